import { sealEvent } from '../chain/seal.ts';
import type { DeskRow, Store, StoredEvent, TurnStart, TurnWrites, WorkshopRow } from '../ports/store.ts';

/** A workshop's row as the tests of stores use it. */
export const aWorkshop = (row: Partial<WorkshopRow> = {}): WorkshopRow => ({
  workshopId: 'workshop-1',
  seriesId: 'series-1',
  createdAt: 1_791_000_000_000,
  title: 'Et grønnere Nordby',
  date: '2027-02-09',
  phase: 'before',
  closedAt: null,
  ...row,
});

/** Puts a workshop into a store, with a series of its own whose code is made of its id. */
export const foundIn = (store: Store, workshopId = 'workshop-1'): Promise<void> =>
  store.register(async (register) => {
    const seriesId = `series-of-${workshopId}`;
    await register.addSeries({ seriesId, joinCode: `code-of-${workshopId}`, createdAt: 1 });
    await register.addWorkshop(aWorkshop({ workshopId, seriesId }));
  });

export interface SomeWork {
  /** One event for each. */
  readonly commandIds: readonly string[];
  readonly content?: unknown;
  readonly update?: Uint8Array | null;
  readonly desk?: readonly DeskRow[];
}

/** Seals an event for each command, one after another, on where a turn starts. */
export const eventsOf = (start: Pick<TurnStart, 'seq' | 'head'>, work: SomeWork): StoredEvent[] => {
  const events: StoredEvent[] = [];
  let end = { seq: start.seq, head: start.head };
  for (const commandId of work.commandIds) {
    const content = work.content ?? { args: { commandId }, changes: [] };
    const salt = new Uint8Array(16).fill(events.length + 1);
    const parts = { commandId, actorId: 'actor-1', at: 1_791_000_000_000, name: 'postStatement', content, salt };
    const event = sealEvent(end, parts);
    events.push(event);
    end = { seq: event.seq, head: event.hash };
  }
  return events;
};

/** What a turn with this work writes: its events, an update unless it is null, and each command's outcome. */
export const writesOf = (start: Pick<TurnStart, 'seq' | 'head'>, work: SomeWork): TurnWrites => {
  const events = eventsOf(start, work);
  return {
    events,
    update: work.update === undefined ? Uint8Array.of(start.seq + events.length) : work.update,
    desk: work.desk ?? [],
    outcomes: events.map(({ commandId, seq }) => ({ deviceId: 'device-1', commandId, seq })),
  };
};

/** Commits one turn, or throws. */
export const commit = async (store: Store, knownSeq: number, work: SomeWork, workshopId = 'workshop-1') => {
  const verdict = await store.log.turn(workshopId, knownSeq, (start) => writesOf(start, work));
  if (verdict.kind !== 'committed') throw new Error(`The turn is ${verdict.kind}`, { cause: verdict.cause });
};
