import { setImmediate } from 'node:timers/promises';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { draftLimits, draftRoot, type DraftFault } from '@skab/shared/protocol/draft.ts';
import type { DraftStruct, DraftUpdate, StructId } from './draftUpdate.ts';

/** What became of an update. Taken: what was new in it, null when nothing was. Gap: it stands on something that has not come yet. */
export type Taken =
  | { readonly kind: 'taken'; readonly update: Uint8Array | null }
  | { readonly kind: 'gap' }
  | { readonly kind: 'refused'; readonly fault: DraftFault };

/** An empty document of a draft. */
export const draftDoc = (): Y.Doc => {
  const doc = new Y.Doc();
  doc.getText(draftRoot);
  return doc;
};

export const textOf = (doc: Y.Doc): string => doc.getText(draftRoot).toJSON();

/** How many structs a document is made of: what reading it costs. */
export const structCount = (doc: Y.Doc): number => {
  let count = 0;
  for (const structs of doc.store.clients.values()) count += structs.length;
  return count;
};

const noDeletes = Uint8Array.of(0);

const updateOf = (struct: DraftStruct | null, deletes: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, struct ? 1 : 0);
    if (struct) {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, struct.client);
      encoding.writeVarUint(encoder, struct.clock);
      encoding.writeUint8Array(encoder, struct.bytes);
    }
    encoding.writeUint8Array(encoder, deletes);
  });

/** How many items Yjs will look at while it finds the place of a struct; it has no limit of its own. As in its `Item.integrate`. */
const stepsOf = (transaction: Y.Transaction, struct: DraftStruct, from: number, most: number): number => {
  const { store } = transaction.doc;
  const origin = from > struct.clock ? { client: struct.client, clock: from - 1 } : struct.origin;
  const itemAt = (id: StructId): Y.Item | Y.GC => Y.getItem(store, Y.createID(id.client, id.clock));
  const left = origin && Y.getItemCleanEnd(transaction, store, Y.createID(origin.client, origin.clock));
  const right = struct.rightOrigin && itemAt(struct.rightOrigin);
  const same = (a: StructId | null, b: StructId | null): boolean => a?.client === b?.client && a?.clock === b?.clock;
  const before = new Set<Y.Item | Y.GC>();
  let steps = 0;
  // What stands after what is gone goes itself: nothing is looked for.
  let item = left instanceof Y.GC ? null : left ? left.right : transaction.doc.getText(draftRoot)._start;
  while (item && item !== right && steps <= most) {
    steps += 1;
    before.add(item);
    if (same(origin, item.origin)) {
      if (item.id.client >= struct.client && same(struct.rightOrigin, item.rightOrigin)) break;
    } else if (!item.origin || !before.has(itemAt(item.origin))) break;
    item = item.right;
  }
  return steps;
};

/** What an update may stand on: everything that is there, and what it brings itself. */
const reachOf = (doc: Y.Doc, { writers }: DraftUpdate) => {
  const ends = new Map<number, number>();
  for (const [client, structs] of writers) {
    const last = structs.at(-1);
    if (last) ends.set(client, last.clock + last.length);
  }
  return (client: number): number => Math.max(Y.getState(doc.store, client), ends.get(client) ?? 0);
};

const hasGap = (doc: Y.Doc, update: DraftUpdate): boolean => {
  if (update.hasHole) return true;
  const reach = reachOf(doc, update);
  const isAhead = (id: StructId | null): boolean => id !== null && id.clock >= reach(id.client);
  for (const [client, structs] of update.writers) {
    const [first] = structs;
    if (first && first.clock > Y.getState(doc.store, client)) return true;
    if (structs.some(({ origin, rightOrigin }) => isAhead(origin) || isAhead(rightOrigin))) return true;
  }
  return update.deletes.some(({ client, clock, length }) => clock + length > reach(client));
};

/** So many structs, or ranges of deletions, are taken at a time; then others have their turn. */
const slice = 200;

type Slice = 'more' | 'done' | 'too-dear';

