// Run by npm start -- --from <folder>, before the server: founds this machine's data from the copy that another machine kept in a folder.
// A process of its own: a file that was open here under another name must not be opened under its lasting one.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { verifyAll } from './chain/verifyAll.ts';
import { readConfig, type Config } from './config.ts';
import { databaseFile, openChains, openClock, openCopies, openCopyFolder, openRandomBytes } from './openPorts.ts';
import { newToken } from './people/tokens.ts';

const ends = ['', '-wal', '-shm'] as const;
// Epochs that clients learned from data that is gone are below this: they began at 1, and rise by one.
const minuteMs = 60_000;
// Nor has the machine before founded a board anew this often since its copy was made.
const mostMissedEpochs = 1000;

const shownTime = (at: number): string => new Date(at).toLocaleTimeString('da-DK');

/** What the one at the terminal is told; throws a sentence, with nothing done, when it cannot be. */
const carryOn = async ({ dataFolder }: Config, folder: string): Promise<string> => {
  const { epochsIn, giveName, raiseEpochs, refuseDamagedFile, renameInstallation } = await openCopies();
  const { forgetCarriedOn, takeOver } = await openCopyFolder();
  const file = await databaseFile(dataFolder);
  if (ends.some((end) => existsSync(`${file}${end}`)))
    throw new Error(
      `There is data in ${dataFolder} already. Start without --from to go on with it, or choose an empty folder with DATA_DIR.`,
    );
  if (!existsSync(folder)) throw new Error(`${folder} is not there.`);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const part = `${file}.part`;
  const clear = (): void => ends.forEach((end) => rmSync(`${part}${end}`, { force: true }));
  const installationId = newToken(openRandomBytes());
  clear();
  try {
    const taken = await takeOver(folder, installationId, part, async () => {
      await refuseDamagedFile(part);
      const { allHold, lines } = await verifyAll(await openChains(part));
      if (!allHold) throw new Error(`The copy does not hold:\n${lines.join('\n')}`);
      const known = new Map([...epochsIn(part)].map(([key, epoch]) => [key, epoch + mostMissedEpochs]));
      raiseEpochs(part, known, Math.floor(openClock().now() / minuteMs));
      renameInstallation(part, installationId);
      await giveName(part, file);
      forgetCarriedOn(dataFolder);
    });
    const older = taken.unreadable > 0 ? `\nSomething newer lies there that cannot be read.` : '';
    return `The evening goes on from ${folder}, as it stood at ${shownTime(taken.at)}.${older}`;
  } finally {
    clear();
  }
};

const main = async (): Promise<void> => {
  const config = readConfig();
  if ('wrong' in config) throw new Error(config.wrong);
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('This is started by the server: npm start -- --from <folder>');
  console.log(await carryOn(config, folder));
};

await main().catch((error: unknown) => {
  console.error(`The evening is not carried on. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
