import * as Y from 'yjs';
import { freezeRow, type Board } from './board.ts';
import { boardCollections, homes, type BoardCollection, type CollectionName, type Rows } from './collections.ts';

/** The Yjs lay-out, known to this file alone: one root map per collection of home `board`, id to whole row. */
const mapOf = <C extends CollectionName>(doc: Y.Doc, collection: C): Y.Map<Rows[C]> => doc.getMap<Rows[C]>(collection);

const isPublished = (collection: CollectionName): boolean => homes[collection] === 'board';

function* frozenRows<Row>(rows: Iterable<readonly [string, Row]>): Iterable<readonly [string, Row]> {
  for (const [id, row] of rows) yield [id, freezeRow(row)];
}

/**
 * A document as a board. It has the collections of home `board` and is empty in the others: putting a row of the desk on it throws,
 * because what stands in the document is published. Writes outside a transaction are one transaction each.
 */
export const yBoard = (doc: Y.Doc): Board => ({
  get: (collection, id) => (isPublished(collection) ? freezeRow(mapOf(doc, collection).get(id)) : undefined),
  put: (collection, id, row) => {
    if (!isPublished(collection)) throw new Error(`${collection} belongs on the desk, never in the document`);
    mapOf(doc, collection).set(id, freezeRow(row));
  },
  cut: (collection, id) => {
    if (isPublished(collection)) mapOf(doc, collection).delete(id);
  },
  all: (collection) => (isPublished(collection) ? frozenRows(mapOf(doc, collection).entries()) : []),
});

/** One row of the document that a transaction put, replaced or cut. */
export interface Touched {
  readonly collection: BoardCollection;
  readonly id: string;
}

/** Calls back after each transaction with the rows it touched; returns the way to stop. */
export const watchDoc = (doc: Y.Doc, onTouched: (touched: readonly Touched[]) => void): (() => void) => {
  const names = new Map<unknown, BoardCollection>(boardCollections.map((name) => [mapOf(doc, name), name]));
  const listen = (transaction: Y.Transaction): void => {
    const touched: Touched[] = [];
    for (const [type, keys] of transaction.changed) {
      const collection = names.get(type);
      if (collection) for (const id of keys) if (id !== null) touched.push({ collection, id });
    }
    if (touched.length > 0) onTouched(touched);
  };
  doc.on('afterTransaction', listen);
  return () => doc.off('afterTransaction', listen);
};

/** Founds a document anew from a board's rows: same content, no history. */
export const foundDoc = (doc: Y.Doc, rows: Board): void => {
  const target = yBoard(doc);
  doc.transact(() => {
    for (const collection of boardCollections)
      for (const [id, row] of rows.all(collection)) target.put(collection, id, row);
  });
};
