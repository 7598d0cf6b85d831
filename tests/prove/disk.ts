/**
 * `pnpm prove disk`: a disk that is full, a database whose n-th call fails, and every file of a killed server with bits flipped, stretches
 * blotted out and ends cut off. Nothing that was acknowledged is missing and nothing refused is there; what cannot be kept is refused in
 * words; what was kept is read meanwhile; when the disk works again so does the server, without a restart; and a damaged file gives all
 * that was kept in it, or a refusal, and is not written over.
 */
import { tmpdir } from 'node:os';
import { damagedFiles } from './disk/damage.ts';
import { failingCalls } from './disk/calls.ts';
import { fullDisk } from './disk/full.ts';
import { runProof } from './kit/proof.ts';

await runProof(
  'disk',
  { filled: { ci: 50, full: 500 }, calls: { ci: 50, full: 500 }, files: { ci: 50, full: 500 } },
  async (proof) => {
    const { sizes } = proof;
    const parts = {
      filled: () => fullDisk(proof, sizes.filled, tmpdir()),
      calls: () => failingCalls(proof, sizes.calls),
      files: () => damagedFiles(proof, sizes.files),
    };
    for (const [part, prove] of Object.entries(parts)) {
      const from = performance.now();
      for (const [name, figure] of Object.entries(await prove())) proof.figure(`${part}: ${name}`, figure);
      proof.say(`${part}: ${Math.round((performance.now() - from) / 1000)} s`);
    }
  },
);
