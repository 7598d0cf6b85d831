/**
 * `pnpm prove fuzz`: random commands of two desks and phones, and words of two editors of a description, over lines that are cut and
 * delayed, with clocks that jump (the server's by a day, the others' by a year), in each storage: every replica, overlay, phone, editor and
 * late joiner, and the board made of the events, end equal and sound. It plays `tests/integration/fuzz.test.ts` that many times, in batches
 * of some evenings, for a store in memory grows with every workshop; and some batches at once, for an evening is mostly waiting.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { inParallel } from '../harness/inParallel.ts';
import { ownProcess } from './kit/ownProcesses.ts';
import { runProof } from './kit/proof.ts';

const root = path.resolve(import.meta.dirname, '../..');

const sizes = {
  /** In each of the two storages. */
  evenings: { ci: 100, full: 5000 },
  /** What happens in one evening; 0: from 15 to 45 things. */
  operations: { ci: 0, full: 500 },
  peers: { ci: 5, full: 12 },
  /** How many evenings one process plays, in each storage. */
  batch: { ci: 50, full: 20 },
  atOnce: { ci: 2, full: 8 },
};

/** What a process said, and whether it ended well. */
const play = async (env: NodeJS.ProcessEnv): Promise<{ readonly isSound: boolean; readonly said: string }> => {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'integration', 'tests/integration/fuzz.test.ts'];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NO_COLOR: '1', ...env } });
  ownProcess(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (more: Buffer) => (said += more.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { isSound: code === 0, said };
};

const words = /(\d+) words in drafts/g;
/** It says how far it is each time so many more evenings are played. */
const everySoMany = 500;

await runProof('fuzz', sizes, async (proof) => {
  const { evenings, operations, peers, batch, atOnce } = proof.sizes;
  const batches = Array.from({ length: Math.ceil(evenings / batch) }, (_none, index) => ({
    seed: proof.seed + index,
    evenings: Math.min(batch, evenings - index * batch),
  }));
  let [played, written] = [0, 0];
  await inParallel(batches, atOnce, async (one) => {
    const { isSound, said } = await play({
      SEED: String(one.seed),
      EVENINGS: String(one.evenings),
      OPERATIONS: String(operations),
      PEERS: String(peers),
    });
    const sentence = () => `seed ${one.seed}, ${one.evenings} evenings: the shortest way to the fault stands above`;
    if (!isSound) proof.say(said);
    if (!proof.holds(isSound, sentence)) return;
    const before = played;
    // Each is played once in each of the two storages.
    played += one.evenings * 2;
    for (const [, count] of said.matchAll(words)) written += Number(count);
    if (Math.floor(before / everySoMany) < Math.floor(played / everySoMany)) proof.say(`${played} evenings played`);
  });
  proof.figure('played', played);
  proof.figure('wordsInDrafts', written);
});
