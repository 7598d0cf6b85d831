import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aFolder } from '../../testing/aFolder.ts';
import { commit, foundIn } from '../../testing/someWork.ts';
import { copyDatabase, epochsIn, raiseEpochs } from './copies.ts';

describe('a copy of the database', () => {
  let folder: ReturnType<typeof aFolder>;
  beforeEach(() => (folder = aFolder()));
  afterEach(() => folder.clear());

  it('[UL30] gets epochs above its own, above those that are known, and above what is given', async () => {
    const store = await folder.open();
    for (const workshopId of ['one', 'two', 'three']) {
      await foundIn(store, workshopId);
      await commit(store, 0, { commandIds: ['a', 'b'] }, workshopId);
    }
    await store.log.erase('three', { eventSeqs: [], atSeq: 2, newEpoch: 900, snapshot: Uint8Array.of(1) });
    for (const draftId of ['draft', 'other draft'])
      await store.drafts.giveId('one', draftId, { deviceId: 'phone', most: 9 }, null);
    const made = path.join(folder.dataFolder, 'made.db');
    await copyDatabase(folder.file, made);
    expect(
      raiseEpochs(
        made,
        new Map([
          ['two', 700],
          ['one/draft', 800],
        ]),
        100,
      ),
    ).toBe(3);
    expect(epochsIn(made)).toEqual(
      new Map([
        ['one', 100],
        ['two', 701],
        ['three', 901],
        ['one/draft', 801],
        ['one/other draft', 100],
      ]),
    );
    expect(await store.log.load('one')).toMatchObject({ epoch: 1 });
  });
});
