import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { StorageError, type Store } from '../../ports/store.ts';
import { openSqlStore } from '../sql/sqlStore.ts';
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
  const message = 'The database is damaged. Nothing was changed in it: put a copy in its place.';
  throw new StorageError('damaged', message, { cause: found });
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
    return closingWhole(await openSqlStore(sqliteFlavour(driver)), driver);
  } catch (error) {
    driver?.close();
    throw readError(error);
  }
};
