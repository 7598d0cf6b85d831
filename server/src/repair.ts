// npm run repair: makes a new database of what can be read of a damaged one, while the server is stopped. The damaged one is kept.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { verifyAll } from './chain/verifyAll.ts';
import { readConfig, type Config } from './config.ts';
import { databaseFile, openChains, openClock, openCopies, openSalvage } from './openPorts.ts';

const ends = ['', '-wal', '-shm'] as const;
// Epochs that clients learned from data that is gone are below this: they began at 1, and rise by one.
const minuteMs = 60_000;

const repair = async ({ dataFolder }: Config): Promise<string> => {
  const { giveName, isInUse, raiseEpochs } = await openCopies();
  const { copyAsItLies, salvage } = await openSalvage();
  const file = await databaseFile(dataFolder);
  if (!existsSync(file)) throw new Error(`${file} is not there.`);
  const now = openClock().now();
  const kept = path.join(dataFolder, `damaged-${now}`);
  const [work, part] = [`${file}.work`, `${file}.part`];
  const clear = (): void => {
    for (const one of [work, part]) for (const end of ends) rmSync(`${one}${end}`, { force: true });
  };
  mkdirSync(kept, { mode: 0o700 });
  copyAsItLies(file, path.join(kept, path.basename(file)), ends);
  if (isInUse(file)) {
    rmSync(kept, { recursive: true });
    throw new Error(`${file} is in use. Stop the server first.`);
  }
  clear();
  try {
    // Without its index, which knows that the log was longer: it is read as far as it goes.
    copyAsItLies(path.join(kept, path.basename(file)), work, ['', '-wal']);
    const tables = await salvage(work, part);
    raiseEpochs(part, new Map(), Math.floor(now / minuteMs));
    const { lines } = await verifyAll(await openChains(part));
    // A log that belongs to the damaged database must not be taken for the new one's.
    rmSync(`${file}-wal`, { force: true });
    await giveName(part, file);
    rmSync(`${file}-shm`, { force: true });
    const lost = tables.filter((table) => table.lost > 0);
    return [
      ...lost.map(({ table, rows, lost: count }) => `LOST     ${table}: at least ${count} rows, ${rows} were read`),
      ...lines,
      lost.length > 0 ? 'Not everything could be read.' : 'Every row that is in the file was read.',
      'A workshop that is CHANGED stays closed when its board needs what is missing; the others are as they were.',
      'What the end of a damaged log held is gone: ask those who posted last to look at their statements.',
      `The damaged files are kept in ${kept}: delete them when you no longer need them.`,
    ].join('\n');
  } finally {
    clear();
  }
};

const main = async (): Promise<void> => {
  const config = readConfig();
  if ('wrong' in config) throw new Error(config.wrong);
  if (process.argv.length > 2) throw new Error('Usage: npm run repair');
  console.log(await repair(config));
};

await main().catch((error: unknown) => {
  console.error(`Nothing was repaired. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
