import type { Board } from '../board/board.ts';
import type { AgendaItem } from '../meeting/agendaItems.ts';

/** Writes the order anew: a point's number is its place. Only what moves is written. */
export const orderAgendaItems = (board: Board, ordered: readonly AgendaItem[]): void =>
  ordered.forEach(({ id, row }, index) => {
    const place = index + 1;
    if (row.position !== place || row.number !== place || !board.get('agendaItems', id))
      board.put('agendaItems', id, { ...row, position: place, number: place });
  });
