import { Kysely, sql } from 'kysely';
import type { Store } from '../../ports/store.ts';
import type { SqlFlavour } from './flavour.ts';
import { discardIn } from './discard.ts';
import { sqlDraftLog } from './draftLog.ts';
import { migrate } from './migrations.ts';
import { sqlRegister } from './register.ts';
import type { Tables } from './tables.ts';
import { commitOrThrow } from './transact.ts';
import { sqlWorkshopLog } from './workshopLog.ts';
import { wipeIfDue } from './writeWorkshop.ts';

/** Opens the store over SQL: brings its tables up to this program and finishes what an erasure left undone. */
export const openSqlStore = async (flavour: SqlFlavour): Promise<Store> => {
  const db = new Kysely<Tables>({ dialect: flavour.dialect });

  const inOne = <T>(work: (tx: Kysely<Tables>) => Promise<T>): Promise<T> => commitOrThrow(db, flavour, work);

  try {
    await inOne((tx) => migrate(tx, flavour));
    await wipeIfDue(db, flavour);
  } catch (error) {
    await db.destroy();
    throw flavour.readError(error);
  }

  return {
    log: sqlWorkshopLog(db, flavour),
    drafts: sqlDraftLog(db, flavour),
    register: (work) => inOne((tx) => work(sqlRegister(tx, flavour))),
    discardScratch: async (workshopId) => {
      const gone = await inOne((tx) => discardIn(tx, workshopId));
      if (gone) await wipeIfDue(db, flavour);
      return gone;
    },
    // A write that is committed: only that tells a full or read-only disk.
    isReady: () =>
      inOne(async (tx) => {
        await tx
          .insertInto('probes')
          .values({ name: 'ready', count: 1 })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ count: sql`"probes"."count" + 1` }))
          .execute();
        return true;
      }).catch(() => false),
    close: () => db.destroy(),
  };
};
