import type { Board } from './board.ts';
import { isBoardCollection, type CollectionName } from './collections.ts';

/** One board out of two homes: what is published, and what stays on the desk. */
export const twoHomes = (published: Board, desk: Board): Board => {
  const home = (collection: CollectionName): Board => (isBoardCollection(collection) ? published : desk);
  return {
    get: (collection, id) => home(collection).get(collection, id),
    put: (collection, id, row) => home(collection).put(collection, id, row),
    cut: (collection, id) => home(collection).cut(collection, id),
    all: (collection) => home(collection).all(collection),
  };
};
