import type { Board } from './board.ts';
import type { Rows } from './collections.ts';

/** The number of the statement that another builds on, also when that was hidden or withdrawn since; null where it builds on none. */
export const numberBelow = (board: Board, { buildsOn }: Pick<Rows['statements'], 'buildsOn'>): number | null =>
  buildsOn === undefined ? null : (board.get('numbers', buildsOn)?.number ?? null);
