import { board } from './board.ts';
import { laterRefusals } from './laterRefusals.ts';

/** What the board needs, on a larger screen, on the wall and on a phone that clusters. */
export const boardPage = { board, refusals: laterRefusals };
