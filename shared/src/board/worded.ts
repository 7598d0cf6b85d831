import type { Board } from './board.ts';

/** Where a statement with words can stand: on the board, or on the desk while it is hidden or waits. It stands in one of them only. */
export const worded = [
  'statements',
  'hiddenStatements',
  'lateStatements',
  'sealedStatements',
  'gatedStatements',
] as const;

/** The words of a statement, wherever it is; undefined where it has none. */
export const wordsOf = (board: Board, statementId: string): { readonly text: string } | undefined => {
  for (const collection of worded) {
    const row = board.get(collection, statementId);
    if (row) return row;
  }
  return undefined;
};
