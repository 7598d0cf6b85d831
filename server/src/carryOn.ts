// npm start -- --from <folder>: founds this machine's data from the copy that another machine kept in a folder.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { verifyAll } from './chain/verifyAll.ts';
import type { Config } from './config.ts';
import { databaseFile, openChains, openClock, openCopies, openCopyFolder, openRandomBytes } from './openPorts.ts';
import { newToken } from './people/tokens.ts';

const ends = ['', '-wal', '-shm'] as const;
// Epochs that clients learned from data that is gone are below this: they began at 1, and rise by one.
const minuteMs = 60_000;
// Nor has the machine before founded a board anew this often since its copy was made.
const mostMissedEpochs = 1000;

const shownTime = (at: number): string => new Date(at).toLocaleTimeString('da-DK');

/** What the one at the terminal is told; throws a sentence, with nothing done, when it cannot be. */
export const carryOn = async ({ dataFolder }: Pick<Config, 'dataFolder'>, folder: string): Promise<string> => {
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
