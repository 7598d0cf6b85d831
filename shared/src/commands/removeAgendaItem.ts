import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { agendaItemsInOrder } from '../meeting/agenda.ts';
import { done, refuse } from '../outcome.ts';
import { cutAgendaItem, isItemUsed } from './agendaItems.ts';
import { defineCommand } from './defineCommand.ts';

/** Takes a point off the agenda that has no steps and of which nothing is written in the minutes. The last one stays. */
export const removeAgendaItem = defineCommand({
  action: 'removeAgendaItem',
  args: z.strictObject({ agendaItemId: idSchema }),
  apply(board, { agendaItemId }) {
    if (!board.get('agendaItems', agendaItemId)) return done;
    if (agendaItemsInOrder(board).length === 1 || isItemUsed(board, agendaItemId)) return refuse('agenda-item-in-use');
    cutAgendaItem(board, agendaItemId);
    return done;
  },
});
