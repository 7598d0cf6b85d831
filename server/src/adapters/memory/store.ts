import {
  StorageError,
  type DeskRow,
  type Store,
  type TurnStart,
  type TurnWrites,
  type UrnWrite,
  type WorkshopLog,
} from '../../ports/store.ts';
import { checkWrites } from '../checkWrites.ts';
import { alreadyThere } from '../rowErrors.ts';
import { addTo, copyKept, keyOf, nothingKept, type Kept, type KeptLog, type KeptUpdate } from './kept.ts';
import { discardKept } from './discard.ts';
import { memoryDraftLog } from './draftLog.ts';
import { memoryRegister } from './register.ts';

/** What stores in memory share, as two processes share a file. */
export interface MemoryFile {
  kept: Kept;
  /** The end of the queue of transactions: they run one at a time. */
  last: Promise<unknown>;
}

export const memoryFile = (): MemoryFile => ({ kept: nothingKept(), last: Promise.resolve() });

const deskRows = (log: KeptLog): readonly DeskRow[] => [...log.desk.values()];

const startOf = (log: KeptLog, knownSeq: number, commandIds: readonly string[]): TurnStart => ({
  seq: log.seq,
  epoch: log.epoch,
  head: log.head,
  missedUpdates: log.updates.filter(({ seq }) => seq > knownSeq).map(({ bytes }) => bytes),
  missedDesk: log.seq > knownSeq ? deskRows(log) : null,
  events: commandIds.flatMap((id) => log.events.findLast(({ commandId }) => commandId === id) ?? []),
});

/** As the database holds it: nobody uses more choices than she has, or the same one twice, and no ballot is without one. */
const checkUrn = ({ budget, spent, ballots }: UrnWrite): void => {
  const used = new Set(spent.map(({ token, slot }) => keyOf(token, String(slot))));
  const isOver = spent.some(({ slot }) => slot < 1 || slot > budget);
  if (isOver || used.size < spent.length || ballots.length > spent.length) throw alreadyThere();
};

const written = (log: KeptLog, { events, update, desk, outcomes, urns = [] }: TurnWrites): KeptLog => {
  const closed = new Map(log.urns);
  for (const urn of urns) {
    checkUrn(urn);
    addTo(closed, urn.pollId, urn);
  }
  const last = events.at(-1) ?? { seq: log.seq, hash: log.head };
  const rows = new Map(log.desk);
  for (const row of desk) {
    const key = keyOf(row.collection, row.id);
    if (row.row === null) rows.delete(key);
    else rows.set(key, row);
  }
  const answered = new Map(log.outcomes);
  for (const { deviceId, commandId, seq } of outcomes) addTo(answered, keyOf(deviceId, commandId), seq);
  return {
    ...log,
    seq: last.seq,
    head: last.hash,
    events: [...log.events, ...events],
    updates: update ? [...log.updates, { seq: last.seq, bytes: update }] : log.updates,
    desk: rows,
    outcomes: answered,
    urns: closed,
  };
};

const withSnapshot = (updates: readonly KeptUpdate[], uptoSeq: number, snapshot: Uint8Array): readonly KeptUpdate[] => {
  const last = updates.findLast(({ seq }) => seq <= uptoSeq);
  if (!last) return updates;
  return [{ seq: last.seq, bytes: snapshot }, ...updates.filter(({ seq }) => seq > uptoSeq)];
};

/** The store in memory: the same contract, and everything is gone with the process. For tests and demonstrations. */
export const memoryStore = (file: MemoryFile = memoryFile()): Store => {
  /** Runs `work` on a copy, which takes the place of what was kept when it is done. */
  const transact = <T>(work: (kept: Kept) => T | Promise<T>): Promise<T> => {
    const run = file.last.then(async () => {
      const kept = copyKept(file.kept);
      const value = await work(kept);
      file.kept = kept;
      return value;
    });
    file.last = run.catch(() => undefined);
    return run;
  };

  const logOf = (kept: Kept, workshopId: string): KeptLog => {
    const log = kept.logs.get(workshopId);
    if (!log) throw new StorageError('unavailable', 'There is no such workshop');
    return log;
  };

  const turn: WorkshopLog['turn'] = (workshopId, knownSeq, judge, commandIds = []) =>
    transact((kept) => {
      const log = kept.logs.get(workshopId);
      if (!log) return { kind: 'failed', cause: new StorageError('unavailable', 'There is no such workshop') };
      if (log.seq < knownSeq)
        return {
          kind: 'unknown',
          cause: new StorageError('damaged', 'The store stands before what was committed to it'),
        };
      const start = startOf(log, knownSeq, commandIds);
      const writes = judge(start);
      if (!writes) return { kind: 'committed' };
      checkWrites(start, writes);
      try {
        kept.logs.set(workshopId, written(log, writes));
        return { kind: 'committed' };
      } catch (cause) {
        return { kind: 'failed', cause };
      }
    });

  const log: WorkshopLog = {
    load: async (workshopId) => {
      const found = file.kept.logs.get(workshopId);
      if (!found) return undefined;
      const { epoch, seq, head, updates } = found;
      return { workshopId, epoch, seq, head, updates: updates.map(({ bytes }) => bytes), desk: deskRows(found) };
    },
    turn,
    withDesk: async (collection) =>
      [...file.kept.logs]
        .filter(([, found]) => deskRows(found).some((row) => row.collection === collection))
        .map(([workshopId]) => workshopId),
    outcomeOf: async (workshopId, deviceId, commandId) =>
      file.kept.logs.get(workshopId)?.outcomes.get(keyOf(deviceId, commandId)),
    hasSpent: async (workshopId, pollId, token) =>
      file.kept.logs
        .get(workshopId)
        ?.urns.get(pollId)
        ?.spent.some((one) => one.token === token) ?? false,
    events: async (workshopId, afterSeq, limit) =>
      file.kept.logs.get(workshopId)?.events.slice(afterSeq, afterSeq + limit) ?? [],
    compact: (workshopId, epoch, uptoSeq, snapshot) =>
      transact((kept) => {
        const found = logOf(kept, workshopId);
        if (found.epoch !== epoch) return;
        kept.logs.set(workshopId, { ...found, updates: withSnapshot(found.updates, uptoSeq, snapshot) });
      }),
    erase: (workshopId, { eventSeqs, atSeq, newEpoch, snapshot }) =>
      transact((kept) => {
        const found = logOf(kept, workshopId);
        if (found.seq !== atSeq || found.epoch >= newEpoch) return false;
        const events = found.events.map((event) =>
          eventSeqs.includes(event.seq) ? { ...event, content: null, salt: null } : event,
        );
        kept.logs.set(workshopId, { ...found, epoch: newEpoch, events, updates: [{ seq: atSeq, bytes: snapshot }] });
        return true;
      }),
    // Nothing is read back here that could have been damaged.
    mend: async () => false,
  };

  return {
    log,
    drafts: memoryDraftLog({ read: () => file.kept, transact }),
    register: (work) => transact((kept) => work(memoryRegister(kept))),
    discardScratch: (workshopId) => transact((kept) => discardKept(kept, workshopId)),
    isReady: async () => true,
    close: async () => undefined,
  };
};
