import { mkdirSync, readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * A machine that keeps its copy in a folder, or goes on from it: a subfolder of its own, whose name says who it is and how many were before
 * it. A name is there or it is not: no stick that is pulled out leaves half a one.
 */
export interface Machine {
  readonly rank: number;
  readonly installationId: string;
  readonly name: string;
}

const form = /^skab-sammen-(\d{1,6})-([A-Za-z0-9_-]{10,60})$/;

const machine = (rank: number, installationId: string): Machine => ({
  rank,
  installationId,
  name: `skab-sammen-${rank}-${installationId}`,
});

const machinesAmong = (names: readonly string[]): readonly Machine[] =>
  names
    .flatMap((name) => {
      const [, rank, installationId] = form.exec(name) ?? [];
      return rank === undefined || installationId === undefined ? [] : [machine(Number(rank), installationId)];
    })
    .toSorted((a, b) => a.rank - b.rank || (a.installationId < b.installationId ? -1 : 1));

/** The machines in a folder, the newest last. Throws when the folder is not there. */
export const machinesIn = (folder: string): readonly Machine[] => machinesAmong(readdirSync(folder));

/** Who may write to a folder. */
export type Standing =
  /** No machine has a copy there. */
  | { readonly kind: 'free' }
  | { readonly kind: 'ours'; readonly machine: Machine }
  /** A newer machine goes on from our copy. */
  | { readonly kind: 'carried-on'; readonly by: string }
  /** It is the copy of something else. */
  | { readonly kind: 'foreign' };

const standingAmong = (machines: readonly Machine[], installationId: string): Standing => {
  const newest = machines.at(-1);
  if (!newest) return { kind: 'free' };
  if (newest.installationId === installationId) return { kind: 'ours', machine: newest };
  const isKnown = machines.some((one) => one.installationId === installationId);
  return isKnown ? { kind: 'carried-on', by: newest.installationId } : { kind: 'foreign' };
};

/** How an installation stands in a folder: the newest machine alone may write. */
export const standingIn = (folder: string, installationId: string): Standing =>
  standingAmong(machinesIn(folder), installationId);

/** The same, for who cannot stand still while the folder is looked at. */
export const lookIn = async (folder: string, installationId: string): Promise<Standing> =>
  standingAmong(machinesAmong(await readdir(folder)), installationId);

/** Makes an installation the newest machine of a folder. */
export const claim = (folder: string, installationId: string): Machine => {
  const next = machine((machinesIn(folder).at(-1)?.rank ?? 0) + 1, installationId);
  mkdirSync(path.join(folder, next.name), { mode: 0o700 });
  return next;
};
