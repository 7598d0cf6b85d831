import { applyChanges, freezeRow, type Board, type Change } from './board.ts';
import type { CollectionName, Rows } from './collections.ts';
import { sameRow } from './equality.ts';

/** A board that keeps its changes to itself until they are flushed; the base is never touched before that. */
export interface Overlay extends Board {
  /** Every row that differs from the base, with its before and after, in the order first touched. */
  changes(): readonly Change[];
  /** Writes the changes to a board that stands where the base stands. */
  flush(target: Board): void;
}

type Written = { [C in CollectionName]?: Map<string, Rows[C] | undefined> };

/** Lays an overlay over any board, also over another overlay. */
export const overlay = (base: Board): Overlay => {
  const written: Written = {};
  const touched: { collection: CollectionName; id: string }[] = [];

  const writtenOf = <C extends CollectionName>(collection: C): Map<string, Rows[C] | undefined> => {
    const known = written[collection] as Map<string, Rows[C] | undefined> | undefined; // one map per collection name, by its row type
    if (known) return known;
    const fresh = new Map<string, Rows[C] | undefined>();
    Object.assign(written, { [collection]: fresh });
    return fresh;
  };

  const write = <C extends CollectionName>(collection: C, id: string, row: Rows[C] | undefined): void => {
    const rows = writtenOf(collection);
    if (!rows.has(id)) touched.push({ collection, id });
    rows.set(id, row === undefined ? undefined : freezeRow(row));
  };

  function* all<C extends CollectionName>(collection: C): Iterable<readonly [string, Rows[C]]> {
    const rows = writtenOf(collection);
    for (const [id, row] of base.all(collection)) if (!rows.has(id)) yield [id, row];
    for (const [id, row] of rows) if (row !== undefined) yield [id, row];
  }

  const get = <C extends CollectionName>(collection: C, id: string): Rows[C] | undefined => {
    const rows = writtenOf(collection);
    return rows.has(id) ? rows.get(id) : base.get(collection, id);
  };

  const changes = (): readonly Change[] =>
    touched.flatMap(({ collection, id }) => {
      const before = base.get(collection, id);
      const after = get(collection, id);
      if (sameRow(before, after)) return [];
      return [{ collection, id, before, after } as Change]; // both rows were read from this very collection
    });

  return {
    get,
    put: (collection, id, row) => write(collection, id, row),
    cut: (collection, id) => write(collection, id, undefined),
    all,
    changes,
    flush: (target) => applyChanges(target, changes()),
  };
};
