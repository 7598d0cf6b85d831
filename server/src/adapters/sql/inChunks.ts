// Many rows a statement are several times faster than one; a limit keeps the texts few and the parameters allowed.
const rowsPerInsert = 50;

/** Inserts rows some at a time. */
export const inChunks = async <Row>(
  rows: readonly Row[],
  insert: (chunk: Row[]) => Promise<unknown>,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsPerInsert) await insert(rows.slice(from, from + rowsPerInsert));
};
