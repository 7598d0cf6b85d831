import { StorageError, type StoredEvent, type TurnWrites, type Verdict, type WorkshopLog } from '../../ports/store.ts';
import { checkWrites } from '../checkWrites.ts';
import { soundEvents } from './checks.ts';
import type { SqlFlavour } from './flavour.ts';
import { eventColumns, eventsOfCommands, hashAt, loadIn, readRow, startOf, takeRow, type Db } from './readWorkshop.ts';
import { remainsOf } from './remains.ts';
import { commitOrThrow, readIn, transact } from './transact.ts';
import { eraseIn, mendIn, replaceUpdates, wipeIfDue, writeTurn } from './writeWorkshop.ts';

/** The log of workshops over SQL. */
export const sqlWorkshopLog = (db: Db, flavour: SqlFlavour): WorkshopLog => {
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw flavour.readError(error);
    }
  };
  const change = <T>(work: (tx: Db) => Promise<T>): Promise<T> => commitOrThrow(db, flavour, work);

  const turn: WorkshopLog['turn'] = async (workshopId, knownSeq, judge, commandIds = []): Promise<Verdict> => {
    // What the judging throws is a bug and goes on to the caller; what the database throws is a verdict.
    let thrown: { readonly error: unknown } | undefined;
    const remembering = (work: () => TurnWrites | null): TurnWrites | null => {
      try {
        return work();
      } catch (error) {
        thrown = { error };
        throw error;
      }
    };
    const ended = await transact(db, async (tx) => {
      const row = await takeRow(tx, workshopId, flavour);
      if (row.seq < knownSeq) return { isBehind: true, hasUrns: false };
      const events = await eventsOfCommands(tx, workshopId, commandIds);
      const start = { ...(await startOf(tx, workshopId, row, knownSeq)), events };
      const writes = remembering(() => {
        const judged = judge(start);
        if (judged) checkWrites(start, judged);
        return judged;
      });
      if (writes) await writeTurn(tx, workshopId, row, writes);
      return { isBehind: false, hasUrns: (writes?.urns?.length ?? 0) > 0 };
    });
    if (thrown) throw thrown.error;
    if (ended.kind !== 'committed') return { kind: ended.kind, cause: flavour.readError(ended.cause) };
    if (ended.value.hasUrns) await flavour.settle(db);
    if (!ended.value.isBehind) return { kind: 'committed' };
    return { kind: 'unknown', cause: new StorageError('damaged', 'The store stands before what was committed to it') };
  };

  return {
    load: (workshopId) => guard(() => readIn(db, (tx) => loadIn(tx, workshopId))),
    turn,
    withDesk: (collection) =>
      guard(async () => {
        const rows = await db
          .selectFrom('desk')
          .select('workshopId')
          .distinct()
          .where('collection', '=', collection)
          .execute();
        return rows.map(({ workshopId }) => workshopId);
      }),
    outcomeOf: (workshopId, deviceId, commandId) =>
      guard(async () => {
        const found = await db
          .selectFrom('outcomes')
          .select('seq')
          .where('workshopId', '=', workshopId)
          .where('deviceId', '=', deviceId)
          .where('commandId', '=', commandId)
          .executeTakeFirst();
        return found?.seq;
      }),
    hasSpent: (workshopId, pollId, token) =>
      guard(async () => {
        const found = await db
          .selectFrom('spent')
          .select('slot')
          .where('workshopId', '=', workshopId)
          .where('pollId', '=', pollId)
          .where('token', '=', token)
          .limit(1)
          .executeTakeFirst();
        return found !== undefined;
      }),
    events: (workshopId, afterSeq, limit) =>
      guard(() =>
        readIn(db, async (tx): Promise<readonly StoredEvent[]> => {
          const row = await readRow(tx, workshopId);
          if (!row || afterSeq >= row.seq || limit <= 0) return [];
          const events = await tx
            .selectFrom('events')
            .select(eventColumns)
            .where('workshopId', '=', workshopId)
            .where('seq', '>', afterSeq)
            .orderBy('seq')
            .limit(limit)
            .execute();
          const start = { seq: afterSeq, head: await hashAt(tx, workshopId, afterSeq) };
          return soundEvents(start, events, Math.min(afterSeq + limit, row.seq));
        }),
      ),
    compact: (workshopId, epoch, uptoSeq, snapshot) =>
      change(async (tx) => {
        const row = await takeRow(tx, workshopId, flavour);
        // Founded anew meanwhile: this snapshot may hold what was erased.
        if (row.epoch !== epoch) return;
        const { seq } = await tx
          .selectFrom('updates')
          .select((e) => e.fn.max('seq').as('seq'))
          .where('workshopId', '=', workshopId)
          .where('seq', '<=', uptoSeq)
          .executeTakeFirstOrThrow();
        if (seq !== null) await replaceUpdates(tx, { workshopId, epoch, seq }, snapshot);
      }),
    erase: async (workshopId, erasure) => {
      const isErased = await change(async (tx) =>
        eraseIn(tx, workshopId, await takeRow(tx, workshopId, flavour), erasure),
      );
      if (isErased) await guard(() => wipeIfDue(db, flavour));
      return isErased;
    },
    mend: async (workshopId, make) => {
      const remains = await guard(() => remainsOf(db, workshopId, flavour));
      const mended = remains && make(remains);
      if (!mended) return false;
      return change(async (tx) => {
        const row = await takeRow(tx, workshopId, flavour);
        // Somebody else has written it meanwhile: it is to be looked at again.
        if (row.seq !== remains.seq || row.epoch !== remains.epoch) return false;
        await mendIn(tx, workshopId, row, mended);
        return true;
      });
    },
  };
};
