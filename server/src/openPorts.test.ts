import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPorts } from './openPorts.ts';
import { aFolder } from './testing/aFolder.ts';
import { foundIn } from './testing/someWork.ts';

let folder: ReturnType<typeof aFolder>;
beforeEach(() => (folder = aFolder()));
afterEach(() => folder.clear());

it('keeps things in the folder unless it is told to forget them', async () => {
  const { dataFolder } = folder;
  for (const [storage, isKept] of [
    ['embedded', true],
    ['memory', false],
  ] as const) {
    const first = await openPorts({ storage, dataFolder });
    await foundIn(first.store, storage);
    await first.store.close();
    const second = await openPorts({ storage, dataFolder });
    expect((await second.store.log.load(storage)) !== undefined).toBe(isKept);
    await second.store.close();
  }
});

it('tells the time and gives random bytes', async () => {
  const { clock, randomBytes, store } = await openPorts({ storage: 'memory', dataFolder: folder.dataFolder });
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
  expect(randomBytes(16)).toHaveLength(16);
  expect(randomBytes(16)).not.toEqual(randomBytes(16));
  await store.close();
});
