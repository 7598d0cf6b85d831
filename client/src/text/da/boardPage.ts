import { board } from './board.ts';

/** What the board needs, on a larger screen, on the wall and on a phone that clusters. */
export const boardPage = { board };
