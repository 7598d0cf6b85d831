import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { StorageError, type Store } from '../../ports/store.ts';
import { stepCount } from '../sql/migrations.ts';
import { openSqlStore } from '../sql/sqlStore.ts';
import { copyDatabase, giveName } from './copies.ts';
import { openDriver, type Driver } from './driver.ts';
import { sqliteFlavour } from './flavour.ts';
import { readError } from './readError.ts';

/** The name of the database in its folder. */
export const databaseName = 'skab-sammen.db';

// Short, because everything stands still while it lasts; the wait for the lock goes on beside (flavour.ts).
const busyMs = 10;

// What people wrote is in there.
const onlyOwner = 0o700;

const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;

// An empty or missing database beside a log is data that went astray: opening it would throw the log away.
const refuseBlank = (file: string): void => {
  const size = sizeOf(file);
  if (size === 0)
    throw new StorageError('damaged', `${file} is empty. Put a copy in its place, or remove it to begin anew.`);
  if (size === undefined && (sizeOf(`${file}-wal`) ?? 0) > 0)
    throw new StorageError(
      'damaged',
      `${file} is gone, but its log ${file}-wal is there. Put both back, or remove both.`,
    );
};

const prepare = (driver: Driver): void => {
  driver.pragma('journal_mode = wal');
  driver.pragma('synchronous = full');
  driver.pragma('foreign_keys = on');
  driver.pragma('secure_delete = on');
  // What is being changed must not lie in a file outside the folder.
  driver.pragma('temp_store = memory');
};

const refuseDamaged = (driver: Driver): void => {
  const [found] = driver.pragma('integrity_check(1)');
  if (found?.['integrity_check'] === 'ok') return;
  const message =
    'The database is damaged. Run `npm run repair`, which keeps it as it is, or put a backup in its place.';
  throw new StorageError('damaged', message, { cause: found });
};

/** How many changes of the tables a database has gone through; 0 for a new one. */
const stepsRun = (driver: Driver): number => {
  const isThere = driver.prepare(`select "name" from "sqlite_master" where "name" = 'migrations'`).all([]).length > 0;
  return isThere ? driver.prepare('select "position" from "migrations"').all([]).length : 0;
};

/** An older program's data is copied before it is changed: there is no way back but this. */
const keepOlder = async (driver: Driver, file: string): Promise<void> => {
  const run = stepsRun(driver);
  if (run === 0 || run >= stepCount) return;
  const target = path.join(path.dirname(file), 'backup', `before-update-${run}-to-${stepCount}.db`);
  // An update that was cut short changed nothing: the copy it made is still the one.
  if (existsSync(target)) return;
  mkdirSync(path.dirname(target), { recursive: true, mode: onlyOwner });
  const part = `${target}.part`;
  rmSync(part, { force: true });
  await copyDatabase(file, part).then(
    () => giveName(part, target),
    (error: unknown) => {
      rmSync(part, { force: true });
      throw error;
    },
  );
};

// The library keeps a closed file until its statements are collected, so the log is brought home first: a copy of the file is whole.
const closingWhole = (store: Store, driver: Driver): Store => {
  const closeBoth = async (): Promise<void> => {
    try {
      driver.pragma('wal_checkpoint(truncate)');
    } catch (error) {
      throw readError(error);
    } finally {
      await store.close();
    }
  };
  let closing: Promise<void> | undefined;
  return { ...store, close: () => (closing ??= closeBoth()) };
};

/** Opens the database file in a folder, which is made if it is not there; a damaged one is refused, never begun anew. */
export const open = async ({ dataFolder }: { readonly dataFolder: string }): Promise<Store> => {
  const file = path.join(dataFolder, databaseName);
  let driver: Driver | undefined;
  try {
    mkdirSync(dataFolder, { recursive: true, mode: onlyOwner });
    refuseBlank(file);
    driver = openDriver(file, busyMs);
    refuseDamaged(driver);
    prepare(driver);
    await keepOlder(driver, file);
    return closingWhole(await openSqlStore(sqliteFlavour(driver)), driver);
  } catch (error) {
    driver?.close();
    throw readError(error);
  }
};
