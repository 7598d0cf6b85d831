import type { Kysely } from 'kysely';
import { chainStart } from '../../chain/seal.ts';
import {
  StorageError,
  type DeskRow,
  type StoredEvent,
  type StoredWorkshop,
  type TurnStart,
} from '../../ports/store.ts';
import { soundDesk, soundEnd, soundEvents, soundUpdates } from './checks.ts';
import type { SqlFlavour } from './flavour.ts';
import type { Tables, WorkshopsTable } from './tables.ts';

export type Db = Kysely<Tables>;
/** What a turn goes by of a workshop's row. */
export type TurnRow = Pick<WorkshopsTable, 'seq' | 'epoch' | 'head' | 'updateSeq' | 'deskCount'>;

const turnColumns = ['seq', 'epoch', 'head', 'updateSeq', 'deskCount'] as const;
/** The columns an event is made of. */
export const eventColumns = [
  'seq',
  'commandId',
  'actorId',
  'at',
  'name',
  'contentHash',
  'prevHash',
  'hash',
  'content',
  'salt',
] as const;

/** A workshop's row, if there is one. */
export const readRow = (db: Db, workshopId: string): Promise<TurnRow | undefined> =>
  db.selectFrom('workshops').select(turnColumns).where('workshopId', '=', workshopId).executeTakeFirst();

/** Takes the workshop's row: nobody else writes this workshop until the transaction ends. */
export const takeRow = async (tx: Db, workshopId: string, { locksRows }: SqlFlavour): Promise<TurnRow> => {
  const row = await tx
    .selectFrom('workshops')
    .select(turnColumns)
    .where('workshopId', '=', workshopId)
    .$if(locksRows, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new StorageError('unavailable', 'There is no such workshop');
  return row;
};

const updatesAfter = async (db: Db, workshopId: string, row: TurnRow, afterSeq: number): Promise<Uint8Array[]> => {
  const rows = await db
    .selectFrom('updates')
    .select(['seq', 'prevSeq', 'bytes', 'checksum'])
    .where('workshopId', '=', workshopId)
    .where('epoch', '=', row.epoch)
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .execute();
  return soundUpdates(rows, afterSeq, row.updateSeq);
};

/** The desk whole, or damaged. */
export const deskOf = async (db: Db, workshopId: string, { deskCount }: TurnRow): Promise<DeskRow[]> => {
  const rows = await db
    .selectFrom('desk')
    .select(['collection', 'id', 'row', 'checksum'])
    .where('workshopId', '=', workshopId)
    .execute();
  return soundDesk(rows, deskCount);
};

/** The hash a workshop's event with this seq stands with. */
export const hashAt = async (db: Db, workshopId: string, seq: number): Promise<string> => {
  if (seq === 0) return chainStart(workshopId).head;
  const event = await db
    .selectFrom('events')
    .select('hash')
    .where('workshopId', '=', workshopId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return event?.hash ?? 'missing';
};

/** A workshop whole, or damaged. */
export const loadIn = async (tx: Db, workshopId: string): Promise<StoredWorkshop | undefined> => {
  const row = await readRow(tx, workshopId);
  if (!row) return undefined;
  const { count } = await tx
    .selectFrom('events')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('workshopId', '=', workshopId)
    .executeTakeFirstOrThrow();
  soundEnd(row, { count, head: await hashAt(tx, workshopId, row.seq) });
  const updates = await updatesAfter(tx, workshopId, row, 0);
  const desk = await deskOf(tx, workshopId, row);
  return { workshopId, epoch: row.epoch, seq: row.seq, head: row.head, updates, desk };
};

/** The newest event of each command, of those that are kept and whole. */
export const eventsOfCommands = async (
  tx: Db,
  workshopId: string,
  commandIds: readonly string[],
): Promise<readonly StoredEvent[]> => {
  if (commandIds.length === 0) return [];
  const events = await tx
    .selectFrom('events')
    .select(eventColumns)
    .where('workshopId', '=', workshopId)
    .where('commandId', 'in', commandIds)
    .orderBy('seq')
    .execute();
  for (const event of events) soundEvents({ seq: event.seq - 1, head: event.prevHash }, [event], event.seq);
  return [...new Map(events.map((event) => [event.commandId, event])).values()];
};

/** What a turn starts from of the board and the desk. */
export const startOf = async (
  tx: Db,
  workshopId: string,
  row: TurnRow,
  knownSeq: number,
): Promise<Omit<TurnStart, 'events'>> => ({
  seq: row.seq,
  epoch: row.epoch,
  head: row.head,
  missedUpdates: await updatesAfter(tx, workshopId, row, knownSeq),
  missedDesk: row.seq > knownSeq ? await deskOf(tx, workshopId, row) : null,
});
