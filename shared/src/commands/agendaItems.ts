import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { agendaItemsInOrder, type AgendaItem } from '../meeting/agenda.ts';
import { hideDecisionOf } from './showDecision.ts';

/** Writes the order anew: a point's number is its place. Only what moves is written. */
export const orderAgendaItems = (board: Board, ordered: readonly AgendaItem[]): void =>
  ordered.forEach(({ id, row }, index) => {
    const place = index + 1;
    if (row.position !== place || row.number !== place || !board.get('agendaItems', id))
      board.put('agendaItems', id, { ...row, position: place, number: place });
  });

/** Keeps a point at its place. The words of a closed one stand on the desk, and on the board nothing but that it is there. */
export const putAgendaItem = (
  board: Board,
  id: string,
  { place, title, isClosed }: { readonly place: number; readonly title: string; readonly isClosed: boolean },
): void => {
  const at = { number: place, position: place };
  board.put('agendaItems', id, isClosed ? { ...at, title: '', isClosed } : { ...at, title });
  if (isClosed) board.put('closedItems', id, { title });
  else board.cut('closedItems', id);
};

/** Whether a point has steps, tasks or votes, or words in the minutes. */
export const isItemUsed = (board: Board, agendaItemId: string): boolean =>
  [...board.all('steps')].some(([, step]) => step.agendaItemId === agendaItemId) ||
  [...board.all('roomVotes')].some(([, vote]) => vote.agendaItemId === agendaItemId) ||
  [...board.all('tasks')].some(([, task]) => task.agendaItemId === agendaItemId) ||
  Object.values(board.get('itemMinutes', agendaItemId) ?? {}).some((text) => text !== '');

/** Takes a point off the agenda, with everything that is kept of it. */
export const cutAgendaItem = (board: Board, agendaItemId: string): void => {
  for (const collection of ['agendaItems', 'closedItems', 'itemMinutes', 'brought', 'endings', 'putOffs'] as const)
    board.cut(collection, agendaItemId);
  hideDecisionOf(board, agendaItemId);
  // It may tell of the point, and does not say of which.
  board.cut('upshot', only);
  orderAgendaItems(
    board,
    agendaItemsInOrder(board).filter(({ id }) => id !== agendaItemId),
  );
};
