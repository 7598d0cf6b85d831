import { statSync } from 'node:fs';
import path from 'node:path';
import type { Pages, Stand } from '../embedded/pages.ts';
import { addMoment, beginGeneration, wipeBut, type Generation } from './generation.ts';
import { claim, machinesIn, standingIn, type Machine } from './machines.ts';
import type { Page } from './records.ts';

/** What one round of copying came to. */
export type Round =
  /** Everything that was committed when it began is on the copy's disk. */
  | { readonly kind: 'kept'; readonly seqs: ReadonlyMap<string, number> }
  /** A newer machine goes on from the copy: nothing was said to be kept since, and nothing more is written. */
  | { readonly kind: 'carried-on'; readonly by: string };

/** Keeps the copy of one database in one folder. */
export interface Keeper {
  /** Brings the copy up to what is committed now. Throws when it cannot; the next round makes it good. */
  round(): Round;
  /** The next round begins anew, and leaves nothing of what was there before. */
  beginAnew(): void;
}

/** Further moments are added until they weigh this many times the beginning, and at least this much. */
const mostTimesBase = 4;
const leastBytes = 16 * 1024 * 1024;

const isHeavy = ({ length, baseLength }: Generation): boolean =>
  length - baseLength > Math.max(leastBytes, mostTimesBase * baseLength);

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOSPC';

const numbered = (pages: readonly Uint8Array[]): readonly Page[] =>
  pages.map((bytes, index) => ({ number: index + 1, bytes }));

const changedSince = (before: readonly Uint8Array[], pages: readonly Uint8Array[]): readonly Page[] =>
  numbered(pages).filter(({ number, bytes }) => {
    const known = before[number - 1];
    return !known || Buffer.compare(known, bytes) !== 0;
  });

/** What writes to the folder. */
interface Writing {
  readonly beginGeneration: typeof beginGeneration;
  readonly addMoment: typeof addMoment;
}

/** `writing` is another where a test lets it fail. */
export const keeper = (
  folder: string,
  pages: Pages,
  now: () => number,
  writing: Writing = { beginGeneration, addMoment },
): Keeper => {
  let isAnewDue = false;
  let stand: Stand | null = null;
  let generation: Generation | undefined;
  /** The pages as the generation has them. */
  let copied: readonly Uint8Array[] = [];
  let hasClaimed = false;
  let isTidyDue = false;

  /** Our place in the folder; the name of the one who goes on without us. */
  const place = (installationId: string): Machine | string => {
    const standing = standingIn(folder, installationId);
    if (standing.kind === 'carried-on') return standing.by;
    if (standing.kind === 'foreign')
      throw new Error('The folder holds the copy of another installation. Choose an empty one.');
    if (standing.kind === 'ours') {
      hasClaimed = true;
      return standing.machine;
    }
    // The stick is out, and what is there is only the place where it was.
    if (hasClaimed) throw new Error('The folder is empty: what was copied is not there any more.');
    hasClaimed = true;
    return claim(folder, installationId);
  };

  const begin = (home: string, { pages: all, pageSize }: Stand): Generation => {
    const moment = { pageSize, pageCount: all.length, at: now() };
    try {
      return writing.beginGeneration(home, moment, numbered(all));
    } catch (error) {
      // Erased is erased, also when there is no room for old and new side by side.
      if (!isAnewDue || !isFull(error)) throw error;
      wipeBut(home, null);
      return writing.beginGeneration(home, moment, numbered(all));
    }
  };

  const add = ({ pages: all, pageSize }: Stand): Generation | undefined =>
    generation &&
    writing.addMoment(generation, { pageSize, pageCount: all.length, at: now() }, changedSince(copied, all));

  const write = (home: string, found: Stand): void => {
    const isNew = isAnewDue || !generation || isHeavy(generation);
    let next = isNew ? undefined : add(found);
    if (!next) {
      next = begin(home, found);
      isAnewDue = false;
      isTidyDue = true;
    }
    generation = next;
    copied = found.pages;
  };

  /** What other machines left, and what we left earlier, is not needed once our own stands. */
  const tidy = (home: string): void => {
    if (!generation || !isTidyDue) return;
    wipeBut(home, generation.file);
    for (const { name } of machinesIn(folder))
      if (path.join(folder, name) !== home) wipeBut(path.join(folder, name), null);
    isTidyDue = false;
  };

  return {
    round: () => {
      stand = pages.look() ?? stand;
      if (!stand) throw new Error('Nothing is committed yet');
      const found = place(stand.installationId);
      if (typeof found === 'string') return { kind: 'carried-on', by: found };
      const home = path.join(folder, found.name);
      write(home, stand);
      tidy(home);
      // Whoever goes on from the copy says so first and reads then: what was written before this look was read.
      const after = standingIn(folder, stand.installationId);
      if (after.kind === 'carried-on') return { kind: 'carried-on', by: after.by };
      return { kind: 'kept', seqs: stand.seqs };
    },
    beginAnew: () => {
      isAnewDue = true;
    },
  };
};

/** Whether two places are on the same disk: then the copy goes with it. */
export const isOnSameDisk = (one: string, other: string): boolean => statSync(one).dev === statSync(other).dev;
