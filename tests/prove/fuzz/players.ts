import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Evenings } from '../../integration/randomEvening/playEvenings.ts';
import { ownProcess } from '../kit/ownProcesses.ts';

/** A batch on its way to a process, and what became of it. */
export type ToPlay = Evenings & { readonly id: number };
export interface Played {
  readonly id: number;
  readonly words: number;
  /** What it found, in its own words; null when everything held. */
  readonly fault: string | null;
}

const file = fileURLToPath(new URL('player.ts', import.meta.url));

/** A process that plays batches. */
interface Player {
  play(batch: Evenings): Promise<Omit<Played, 'id'>>;
  leave(): void;
}

const player = (): Player => {
  // Dozens of evenings at once make much that does not live long.
  const child = fork(file, { execArgv: [...process.execArgv, '--max-semi-space-size=64'] });
  ownProcess(child);
  const waiting = new Map<number, (played: Omit<Played, 'id'>) => void>();
  let last = 0;
  let ended: Omit<Played, 'id'> | null = null;
  child.on('message', ({ id, ...played }: Played) => {
    waiting.get(id)?.(played);
    waiting.delete(id);
  });
  child.once('exit', (code, signal) => {
    ended = { words: 0, fault: `the process that played it ended (${signal ?? code})` };
    for (const answer of waiting.values()) answer(ended);
    waiting.clear();
  });
  return {
    play: (batch) =>
      new Promise((resolve) => {
        if (ended) return resolve(ended);
        last += 1;
        waiting.set(last, resolve);
        child.send({ id: last, ...batch } satisfies ToPlay);
      }),
    leave: () => child.connected && child.disconnect(),
  };
};

/** So many processes; a batch goes to the one whose lane it is. */
export const openPlayers = (count: number) => {
  const players = Array.from({ length: count }, player);
  return {
    // There is one for each remainder.
    play: (lane: number, batch: Evenings) => (players[lane % count] as Player).play(batch),
    leave: () => players.forEach((one) => one.leave()),
  };
};
