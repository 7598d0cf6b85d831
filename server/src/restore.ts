// npm run restore -- <file> [--replace]: puts a backup in the place of the database, while the server is stopped.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { verifyAll } from './chain/verifyAll.ts';
import { readConfig, type Config } from './config.ts';
import { databaseFile, openChains, openClock, openCopies } from './openPorts.ts';

interface Asked {
  readonly backup: string;
  readonly replaces: boolean;
}

const usage = 'Usage: npm run restore -- <file of the backup> [--replace]';

const readArgs = (): Asked => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { replace: { type: 'boolean' } } });
  const [backup, ...more] = positionals;
  if (backup === undefined || more.length > 0) throw new Error(usage);
  return { backup: path.resolve(backup), replaces: values.replace === true };
};

// Epochs that clients learned from data that is gone are below this: they began at 1, and rise by one.
const minuteMs = 60_000;

/** The epochs clients may know, of the data that is replaced; what cannot be read tells nothing. */
const knownEpochs = (file: string, epochsIn: (file: string) => ReadonlyMap<string, number>) => {
  try {
    return epochsIn(file);
  } catch {
    return new Map<string, number>();
  }
};

const restore = async ({ dataFolder }: Config, { backup, replaces }: Asked): Promise<string> => {
  const { copyFile, epochsIn, giveName, isInUse, raiseEpochs } = await openCopies();
  const file = await databaseFile(dataFolder);
  const part = `${file}.part`;
  const beside = ['', '-wal', '-shm'].filter((end) => existsSync(`${file}${end}`));
  if (!existsSync(backup)) throw new Error(`${backup} is not there.`);
  if (beside.length > 0 && !replaces)
    throw new Error(
      `There is data in ${dataFolder}. To put the backup in its place, add --replace; what is there is kept beside it.`,
    );
  if (existsSync(file) && isInUse(file)) throw new Error(`${file} is in use. Stop the server first.`);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  rmSync(part, { force: true });
  try {
    await copyFile(backup, part);
    const { allHold, lines } = await verifyAll(await openChains(part));
    if (!allHold) throw new Error(`The backup does not hold:\n${lines.join('\n')}`);
    const now = openClock().now();
    const known = existsSync(file) ? knownEpochs(file, epochsIn) : new Map<string, number>();
    const count = raiseEpochs(part, known, Math.floor(now / minuteMs));
    const aside = `${file}.replaced-${now}`;
    for (const end of beside) if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${aside}${end}`);
    await giveName(part, file);
    const kept = beside.length > 0 ? `\nWhat was there is kept as ${aside}: delete it when you no longer need it.` : '';
    return `${file}\n${count} workshops restored. Every screen fetches its board anew.${kept}`;
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true });
  }
};

const main = async (): Promise<void> => {
  const config = readConfig();
  if ('wrong' in config) throw new Error(config.wrong);
  console.log(await restore(config, readArgs()));
};

await main().catch((error: unknown) => {
  console.error(`Nothing was restored. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
