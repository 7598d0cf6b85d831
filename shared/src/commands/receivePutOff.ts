import { agendaItemsInOrder } from '../meeting/agenda.ts';
import { done, refuse } from '../outcome.ts';
import { putAgendaItem } from './agendaItems.ts';
import { defineCommand } from './defineCommand.ts';
import { letterSchema } from './letters.ts';
import { agendaItemLimit } from './stepFields.ts';

/**
 * A point that an earlier meeting put off comes to stand last on the agenda, and says where it is from. One that stands here already keeps
 * its place, and is called what it is called there now.
 */
export const receivePutOff = defineCommand({
  action: 'receivePutOff',
  args: letterSchema,
  apply(board, { agendaItemId, title, isClosed, from: { meetingId, title: name, date } }) {
    const here = board.get('agendaItems', agendaItemId);
    if (here) {
      const isFromThere = board.get('brought', agendaItemId)?.meetingId === meetingId;
      if (isFromThere)
        putAgendaItem(board, agendaItemId, { place: here.position, title, isClosed: here.isClosed ?? false });
      return done;
    }
    const count = agendaItemsInOrder(board).length;
    if (count >= agendaItemLimit) return refuse('too-many-agenda-items');
    putAgendaItem(board, agendaItemId, { place: count + 1, title, isClosed });
    board.put('earlierMeetings', meetingId, { title: name, date });
    board.put('brought', agendaItemId, { meetingId, originalId: agendaItemId });
    return done;
  },
});
