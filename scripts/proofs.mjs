// `npm run test:all`: every proof of tests/prove at its small size, stopping at none, red when one does not hold.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './bootstrap.mjs';

/** What all of them together may take, in seconds; more is said aloud. */
const budget = 600;

const names = readdirSync(path.join(root, 'tests/prove'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
const rows = names.map((name) => {
  console.log(`\n── prove ${name}`);
  const from = Date.now();
  const done = spawnSync(process.execPath, [path.join(root, 'scripts/runTs.mjs'), 'prove', name], { stdio: 'inherit' });
  return { name, holds: done.status === 0, seconds: (Date.now() - from) / 1000 };
});

console.log('');
for (const { name, holds, seconds } of rows)
  console.log(`${name.padEnd(12)}${seconds.toFixed(1).padStart(8)} s  ${holds ? 'holds' : 'DOES NOT HOLD'}`);
const together = rows.reduce((sum, { seconds }) => sum + seconds, 0);
console.log(`${'together'.padEnd(12)}${together.toFixed(1).padStart(8)} s${together > budget ? '  OVER BUDGET' : ''}`);
process.exit(rows.every(({ holds }) => holds) ? 0 : 1);
