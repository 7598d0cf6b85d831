import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../ports/store.ts';
import { aFolder } from '../../testing/aFolder.ts';
import { commit, foundIn } from '../../testing/someWork.ts';
import { tablesOfWorkshop } from '../sql/discard.ts';

const marker = 'GENERALPROEVENS-ORD';

let folder: ReturnType<typeof aFolder>;
let store: Store;
beforeEach(async () => {
  folder = aFolder();
  store = await folder.open();
});
afterEach(() => folder.clear());

const filesWithMarker = (): string[] =>
  [...folder.bytes()].filter(([, bytes]) => bytes.includes(marker)).map(([name]) => name);

it('[RH5] leaves no byte of a rehearsal that was thrown away in any file', async () => {
  await foundIn(store, 'workshop-1');
  await foundIn(store, 'rehearsal-1');
  await store.register((register) =>
    register.addScratch({ workshopId: 'rehearsal-1', ofId: 'workshop-1', kind: 'rehearsal' }),
  );
  const update = Buffer.from(`x${marker}y`);
  await commit(store, 0, { commandIds: ['a'], content: { text: marker }, update }, 'rehearsal-1');
  expect(filesWithMarker()).not.toEqual([]);
  await store.discardScratch('rehearsal-1');
  expect(filesWithMarker()).toEqual([]);
  await commit(store, 0, { commandIds: ['b'] });
});

it('[RH5] every table that has rows of a workshop is emptied of them', () => {
  const found = folder.tamper(
    `select m.name from sqlite_master m join pragma_table_info(m.name) c on c.name = 'workshopId' where m.type = 'table'`,
  ) as { readonly name: string }[]; // what the statement asks for
  expect(found.map(({ name }) => name).toSorted()).toEqual([...tablesOfWorkshop].toSorted());
});
