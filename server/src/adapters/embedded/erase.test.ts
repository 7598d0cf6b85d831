import { afterEach, beforeEach, expect, it } from 'vitest';
import { chainStart } from '../../chain/seal.ts';
import { verifyKept } from '../../chain/verifyKept.ts';
import type { Store } from '../../ports/store.ts';
import { aFolder } from '../../testing/aFolder.ts';
import { commit, foundIn } from '../../testing/someWork.ts';
import { openChains } from './openChains.ts';

const marker = 'ANONYM-BORGERS-ORD';
const marked = (length: number): Uint8Array => Buffer.from(`${'x'.repeat(length)}${marker}${'y'.repeat(length)}`);

let folder: ReturnType<typeof aFolder>;
let store: Store;
beforeEach(async () => {
  folder = aFolder();
  store = await folder.open();
  await foundIn(store);
});
afterEach(() => folder.clear());

const filesWithMarker = (): string[] =>
  [...folder.bytes()].filter(([, bytes]) => bytes.includes(marker)).map(([name]) => name);

/** Plants the marker in an event, updates short and long, a snapshot and a desk row, among much else; the desk row is cut again. */
const plant = async (): Promise<number> => {
  let seq = 0;
  const rest = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      await commit(store, seq, { commandIds: [`rest-${seq}`], update: Buffer.alloc(700, 'z') });
      seq += 1;
    }
  };
  const hidden = { collection: 'hiddenStatements', id: 'statement-1' } as const;
  await rest(30);
  const content = { args: { text: marker } };
  await commit(store, seq, { commandIds: ['marked'], content, update: marked(20) });
  await commit(store, ++seq, {
    commandIds: ['long'],
    content: { long: `${marker}${'!'.repeat(9_000)}` },
    update: marked(9_000),
  });
  await store.log.compact('workshop-1', 1, ++seq, marked(30_000));
  await commit(store, seq, { commandIds: ['hidden'], desk: [{ ...hidden, row: JSON.stringify({ text: marker }) }] });
  seq += 1;
  await rest(30);
  await commit(store, seq, { commandIds: ['cut'], update: marked(5), desk: [{ ...hidden, row: null }] });
  return seq + 1;
};

it('[UL7] leaves no byte of what was erased in any file, while the store stays open', async () => {
  const atSeq = await plant();
  expect(filesWithMarker()).not.toEqual([]);
  const sizes = () => [...folder.bytes()].map(([, bytes]) => bytes.length);
  const erasure = { eventSeqs: [31, 32], atSeq, newEpoch: 2, snapshot: Buffer.alloc(500, 's') };
  expect(await store.log.erase('workshop-1', erasure)).toBe(true);

  expect(filesWithMarker()).toEqual([]);
  expect(Math.max(...sizes())).toBeGreaterThan(10_000);
  expect((await store.log.load('workshop-1'))?.updates).toEqual([new Uint8Array(erasure.snapshot)]);
  await commit(store, atSeq, { commandIds: ['after'] });
  expect(filesWithMarker()).toEqual([]);
});

it('[UL7][CH4] leaves a chain that holds, with the erased records told', async () => {
  const atSeq = await plant();
  await store.log.erase('workshop-1', { eventSeqs: [31, 32], atSeq, newEpoch: 2, snapshot: Buffer.alloc(5) });
  const chains = openChains(folder.file);
  const kept = (await chains.list()).find(({ chain }) => chain === 'workshop-1')!;
  const report = await verifyKept(kept);
  await chains.close();
  expect(report).toMatchObject({ ok: true, end: { seq: atSeq }, erased: [31, 32] });
  expect(kept.head).not.toBe(chainStart('workshop-1').head);
});

it('[UL7] finishes at the next start an erasure that was cut short after it was written', async () => {
  const atSeq = await plant();
  await store.close();
  // As a process leaves it that dies between the commit of an erasure and the cleaning of the files.
  folder.tamper(`update events set content = null, salt = null where seq in (31, 32)`);
  folder.tamper(`delete from updates`);
  folder.tamper(`update workshops set "updateSeq" = 0, seq = ${atSeq}`);
  folder.tamper(`insert into "wipesDue" values ('workshop-1')`);
  expect(filesWithMarker()).not.toEqual([]);
  await folder.open();
  expect(filesWithMarker()).toEqual([]);
  expect(folder.tamper('select * from "wipesDue"')).toEqual([]);
});
