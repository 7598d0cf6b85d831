import { done, refuse } from '../outcome.ts';
import { cutAgendaItem, isItemUsed } from './agendaItems.ts';
import { defineCommand } from './defineCommand.ts';
import { letterSchema } from './letters.ts';

/** A point is put off to this meeting no more: it goes from the agenda, unless something has been made of it here. */
export const withdrawPutOff = defineCommand({
  action: 'withdrawPutOff',
  args: letterSchema,
  apply(board, { agendaItemId, from }) {
    if (board.get('brought', agendaItemId)?.meetingId !== from.meetingId) return done;
    if (isItemUsed(board, agendaItemId)) return refuse('agenda-item-in-use');
    cutAgendaItem(board, agendaItemId);
    return done;
  },
});
