import { freezeRow, type Board } from './board.ts';
import { collectionNames, type CollectionName, type Rows } from './collections.ts';

type Tables = { [C in CollectionName]: Map<string, Rows[C]> };

// Every collection name gets its map right here, which is what the type says.
const emptyTables = (): Tables =>
  Object.fromEntries(collectionNames.map((name) => [name, new Map()])) as unknown as Tables;

/** A board of plain maps: phones, first paint, the desk's rows, tests. */
export const plainBoard = (): Board => {
  const tables = emptyTables();
  return {
    get: (collection, id) => tables[collection].get(id),
    put: (collection, id, row) => {
      tables[collection].set(id, freezeRow(row));
    },
    cut: (collection, id) => {
      tables[collection].delete(id);
    },
    all: (collection) => tables[collection],
  };
};
