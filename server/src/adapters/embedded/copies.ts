import { chmodSync, copyFileSync, existsSync, renameSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import path from 'node:path';
import { StorageError } from '../../ports/store.ts';
import { rowChecksum } from '../sql/checks.ts';
import { openDriver, type Driver } from './driver.ts';
import { readError } from './readError.ts';

const busyMs = 5_000;
// What people wrote is in there.
const onlyOwner = 0o600;

const withDriver = <T>(file: string, work: (driver: Driver) => T): T => {
  let driver: Driver | undefined;
  try {
    if (!existsSync(file)) throw new StorageError('unavailable', `${file} is not there.`);
    driver = openDriver(file, busyMs);
    return work(driver);
  } catch (error) {
    throw readError(error);
  } finally {
    driver?.close();
  }
};

const refuseDamaged = (driver: Driver): void => {
  const [found] = driver.pragma('integrity_check(1)');
  if (found?.['integrity_check'] !== 'ok') throw new StorageError('damaged', 'The file is damaged.');
};

/** On the disk itself, with its name. */
const settle = async (file: string): Promise<void> => {
  for (const one of [file, path.dirname(file)]) {
    const handle = await openFile(one, 'r');
    await handle.sync().finally(() => handle.close());
  }
};

/** Copies a database that may be in use, as it stands at one moment, to a file that is not there yet, and checks the copy's pages. */
export const copyDatabase = async (from: string, to: string): Promise<void> => {
  withDriver(from, (driver) => driver.copyInto(to));
  chmodSync(to, onlyOwner);
  withDriver(to, refuseDamaged);
  await settle(to);
};

/** Refuses a file nobody uses whose pages are damaged; what is good is on the disk itself. */
export const refuseDamagedFile = async (file: string): Promise<void> => {
  chmodSync(file, onlyOwner);
  withDriver(file, refuseDamaged);
  await settle(file);
};

/** Copies a file nobody uses, and checks its pages. */
export const copyFile = async (from: string, to: string): Promise<void> => {
  copyFileSync(from, to);
  await refuseDamagedFile(to);
};

/** Gives a file its lasting name. */
export const giveName = async (from: string, to: string): Promise<void> => {
  renameSync(from, to);
  await settle(to);
};

interface EpochRow {
  readonly workshopId: string;
  readonly epoch: number;
}

const epochRows = (driver: Driver): readonly EpochRow[] =>
  // The driver gives objects with a field for each column.
  driver.prepare('select "workshopId", "epoch" from "workshops"').all([]) as EpochRow[];

interface DraftEpochRow extends EpochRow {
  readonly draftId: string;
}

const draftEpochRows = (driver: Driver): readonly DraftEpochRow[] => {
  const [table] = driver.prepare(`select 1 from sqlite_master where type = 'table' and name = 'drafts'`).all([]);
  // A copy of an older version has none.
  return table
    ? (driver.prepare('select "workshopId", "draftId", "epoch" from "drafts"').all([]) as DraftEpochRow[])
    : [];
};

const draftKey = ({ workshopId, draftId }: DraftEpochRow): string => `${workshopId}/${draftId}`;

/** The epoch of each workshop and draft in a database. */
export const epochsIn = (file: string): ReadonlyMap<string, number> =>
  withDriver(
    file,
    (driver) =>
      new Map([
        ...epochRows(driver).map(({ workshopId, epoch }) => [workshopId, epoch] as const),
        ...draftEpochRows(driver).map((row) => [draftKey(row), row.epoch] as const),
      ]),
  );

/** Raises every workshop's and draft's epoch above what any client may know: `known`, and in any case `least`. Gives how many workshops there are. */
export const raiseEpochs = (file: string, known: ReadonlyMap<string, number>, least: number): number =>
  withDriver(file, (driver) => {
    const rows = epochRows(driver);
    driver.control('begin immediate');
    for (const { workshopId, epoch } of rows) {
      const risen = Math.max(epoch + 1, (known.get(workshopId) ?? 0) + 1, least);
      for (const table of ['updates', 'workshops'])
        driver
          .prepare(`update "${table}" set "epoch" = ? where "workshopId" = ? and "epoch" = ?`)
          .run([risen, workshopId, epoch]);
    }
    for (const row of draftEpochRows(driver)) {
      const risen = Math.max(row.epoch + 1, (known.get(draftKey(row)) ?? 0) + 1, least);
      driver
        .prepare('update "drafts" set "epoch" = ? where "workshopId" = ? and "draftId" = ?')
        .run([risen, row.workshopId, row.draftId]);
    }
    driver.control('commit');
    driver.pragma('wal_checkpoint(truncate)');
    return rows.length;
  });

/** Makes a database that of another installation. */
export const renameInstallation = (file: string, installationId: string): void =>
  withDriver(file, (driver) => {
    // The driver gives objects with a field for each column.
    const [row] = driver.prepare('select * from "installation"').all([]) as { readonly checksum?: string }[];
    if (!row) throw new StorageError('damaged', 'The copy has no installation.');
    const { checksum, ...said } = { ...row, installationId };
    driver.prepare('update "installation" set "installationId" = ?').run([installationId]);
    // A copy of an older version has none.
    if (checksum !== undefined)
      driver.prepare('update "installation" set "checksum" = ?').run([rowChecksum('installation', said)]);
    driver.pragma('wal_checkpoint(truncate)');
  });

/** Whether another program has a database open. One that nobody has open is left as a single file, with no log beside it. */
export const isInUse = (file: string): boolean => {
  try {
    return withDriver(file, (driver) => driver.pragma('journal_mode = delete')[0]?.['journal_mode'] !== 'delete');
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'damaged') return false;
    if (error instanceof StorageError && error.kind === 'unavailable') return true;
    throw error;
  }
};
