import type { DraftLog, DraftStand } from '../../ports/store.ts';
import { checksumOf, soundUpdates } from './checks.ts';
import type { SqlFlavour } from './flavour.ts';
import type { Db } from './readWorkshop.ts';
import { commitOrThrow, readIn, transact } from './transact.ts';

/** The words of drafts over SQL. */
export const sqlDraftLog = (db: Db, flavour: SqlFlavour): DraftLog => {
  const standOf = (tx: Db, workshopId: string, draftId: string) =>
    tx
      .selectFrom('drafts')
      .select(['epoch', 'seq', 'lastId'])
      .where('workshopId', '=', workshopId)
      .where('draftId', '=', draftId);
  /** The draft's row: nobody else writes this draft until the transaction ends. */
  const take = (tx: Db, workshopId: string, draftId: string) =>
    standOf(tx, workshopId, draftId)
      .$if(flavour.locksRows, (query) => query.forUpdate())
      .executeTakeFirst();
  const setStand = (tx: Db, workshopId: string, draftId: string, stand: Partial<DraftStand & { lastId: number }>) =>
    tx.updateTable('drafts').set(stand).where('workshopId', '=', workshopId).where('draftId', '=', draftId).execute();
  const write = (tx: Db, workshopId: string, draftId: string, prevSeq: number, seq: number, bytes: Uint8Array) =>
    tx
      .insertInto('draftUpdates')
      .values({ workshopId, draftId, seq, prevSeq, bytes, checksum: checksumOf(bytes) })
      .execute();
  const standsAt = (row: DraftStand | undefined, at: DraftStand): boolean =>
    row?.epoch === at.epoch && row.seq === at.seq;

  const begin = async (tx: Db, workshopId: string, draftId: string, first: Uint8Array | null) => {
    // Above any epoch the same draft may have had in data that a restored copy has not.
    const { epoch } = await tx
      .selectFrom('workshops')
      .select('epoch')
      .where('workshopId', '=', workshopId)
      .executeTakeFirstOrThrow();
    const begun = { epoch, seq: first ? 1 : 0, lastId: 0 };
    await tx
      .insertInto('drafts')
      .values({ workshopId, draftId, ...begun })
      .execute();
    if (first) await write(tx, workshopId, draftId, 0, 1, first);
    return begun;
  };

  return {
    load: async (workshopId, draftId) => {
      try {
        return await readIn(db, async (tx) => {
          const row = await standOf(tx, workshopId, draftId).executeTakeFirst();
          if (!row) return undefined;
          const rows = await tx
            .selectFrom('draftUpdates')
            .select(['seq', 'prevSeq', 'bytes', 'checksum'])
            .where('workshopId', '=', workshopId)
            .where('draftId', '=', draftId)
            .orderBy('seq')
            .execute();
          const ids = await tx
            .selectFrom('draftIds')
            .select(['clientId', 'deviceId'])
            .where('workshopId', '=', workshopId)
            .where('draftId', '=', draftId)
            .execute();
          return {
            epoch: row.epoch,
            seq: row.seq,
            updates: soundUpdates(rows, 0, row.seq),
            deviceOf: new Map(ids.map(({ clientId, deviceId }) => [clientId, deviceId])),
          };
        });
      } catch (error) {
        throw flavour.readError(error);
      }
    },
    giveId: (workshopId, draftId, { deviceId, most }, first) =>
      commitOrThrow(db, flavour, async (tx) => {
        const row = (await take(tx, workshopId, draftId)) ?? (await begin(tx, workshopId, draftId, first));
        const { count } = await tx
          .selectFrom('draftIds')
          .select((e) => e.fn.countAll<number>().as('count'))
          .where('workshopId', '=', workshopId)
          .where('draftId', '=', draftId)
          .where('deviceId', '=', deviceId)
          .executeTakeFirstOrThrow();
        if (count >= most) return undefined;
        const clientId = row.lastId + 1;
        await tx.insertInto('draftIds').values({ workshopId, draftId, clientId, deviceId }).execute();
        await setStand(tx, workshopId, draftId, { lastId: clientId });
        return { clientId, epoch: row.epoch };
      }),
    append: async (workshopId, draftId, at, update) => {
      const ended = await transact(db, async (tx) => {
        if (!standsAt(await take(tx, workshopId, draftId), at)) return false;
        await write(tx, workshopId, draftId, at.seq, at.seq + 1, update);
        await setStand(tx, workshopId, draftId, { seq: at.seq + 1 });
        return true;
      });
      if (ended.kind === 'committed') return { kind: ended.value ? 'committed' : 'behind' };
      return { kind: ended.kind, cause: flavour.readError(ended.cause) };
    },
    replace: (workshopId, draftId, at, epoch, snapshot) =>
      commitOrThrow(db, flavour, async (tx) => {
        if (!standsAt(await take(tx, workshopId, draftId), at)) return false;
        await tx
          .deleteFrom('draftUpdates')
          .where('workshopId', '=', workshopId)
          .where('draftId', '=', draftId)
          .execute();
        await write(tx, workshopId, draftId, 0, at.seq + 1, snapshot);
        await setStand(tx, workshopId, draftId, { epoch, seq: at.seq + 1 });
        return true;
      }),
  };
};
