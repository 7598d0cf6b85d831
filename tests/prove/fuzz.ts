/**
 * `pnpm prove fuzz`: random commands of two desks and phones, and words of two editors of a description, over lines that are cut and
 * delayed, with clocks that jump (the server's by a day, the others' by a year), in each storage: every replica, overlay, phone, editor and
 * late joiner, and the board made of the events, end equal and sound. It plays `tests/integration/fuzz.test.ts` that many times.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ownProcess } from './kit/ownProcesses.ts';
import { runProof } from './kit/proof.ts';

const root = path.resolve(import.meta.dirname, '../..');

const sizes = {
  evenings: { ci: 100, full: 5000 },
  /** What happens in one evening; 0: from 15 to 45 things. */
  operations: { ci: 0, full: 500 },
  peers: { ci: 5, full: 12 },
};

await runProof('fuzz', sizes, async (proof) => {
  const { evenings, operations, peers } = proof.sizes;
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'integration', 'tests/integration/fuzz.test.ts'];
  const env = { ...process.env, SEED: String(proof.seed), EVENINGS: String(evenings) };
  Object.assign(env, { OPERATIONS: String(operations), PEERS: String(peers) });
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  ownProcess(child);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  proof.holds(code === 0, () => `seed ${proof.seed} found a fault: it stands above, with the shortest way to it`);
  // Each is played once in each of the two storages.
  proof.figure('played', evenings * 2);
});
