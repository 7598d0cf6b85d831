import type { Board } from '@skab/shared/board/board.ts';
import { numberBelow } from '@skab/shared/board/buildsOn.ts';
import type { Rows } from '@skab/shared/board/collections.ts';
import type { Footed } from '../text/StatementFoot.tsx';
import type { StatementView } from './modelViews.ts';

/** What stands under words that wait for those who lead. */
export const waitingFoot = (board: Board, row: Pick<Rows['statements'], 'signature' | 'buildsOn'>): Footed => {
  const buildsOn = numberBelow(board, row);
  return {
    number: null,
    ...(row.signature ? { signature: row.signature } : {}),
    ...(buildsOn === null ? {} : { buildsOn }),
  };
};

/** The same of a statement as the board shows it. */
export const footOf = ({ number, signature, buildsOn }: StatementView): Footed => ({
  number,
  ...(signature ? { signature } : {}),
  ...(buildsOn === null ? {} : { buildsOn }),
});
