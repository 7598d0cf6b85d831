import { sql } from 'kysely';
import type { DeskRow, Erasure, Mended, TurnWrites } from '../../ports/store.ts';
import { checksumOf, deskChecksum } from './checks.ts';
import type { SqlFlavour } from './flavour.ts';
import { inChunks } from './inChunks.ts';
import type { Db, TurnRow } from './readWorkshop.ts';
import type { Tables } from './tables.ts';
import { writeUrn } from './writeUrns.ts';

const deskKey = (row: Pick<DeskRow, 'collection' | 'id'>): string => `${row.collection}/${row.id}`;

const cutFromDesk = async (tx: Db, workshopId: string, { collection, id }: DeskRow): Promise<number> => {
  const { numDeletedRows } = await tx
    .deleteFrom('desk')
    .where('workshopId', '=', workshopId)
    .where('collection', '=', collection)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
};

/** Writes desk rows, the last of each; gives how many more there are than before. */
const writeDesk = async (tx: Db, workshopId: string, desk: readonly DeskRow[]): Promise<number> => {
  const put: Tables['desk'][] = [];
  let grown = 0;
  for (const change of new Map(desk.map((row) => [deskKey(row), row])).values()) {
    const { collection, id, row } = change;
    if (row === null) grown -= await cutFromDesk(tx, workshopId, change);
    else put.push({ workshopId, collection, id, row, checksum: deskChecksum(collection, id, row) });
  }
  await inChunks(put, async (rows) => {
    const added = await tx
      .insertInto('desk')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning(['collection', 'id'])
      .execute();
    grown += added.length;
    const isAdded = new Set(added.map(deskKey));
    for (const { collection, id, row, checksum } of rows.filter((one) => !isAdded.has(deskKey(one))))
      await tx
        .updateTable('desk')
        .set({ row, checksum })
        .where('workshopId', '=', workshopId)
        .where('collection', '=', collection)
        .where('id', '=', id)
        .execute();
  });
  return grown;
};

/** Writes what a turn came to. */
export const writeTurn = async (tx: Db, workshopId: string, row: TurnRow, writes: TurnWrites): Promise<void> => {
  const last = writes.events.at(-1) ?? { seq: row.seq, hash: row.head };
  await inChunks(writes.events, (events) =>
    tx
      .insertInto('events')
      .values(events.map((event) => ({ workshopId, ...event })))
      .execute(),
  );
  if (writes.update)
    await tx
      .insertInto('updates')
      .values({
        workshopId,
        epoch: row.epoch,
        seq: last.seq,
        prevSeq: row.updateSeq,
        bytes: writes.update,
        checksum: checksumOf(writes.update),
      })
      .execute();
  for (const urn of writes.urns ?? []) await writeUrn(tx, workshopId, urn);
  const grown = await writeDesk(tx, workshopId, writes.desk);
  await inChunks(writes.outcomes, (outcomes) =>
    tx
      .insertInto('outcomes')
      .values(outcomes.map((outcome) => ({ workshopId, ...outcome })))
      .execute(),
  );
  await tx
    .updateTable('workshops')
    .set({
      seq: last.seq,
      head: last.hash,
      updateSeq: writes.update ? last.seq : row.updateSeq,
      deskCount: row.deskCount + grown,
    })
    .where('workshopId', '=', workshopId)
    .execute();
};

/** Puts one snapshot in the place of updates; the row after it stands on it as it stood on the last of them. */
export const replaceUpdates = async (
  tx: Db,
  where: { readonly workshopId: string; readonly epoch: number; readonly seq: number },
  snapshot: Uint8Array,
): Promise<void> => {
  await tx
    .deleteFrom('updates')
    .where('workshopId', '=', where.workshopId)
    .where((e) => e.or([e('epoch', '<', where.epoch), e('seq', '<=', where.seq)]))
    .execute();
  await tx
    .insertInto('updates')
    .values({ ...where, prevSeq: 0, bytes: snapshot, checksum: checksumOf(snapshot) })
    .execute();
};

/** Empties and founds anew; the files are still to be wiped. */
export const eraseIn = async (tx: Db, workshopId: string, row: TurnRow, erasure: Erasure): Promise<boolean> => {
  if (row.seq !== erasure.atSeq || row.epoch >= erasure.newEpoch) return false;
  for (const seq of erasure.eventSeqs)
    await tx
      .updateTable('events')
      .set({ content: null, salt: null })
      .where('workshopId', '=', workshopId)
      .where('seq', '=', seq)
      .execute();
  await replaceUpdates(tx, { workshopId, epoch: erasure.newEpoch, seq: row.seq }, erasure.snapshot);
  await tx
    .updateTable('workshops')
    .set({ epoch: erasure.newEpoch, updateSeq: row.seq })
    .where('workshopId', '=', workshopId)
    .execute();
  // What was once damaged may hold what is erased now.
  await tx.deleteFrom('quarantine').where('workshopId', '=', workshopId).execute();
  await tx
    .insertInto('wipesDue')
    .values({ workshopId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
};

/** Puts what was made from the remains in the place of what is damaged, which is moved aside as it lies there. */
export const mendIn = async (tx: Db, workshopId: string, row: TurnRow, mended: Mended): Promise<void> => {
  const { newEpoch: epoch, snapshot, desk } = mended;
  const aside = tx.insertInto('quarantine');
  await aside
    .columns(['workshopId', 'epoch', 'source', 'key', 'bytes'])
    .expression((e) =>
      e
        .selectFrom('updates')
        .select([
          'workshopId',
          'epoch',
          sql.lit('updates').as('source'),
          sql<string>`cast(seq as text)`.as('key'),
          'bytes',
        ])
        .where('workshopId', '=', workshopId),
    )
    .execute();
  await aside
    .columns(['workshopId', 'epoch', 'source', 'key', 'row'])
    .expression((e) =>
      e
        .selectFrom('desk')
        .select([
          'workshopId',
          sql.lit(row.epoch).as('epoch'),
          sql.lit('desk').as('source'),
          sql<string>`collection || '/' || id`.as('key'),
          'row',
        ])
        .where('workshopId', '=', workshopId),
    )
    .execute();
  await tx.deleteFrom('updates').where('workshopId', '=', workshopId).execute();
  await tx.deleteFrom('desk').where('workshopId', '=', workshopId).execute();
  await replaceUpdates(tx, { workshopId, epoch, seq: row.seq }, snapshot);
  const deskCount = await writeDesk(tx, workshopId, desk);
  await tx
    .updateTable('workshops')
    .set({ epoch, updateSeq: row.seq, deskCount })
    .where('workshopId', '=', workshopId)
    .execute();
};

/** Wipes the files if an erasure is waiting for it: after one, and at the next start when the last was cut short. */
export const wipeIfDue = async (db: Db, flavour: SqlFlavour): Promise<void> => {
  if (!(await db.selectFrom('wipesDue').select('workshopId').limit(1).executeTakeFirst())) return;
  await flavour.wipe(db);
  await db.deleteFrom('wipesDue').execute();
};
