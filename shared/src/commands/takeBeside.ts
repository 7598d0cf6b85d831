import type { Board } from '../board/board.ts';
import type { Rows } from '../board/collections.ts';
import { worded } from '../board/worded.ts';

/** Takes something from beside words, wherever they are; the rest of each row stays. */
export const takeBeside = (
  board: Board,
  what: 'signature' | 'buildsOn',
  isTaken: (row: Rows[(typeof worded)[number]]) => boolean,
): void => {
  for (const collection of worded)
    for (const [id, row] of board.all(collection)) {
      if (row[what] === undefined || !isTaken(row)) continue;
      const { [what]: _, ...rest } = row;
      // The row as it was read from this very collection.
      board.put(collection, id, rest as Rows['statements'] & Rows['hiddenStatements'] & Rows['sealedStatements']);
    }
};
