import type { Board } from '../board/board.ts';

/** What a point is called. The words of a closed one are the desk's: who may not read that reads nothing. */
export const titleOfItem = (board: Board, agendaItemId: string): string =>
  board.get('closedItems', agendaItemId)?.title ?? board.get('agendaItems', agendaItemId)?.title ?? '';

/** Whether a point is dealt with behind closed doors. */
export const isClosedItem = (board: Board, agendaItemId: string): boolean =>
  board.get('agendaItems', agendaItemId)?.isClosed === true;
