import type { Board } from '../board/board.ts';
import type { Rows } from '../board/collections.ts';

interface AgendaItem {
  readonly id: string;
  readonly row: Rows['agendaItems'];
}

/** The points of the agenda in their order. */
export const agendaItemsInOrder = (board: Board): readonly AgendaItem[] =>
  [...board.all('agendaItems')]
    .map(([id, row]) => ({ id, row }))
    .sort((a, b) => a.row.position - b.row.position || (a.id < b.id ? -1 : 1));

/** Writes the order anew: a point's number is its place. Only what moves is written. */
export const orderAgendaItems = (board: Board, ordered: readonly AgendaItem[]): void =>
  ordered.forEach(({ id, row }, index) => {
    const place = index + 1;
    if (row.position !== place || row.number !== place || !board.get('agendaItems', id))
      board.put('agendaItems', id, { ...row, position: place, number: place });
  });
