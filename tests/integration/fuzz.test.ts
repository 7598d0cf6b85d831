import { randomInt } from 'node:crypto';
import { expect, it } from 'vitest';
import { storages } from './aServer.ts';
import { playEvenings } from './randomEvening/playEvenings.ts';

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));

// `pnpm prove fuzz` plays more of them, and longer ones.
it.each(storages)(
  `[OB2][OB8][UL19] random commands over cut and delayed lines, kept in %s (SEED=${seed}): every replica, every overlay and the board made of the events end equal and sound, and nothing acknowledged was ever missing`,
  async (storage) => {
    const words = await playEvenings({ storage, seed, evenings: 8, operations: 0, peers: 5 });
    // Evenings in which nobody could write would show nothing.
    expect(words).toBeGreaterThan(0);
  },
  200_000,
);
