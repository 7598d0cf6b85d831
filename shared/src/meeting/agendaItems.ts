import type { Board } from '../board/board.ts';
import type { Rows } from '../board/collections.ts';

export interface AgendaItem {
  readonly id: string;
  readonly row: Rows['agendaItems'];
}

/** The points of the agenda in their order. */
export const agendaItemsInOrder = (board: Board): readonly AgendaItem[] =>
  [...board.all('agendaItems')]
    .map(([id, row]) => ({ id, row }))
    .sort((a, b) => a.row.position - b.row.position || (a.id < b.id ? -1 : 1));
