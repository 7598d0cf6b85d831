import type { Kysely } from 'kysely';
import { chainStart } from '../../chain/seal.ts';
import {
  StorageError,
  type DeskRow,
  type Erasure,
  type StoredEvent,
  type StoredWorkshop,
  type TurnStart,
  type TurnWrites,
  type Verdict,
  type WorkshopLog,
} from '../../ports/store.ts';
import { checkWrites } from '../checkWrites.ts';
import { checksumOf, deskChecksum, soundDesk, soundEnd, soundEvents, soundUpdates } from './checks.ts';
import type { SqlFlavour } from './flavour.ts';
import type { Tables, WorkshopsTable } from './tables.ts';
import { readIn, transact } from './transact.ts';

type Db = Kysely<Tables>;
type TurnRow = Pick<WorkshopsTable, 'seq' | 'epoch' | 'head' | 'updateSeq' | 'deskCount'>;

const turnColumns = ['seq', 'epoch', 'head', 'updateSeq', 'deskCount'] as const;
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

const readRow = (db: Db, workshopId: string): Promise<TurnRow | undefined> =>
  db.selectFrom('workshops').select(turnColumns).where('workshopId', '=', workshopId).executeTakeFirst();

/** Takes the workshop's row: nobody else writes this workshop until the transaction ends. */
const takeRow = async (tx: Db, workshopId: string, { locksRows }: SqlFlavour): Promise<TurnRow> => {
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

const deskOf = async (db: Db, workshopId: string, { deskCount }: TurnRow): Promise<DeskRow[]> => {
  const rows = await db
    .selectFrom('desk')
    .select(['collection', 'id', 'row', 'checksum'])
    .where('workshopId', '=', workshopId)
    .execute();
  return soundDesk(rows, deskCount);
};

const hashAt = async (db: Db, workshopId: string, seq: number): Promise<string> => {
  if (seq === 0) return chainStart(workshopId).head;
  const event = await db
    .selectFrom('events')
    .select('hash')
    .where('workshopId', '=', workshopId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return event?.hash ?? 'missing';
};

const loadIn = async (tx: Db, workshopId: string): Promise<StoredWorkshop | undefined> => {
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

// Many rows a statement are several times faster than one; a limit keeps the texts few and the parameters allowed.
const rowsPerInsert = 50;

const inChunks = async <Row>(rows: readonly Row[], insert: (chunk: Row[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsPerInsert) await insert(rows.slice(from, from + rowsPerInsert));
};

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

const write = async (tx: Db, workshopId: string, row: TurnRow, writes: TurnWrites): Promise<void> => {
  checkWrites(row, writes);
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

const startOf = async (tx: Db, workshopId: string, row: TurnRow, knownSeq: number): Promise<TurnStart> => ({
  seq: row.seq,
  epoch: row.epoch,
  head: row.head,
  missedUpdates: await updatesAfter(tx, workshopId, row, knownSeq),
  missedDesk: row.seq > knownSeq ? await deskOf(tx, workshopId, row) : null,
});

/** Puts one snapshot in the place of updates; the row after it stands on it as it stood on the last of them. */
const replaceUpdates = async (
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

const eraseIn = async (tx: Db, workshopId: string, row: TurnRow, erasure: Erasure): Promise<boolean> => {
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
  await tx
    .insertInto('wipesDue')
    .values({ workshopId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
};

/** Wipes the files if an erasure is waiting for it: after one, and at the next start when the last was cut short. */
export const wipeIfDue = async (db: Db, flavour: SqlFlavour): Promise<void> => {
  if (!(await db.selectFrom('wipesDue').select('workshopId').limit(1).executeTakeFirst())) return;
  await flavour.wipe(db);
  await db.deleteFrom('wipesDue').execute();
};

/** The log of workshops over SQL. */
export const sqlWorkshopLog = (db: Db, flavour: SqlFlavour): WorkshopLog => {
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw flavour.readError(error);
    }
  };
  const change = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
    guard(async () => {
      const ended = await transact(db, work);
      if (ended.kind === 'committed') return ended.value;
      throw ended.cause;
    });

  const turn: WorkshopLog['turn'] = async (workshopId, knownSeq, judge): Promise<Verdict> => {
    let thrown: { readonly error: unknown } | undefined;
    const assertSound = (work: () => TurnWrites | null): TurnWrites | null => {
      try {
        return work();
      } catch (error) {
        thrown = { error };
        throw error;
      }
    };
    const ended = await transact(db, async (tx) => {
      const row = await takeRow(tx, workshopId, flavour);
      if (row.seq < knownSeq) return { isBehind: true };
      const start = await startOf(tx, workshopId, row, knownSeq);
      const writes = assertSound(() => {
        const judged = judge(start);
        if (judged) checkWrites(start, judged);
        return judged;
      });
      if (writes) await write(tx, workshopId, row, writes);
      return { isBehind: false };
    });
    if (thrown) throw thrown.error;
    if (ended.kind !== 'committed') return { kind: ended.kind, cause: flavour.readError(ended.cause) };
    if (!ended.value.isBehind) return { kind: 'committed' };
    return { kind: 'unknown', cause: new StorageError('damaged', 'The store stands before what was committed to it') };
  };

  return {
    load: (workshopId) => guard(() => readIn(db, (tx) => loadIn(tx, workshopId))),
    turn,
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
  };
};
