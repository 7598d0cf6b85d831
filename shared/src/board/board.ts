import type { CollectionName, Rows } from './collections.ts';

/** Keyed collections of frozen JSON rows, replaced whole. Every command is written against these four methods and nothing else. */
export interface Board {
  get<C extends CollectionName>(collection: C, id: string): Rows[C] | undefined;
  put<C extends CollectionName>(collection: C, id: string, row: Rows[C]): void;
  cut(collection: CollectionName, id: string): void;
  all<C extends CollectionName>(collection: C): Iterable<readonly [string, Rows[C]]>;
}

/** One row before and after; `undefined` where there was or is none. */
export type Change = {
  [C in CollectionName]: {
    readonly collection: C;
    readonly id: string;
    readonly before: Rows[C] | undefined;
    readonly after: Rows[C] | undefined;
  };
}[CollectionName];

/** Brings a board to where the changes leave it. */
export const applyChanges = (board: Board, changes: Iterable<Change>): void => {
  for (const change of changes) {
    if (change.after === undefined) board.cut(change.collection, change.id);
    else board.put(change.collection, change.id, change.after);
  }
};

/** Freezes a row and everything in it, so that no reader can change what others read. */
export const freezeRow = <Row>(row: Row): Row => {
  if (typeof row === 'object' && row !== null && !Object.isFrozen(row)) {
    Object.freeze(row);
    for (const value of Object.values(row)) freezeRow(value);
  }
  return row;
};
