import { freezeRow, type Board, type Change } from '@skab/shared/board/board.ts';
import type { CollectionName, Rows } from '@skab/shared/board/collections.ts';

type Tables = { readonly [C in CollectionName]?: ReadonlyMap<string, Rows[C]> };

/** A board that stands still. `all` gives the same map as long as nothing in the collection has changed. */
export interface Snapshot extends Board {
  all<C extends CollectionName>(collection: C): ReadonlyMap<string, Rows[C]>;
  /** The board as it is after the changes; only the collections they touch are copied. */
  with(changes: readonly Change[]): Snapshot;
}

const none: ReadonlyMap<string, never> = new Map<string, never>();

const readOnly = (): never => {
  throw new Error('a snapshot is only read');
};

const changed = (tables: Tables, changes: readonly Change[]): Tables => {
  const fresh = new Map<CollectionName, Map<string, unknown>>();
  for (const { collection, id, after } of changes) {
    let rows = fresh.get(collection);
    if (!rows) {
      rows = new Map<string, unknown>(tables[collection]);
      fresh.set(collection, rows);
    }
    if (after === undefined) rows.delete(id);
    else rows.set(id, freezeRow(after));
  }
  return { ...tables, ...Object.fromEntries(fresh) };
};

const over = (tables: Tables): Snapshot => ({
  get: (collection, id) => tables[collection]?.get(id),
  put: readOnly,
  cut: readOnly,
  all: (collection) => tables[collection] ?? none,
  with: (changes) => (changes.length === 0 ? over(tables) : over(changed(tables, changes))),
});

/** A board with nothing on it. */
export const emptySnapshot: Snapshot = over({});
