import type { Board } from '@skab/shared/board/board.ts';
import type { CollectionName, Rows } from '@skab/shared/board/collections.ts';

/** Tells which rows of a collection changed since the last look: by identity, because rows are replaced whole. */
export interface RowDiff<C extends CollectionName> {
  readonly rows: ReadonlyMap<string, Rows[C]>;
  /** Looks at the board; gives the ids of rows that were put, replaced or cut. */
  look(board: Board): readonly string[];
}

const nothing: readonly string[] = [];

export const rowDiff = <C extends CollectionName>(collection: C): RowDiff<C> => {
  const rows = new Map<string, Rows[C]>();
  let seen: Iterable<readonly [string, Rows[C]]> | null = null;
  let seenOf: Board | null = null;

  const cutFrom = (board: Board): readonly string[] => {
    const gone = [...rows.keys()].filter((id) => board.get(collection, id) === undefined);
    for (const id of gone) rows.delete(id);
    return gone;
  };

  return {
    rows,
    look(board) {
      const all = board.all(collection);
      // A board that stands still gives the same rows for as long as none of them changed.
      if (all === seen && board !== seenOf) return nothing;
      seen = all;
      seenOf = board;
      const changed: string[] = [];
      let count = 0;
      for (const [id, row] of all) {
        count += 1;
        if (rows.get(id) === row) continue;
        rows.set(id, row);
        changed.push(id);
      }
      return rows.size > count ? [...changed, ...cutFrom(board)] : changed;
    },
  };
};
