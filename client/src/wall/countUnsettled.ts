import type { Board } from '@skab/shared/board/board.ts';
import { clustersOf } from '@skab/shared/board/clusters.ts';

/** How many statements two have put in two places, that nobody has settled. */
export const countUnsettled = (board: Board): number =>
  [...board.all('unsettled')].filter(([id]) => board.get('statements', id) && clustersOf(board, id).length === 0)
    .length;
