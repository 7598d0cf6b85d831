import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aFolder } from '../../testing/aFolder.ts';
import { commit, foundIn } from '../../testing/someWork.ts';

let live: ReturnType<typeof aFolder>;
let copy: ReturnType<typeof aFolder>;
const ends = ['', '-wal', '-shm'] as const;

/** The files as a killed process leaves them. */
const leave = (): void => {
  for (const end of ends) copyFileSync(`${live.file}${end}`, `${copy.file}${end}`);
};

beforeEach(async () => {
  [live, copy] = [aFolder(), aFolder()];
  const store = await live.open();
  await foundIn(store);
  for (let seq = 0; seq < 5; seq += 1) await commit(store, seq, { commandIds: [`command-${seq}`] });
});
afterEach(async () => {
  await live.clear();
  await copy.clear();
});

const lost = { name: 'StorageError', kind: 'damaged', message: expect.stringContaining('log') };

it('[UL43] a log that a killed process left is read whole, and one with any bit flipped is refused and left', async () => {
  leave();
  const store = await copy.open();
  expect(await store.log.load('workshop-1')).toMatchObject({ seq: 5 });
  await store.close();
  const log = readFileSync(`${live.file}-wal`);
  for (const [at, bit] of fc.sample(fc.tuple(fc.nat(log.length - 1), fc.nat(7)), { seed: 20_270_210, numRuns: 25 })) {
    leave();
    const flipped = Buffer.from(log).fill((log[at] ?? 0) ^ (1 << bit), at, at + 1);
    writeFileSync(`${copy.file}-wal`, flipped);
    await expect(copy.open()).rejects.toMatchObject(lost);
    expect(readFileSync(`${copy.file}-wal`).equals(flipped)).toBe(true);
  }
});

it.each(['shorter by one byte', 'half', 'empty', 'gone'])('[UL43] a log that is %s is refused', async (how) => {
  leave();
  const { length } = readFileSync(`${copy.file}-wal`);
  if (how === 'gone') rmSync(`${copy.file}-wal`);
  else truncateSync(`${copy.file}-wal`, { 'shorter by one byte': length - 1, half: length >> 1 }[how] ?? 0);
  await expect(copy.open()).rejects.toMatchObject({ kind: 'damaged' });
});

it('[UL43] a log with an unfinished write behind it is read up to there', async () => {
  leave();
  const log = readFileSync(`${copy.file}-wal`);
  writeFileSync(`${copy.file}-wal`, Buffer.concat([log, log.subarray(32, 32 + 3000)]));
  expect(await (await copy.open()).log.load('workshop-1')).toMatchObject({ seq: 5 });
});
