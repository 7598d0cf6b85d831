import type { Board } from './board.ts';
import { boardCollections, collectionNames, type CollectionName } from './collections.ts';

const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, sorted(held)]),
  );
};

/** Whether two rows say the same, in whatever order their fields were written. */
export const sameRow = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const text = (board: Board, collections: readonly CollectionName[]): string =>
  JSON.stringify(
    collections.map((name) => [
      name,
      [...board.all(name)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, row]) => [id, sorted(row)]),
    ]),
  );

/** The published half of a board as one text: two boards are equal exactly when their texts are. */
export const publishedText = (board: Board): string => text(board, boardCollections);

/** Both homes of a board as one text. */
export const wholeText = (board: Board): string => text(board, collectionNames);