/** Applies structs one by one, each when what it stands on is there, a slice at a time. */
const structSlices = (doc: Y.Doc, update: DraftUpdate): ((transaction: Y.Transaction) => Slice) => {
  let steps = 0;
  let added = 0;
  const isThere = (id: StructId | null): boolean => id === null || id.clock < Y.getState(doc.store, id.client);
  let queues = [...update.writers.values()].map((structs) => ({ structs, next: 0 }));
  return (transaction) => {
    const full = added + slice;
    for (let moved = true; moved;) {
      moved = false;
      for (const queue of queues) {
        for (; queue.next < queue.structs.length; queue.next += 1) {
          const struct = queue.structs[queue.next];
          if (!struct || !isThere(struct.origin) || !isThere(struct.rightOrigin)) break;
          moved = true;
          const known = Y.getState(doc.store, struct.client);
          if (struct.clock + struct.length <= known) continue;
          if (added === full) return 'more';
          added += 1;
          steps += stepsOf(transaction, struct, known, draftLimits.steps - steps);
          if (steps > draftLimits.steps || added > draftLimits.newStructs) return 'too-dear';
          Y.applyUpdate(doc, updateOf(struct, noDeletes));
        }
      }
      queues = queues.filter(({ structs, next }) => next < structs.length);
    }
    // What stands on itself in a circle is nobody's honest words.
    return queues.length === 0 ? 'done' : 'too-dear';
  };
};

const deletesOf = (ranges: DraftUpdate['deletes']): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, ranges.length);
    for (const { client, clock, length } of ranges)
      for (const number of [client, 1, clock, length]) encoding.writeVarUint(encoder, number);
  });

/** Deletes, a slice at a time. */
const deleteSlices = (doc: Y.Doc, { deletes }: DraftUpdate): (() => Slice) => {
  let from = 0;
  return () => {
    Y.applyUpdate(doc, updateOf(null, deletesOf(deletes.slice(from, from + slice))));
    from += slice;
    return from < deletes.length ? 'more' : 'done';
  };
};

/** Does all of it, each slice in a transaction of its own. False: it costs too much. */
const inSlices = async (doc: Y.Doc, next: (transaction: Y.Transaction) => Slice): Promise<boolean> => {
  for (;;) {
    const done = doc.transact(next);
    if (done !== 'more') return done === 'done';
    await setImmediate();
  }
};

/** What the document has become: refused when it is no draft any more. */
const judgeWhole = (doc: Y.Doc): Taken | null => {
  if (doc.store.pendingStructs || doc.store.pendingDs) return { kind: 'gap' };
  if (doc.share.size !== 1) return { kind: 'refused', fault: 'content' };
  const isTooLong = doc.getText(draftRoot).length > draftLimits.textLength || structCount(doc) > draftLimits.docStructs;
  return isTooLong ? { kind: 'refused', fault: 'too-long' } : null;
};

/** Takes an update into a work document. `isSpoilt`: it is half in, and the document is to be thrown away. */
export const takeInto = async (
  doc: Y.Doc,
  update: DraftUpdate,
): Promise<{ readonly taken: Taken; readonly isSpoilt: boolean }> => {
  if (hasGap(doc, update)) return { taken: { kind: 'gap' }, isSpoilt: false };
  const news: Uint8Array[] = [];
  const hear = (bytes: Uint8Array): void => void news.push(bytes);
  const spoilt = (taken: Taken) => ({ taken, isSpoilt: true });
  doc.on('update', hear);
  try {
    const isWhole =
      (await inSlices(doc, structSlices(doc, update))) && (await inSlices(doc, deleteSlices(doc, update)));
    if (!isWhole) return spoilt({ kind: 'refused', fault: 'content' });
  } catch {
    // Yjs asserts in many places; what it throws on is not ours to keep.
    return spoilt({ kind: 'refused', fault: 'malformed' });
  } finally {
    doc.off('update', hear);
  }
  const no = judgeWhole(doc);
  if (no) return spoilt(no);
  const [only = null] = news;
  return { taken: { kind: 'taken', update: news.length > 1 ? Y.mergeUpdates(news) : only }, isSpoilt: false };
};
