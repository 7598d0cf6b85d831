import type { Board } from '../board/board.ts';
import type { Rows } from '../board/collections.ts';

/** Where words are that somebody said, on the board and before or beside it. */
export const worded = [
  'statements',
  'hiddenStatements',
  'lateStatements',
  'sealedStatements',
  'gatedStatements',
] as const;
type Worded = (typeof worded)[number];

/** What can be taken from beside somebody's words. */
export type Beside = Pick<Rows['statements'], 'signature' | 'buildsOn'>;

/** Takes something from beside words, wherever they are; the rest of each row stays. */
export const takeBeside = (
  board: Board,
  what: keyof Beside,
  isTaken: (row: Rows[Worded]) => boolean,
): void => {
  for (const collection of worded)
    for (const [id, row] of board.all(collection)) {
      if (row[what] === undefined || !isTaken(row)) continue;
      const { [what]: _, ...rest } = row;
      // The row as it was read from this very collection.
      board.put(collection, id, rest as Rows['statements'] & Rows['hiddenStatements'] & Rows['sealedStatements']);
    }
};
