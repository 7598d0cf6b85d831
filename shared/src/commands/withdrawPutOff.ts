import { done, refuse } from '../outcome.ts';
import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { cutAgendaItem, isItemUsed, putAgendaItem } from './agendaItems.ts';
import { defineCommand } from './defineCommand.ts';
import { letterSchema } from './letters.ts';

const forgetTitle = (board: Board, agendaItemId: string): void => {
  const row = board.get('agendaItems', agendaItemId);
  if (!row) return;
  putAgendaItem(board, agendaItemId, { place: row.position, title: '–', isClosed: row.isClosed ?? false });
  // It may be among what is read aloud.
  board.cut('upshot', only);
};

/**
 * A point is put off to this meeting no more: it goes from the agenda, unless something has been made of it here. Of one that is to be
 * forgotten no record keeps the words, and one of which something has been made loses its name.
 */
export const withdrawPutOff = defineCommand({
  action: 'withdrawPutOff',
  args: letterSchema,
  forgets: ({ agendaItemId, isForgotten }) => (isForgotten ? agendaItemId : null),
  apply(board, { agendaItemId, from, isForgotten }) {
    if (board.get('brought', agendaItemId)?.meetingId !== from.meetingId) return done;
    if (!isItemUsed(board, agendaItemId)) cutAgendaItem(board, agendaItemId);
    else if (isForgotten) forgetTitle(board, agendaItemId);
    else return refuse('agenda-item-in-use');
    return done;
  },
});
