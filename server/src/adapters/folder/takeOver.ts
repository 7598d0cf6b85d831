import { rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { generationsIn, readGeneration, type ReadBack } from './generation.ts';
import { claim, machinesIn } from './machines.ts';
import { markName } from './openCopy.ts';

/** A folder that another machine goes on from. */
export interface TakenOver extends ReadBack {
  /** Newer generations that could not be read. */
  readonly unreadable: number;
}

const readNewest = (folders: readonly string[], target: string): TakenOver | undefined => {
  let unreadable = 0;
  for (const file of folders.flatMap((folder) => generationsIn(folder).toReversed())) {
    const read = readGeneration(file, target);
    if (read) return { ...read, unreadable };
    unreadable += 1;
  }
  return undefined;
};

/**
 * Makes an installation the one that goes on from the copy in a folder, and writes the newest that can be read of it to a database file.
 * Says so in the folder first and reads then: a machine that still writes there looks after each write whether somebody has. `check` throws
 * when the file is not good; then, and when nothing can be read, the folder is left as it was.
 */
export const takeOver = async (
  folder: string,
  installationId: string,
  target: string,
  check: () => Promise<void>,
): Promise<TakenOver> => {
  const before = machinesIn(folder).toReversed();
  if (before.length === 0) throw new Error(`There is no copy in ${folder}.`);
  const home = path.join(folder, claim(folder, installationId).name);
  try {
    const homes = before.map(({ name }) => path.join(folder, name));
    const read = readNewest(homes, target);
    if (!read) throw new Error(`The copy in ${folder} cannot be read.`);
    await check();
    return read;
  } catch (error) {
    rmdirSync(home);
    throw error;
  }
};

/** Data that was made of a copy is nobody else's. */
export const forgetCarriedOn = (dataFolder: string): void => rmSync(path.join(dataFolder, markName), { force: true });
