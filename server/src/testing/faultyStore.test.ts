import { expect, it } from 'vitest';
import { memoryStore } from '../adapters/memory/store.ts';
import { faultyStore, type Fault } from './faultyStore.ts';
import { foundIn, writesOf } from './someWork.ts';

it.each<[Fault, string, number]>([
  ['failed', 'failed', 2],
  ['unknown-written', 'unknown', 3],
  ['unknown-not-written', 'unknown', 2],
])('a turn planned as %s answers %s and leaves the workshop at %i', async (fault, kind, seq) => {
  const kept = memoryStore();
  const store = faultyStore(kept, (turn) => (turn === 2 ? fault : undefined));
  await foundIn(store);
  let known = 0;
  const verdicts: string[] = [];
  for (const commandId of ['a', 'b', 'c']) {
    const verdict = await store.log.turn('workshop-1', known, (start) => writesOf(start, { commandIds: [commandId] }));
    verdicts.push(verdict.kind);
    known += 1;
  }
  expect(verdicts).toEqual(['committed', 'committed', kind]);
  expect(await kept.log.load('workshop-1')).toMatchObject({ seq });
});
