import { chainStart } from '../../chain/seal.ts';
import { StorageError, type DeskRow, type Remains } from '../../ports/store.ts';
import { soundEnd, soundEvents, soundStart } from './checks.ts';
import type { SqlFlavour } from './flavour.ts';
import { deskOf, eventColumns, readRow, type Db, type TurnRow } from './readWorkshop.ts';
import { readIn } from './transact.ts';

const eventsOf = (db: Db, workshopId: string) =>
  db.selectFrom('events').select(eventColumns).where('workshopId', '=', workshopId).orderBy('seq').execute();

type Start = Pick<Remains, 'updates' | 'updatesSeq'>;

const soundUpdatesOf = async (db: Db, workshopId: string, { epoch }: TurnRow): Promise<Start> => {
  const rows = await db
    .selectFrom('updates')
    .select(['seq', 'prevSeq', 'bytes', 'checksum'])
    .where('workshopId', '=', workshopId)
    .where('epoch', '=', epoch)
    .orderBy('seq')
    .execute();
  const { count, seq } = soundStart(rows);
  return { updates: rows.slice(0, count).map(({ bytes }) => bytes), updatesSeq: seq };
};

/** What can be trusted of a workshop, if there is one; damaged when its events cannot. */
export const remainsOf = async (db: Db, workshopId: string, flavour: SqlFlavour): Promise<Remains | undefined> => {
  // Each in a transaction of its own: after a read that failed nothing more is done in one.
  const orIfDamaged = <T>(otherwise: T, read: (tx: Db) => Promise<T>): Promise<T> =>
    readIn(db, read).catch((thrown: unknown) => {
      const error = flavour.readError(thrown);
      if (error instanceof StorageError && error.kind === 'damaged') return otherwise;
      throw error;
    });
  const row = await readRow(db, workshopId);
  if (!row) return undefined;
  const events = await readIn(db, (tx) => eventsOf(tx, workshopId));
  soundEvents(chainStart(workshopId), events, row.seq);
  soundEnd(row, { count: events.length, head: events.at(-1)?.hash ?? chainStart(workshopId).head });
  const start = await orIfDamaged<Start>({ updates: [], updatesSeq: 0 }, (tx) => soundUpdatesOf(tx, workshopId, row));
  const desk = await orIfDamaged<readonly DeskRow[] | null>(null, (tx) => deskOf(tx, workshopId, row));
  return { workshopId, epoch: row.epoch, seq: row.seq, ...start, desk, events };
};
