import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Dialect,
  type Driver as KyselyDriver,
} from 'kysely';
import { StorageError } from '../../ports/store.ts';
import type { SqlFlavour } from '../sql/flavour.ts';
import type { Driver } from './driver.ts';
import { isBusy, readError } from './readError.ts';
import { urnGuards } from './urnGuards.ts';

const lockWaitMs = 5_000;
const lockRetryMs = 20;

/** Tries until the lock is had; others in this process go on meanwhile. */
const whenFree = async <T>(attempt: () => T | Promise<T>): Promise<T> => {
  const deadline = performance.now() + lockWaitMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const mayPass = isBusy(error) || error instanceof StorageError;
      if (!mayPass || performance.now() > deadline) throw error;
      await sleep(lockRetryMs);
    }
  }
};

const driverOf = (database: Driver): KyselyDriver => {
  const driver = new SqliteDriver({ database });
  return {
    init: () => driver.init(),
    acquireConnection: () => driver.acquireConnection(),
    beginTransaction: async (_, { accessMode }) => {
      // One that could not be rolled back in its time must not swallow what comes after it.
      database.rollback();
      // What may write takes the lock first: a transaction that reads and then asks for it can be refused for good.
      await whenFree(() => database.control(accessMode === 'read only' ? 'begin' : 'begin immediate'));
    },
    commitTransaction: async () => database.control('commit'),
    rollbackTransaction: async () => database.rollback(),
    releaseConnection: () => driver.releaseConnection(),
    destroy: () => driver.destroy(),
  };
};

const dialectOf = (database: Driver): Dialect => ({
  createDriver: () => driverOf(database),
  createAdapter: () => new SqliteAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db) => new SqliteIntrospector(db),
});

/** SQLite, as our SQL needs it. */
export const sqliteFlavour = (database: Driver): SqlFlavour => ({
  dialect: dialectOf(database),
  bytesType: 'blob',
  keyedTableEnd: 'without rowid',
  locksRows: false,
  urnGuards,
  settle: (db) =>
    db.connection().execute(async () => {
      try {
        database.pragma('wal_checkpoint(truncate)');
      } catch {
        // A copy is being made: it comes home with the next checkpoint. What is in the log is in no order either.
      }
    }),
  readError,
  wipe: (db) =>
    // Holding the connection keeps our own transactions away while the file is made anew.
    db.connection().execute((connection) =>
      whenFree(async () => {
        await connection.executeQuery(CompiledQuery.raw('vacuum'));
        const [checkpoint] = database.pragma('wal_checkpoint(truncate)');
        if (checkpoint?.['busy'] !== 0)
          throw new StorageError(
            'unavailable',
            'Another program reads the database: what was erased is still in its log',
          );
      }),
    ),
});
