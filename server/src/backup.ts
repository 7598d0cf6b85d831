// npm run backup -- [file]: a whole, checked copy of the database, also while the server runs.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { verifyAll } from './chain/verifyAll.ts';
import { readConfig, type Config } from './config.ts';
import { databaseFile, openChains, openClock, openCopies } from './openPorts.ts';

/** `2027-02-09T20.05.07` in the machine's zone: a name that sorts, and that every file system takes. */
const moment = (now: Date): string =>
  new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19).replaceAll(':', '.');

const backUp = async ({ dataFolder }: Config, given: string | undefined): Promise<string> => {
  const { copyDatabase, giveName } = await openCopies();
  const named = given ?? path.join(dataFolder, 'backup', `skab-sammen-${moment(new Date(openClock().now()))}.db`);
  const target = path.resolve(named);
  if (existsSync(target)) throw new Error(`${target} is there already. Give another name: nothing is written over.`);
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  // It has its name when it is whole and checked, and not before.
  const part = `${target}.part`;
  rmSync(part, { force: true });
  try {
    await copyDatabase(await databaseFile(dataFolder), part);
    const { allHold, lines } = await verifyAll(await openChains(part));
    if (!allHold) throw new Error(`The copy does not hold:\n${lines.join('\n')}`);
    await giveName(part, target);
    return `${target}\n${lines.length - 1} workshops, every chain holds.`;
  } finally {
    rmSync(part, { force: true });
  }
};

const main = async (): Promise<void> => {
  const config = readConfig();
  if ('wrong' in config) throw new Error(config.wrong);
  const [given, ...more] = process.argv.slice(2);
  if (more.length > 0 || given?.startsWith('-')) throw new Error('Usage: npm run backup -- [file]');
  console.log(await backUp(config, given));
};

await main().catch((error: unknown) => {
  console.error(`No backup was made. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
