// Appends turn after turn to the workshop in the folder named, and prints each seq once it is acknowledged. For tests that kill it.
import { writeSync } from 'node:fs';
import { open } from '../adapters/embedded/open.ts';
import { writesOf } from './someWork.ts';

const store = await open({ dataFolder: process.argv[2] ?? '' });
const found = await store.log.load('workshop-1');
const stdout = 1;

for (let known = found?.seq ?? 0; ; known += 3) {
  const commandIds = [1, 2, 3].map((index) => `command-${known + index}`);
  const desk = commandIds.map((id) => ({ collection: 'authors', id, row: '{"actorId":"actor-1"}' }) as const);
  const verdict = await store.log.turn('workshop-1', known, (start) => writesOf(start, { commandIds, desk }));
  if (verdict.kind !== 'committed') throw verdict.cause;
  writeSync(stdout, `${known + 3}\n`);
}
