import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { agendaItemsInOrder } from '../meeting/agendaItems.ts';
import { done, refuse } from '../outcome.ts';
import { orderAgendaItems } from './agendaItems.ts';
import { defineCommand } from './defineCommand.ts';

/** Takes a point off the agenda that has no steps and of which nothing is written in the minutes. The last one stays. */
export const removeAgendaItem = defineCommand({
  action: 'removeAgendaItem',
  args: z.strictObject({ agendaItemId: idSchema }),
  apply(board, { agendaItemId }) {
    if (!board.get('agendaItems', agendaItemId)) return done;
    const others = agendaItemsInOrder(board).filter(({ id }) => id !== agendaItemId);
    const hasSteps = [...board.all('steps')].some(([, step]) => step.agendaItemId === agendaItemId);
    const isWritten = Object.values(board.get('itemMinutes', agendaItemId) ?? {}).some((text) => text !== '');
    if (others.length === 0 || hasSteps || isWritten) return refuse('agenda-item-in-use');
    board.cut('agendaItems', agendaItemId);
    board.cut('itemMinutes', agendaItemId);
    board.cut('endings', agendaItemId);
    if (board.get('shownDecision', only)?.agendaItemId === agendaItemId) board.cut('shownDecision', only);
    orderAgendaItems(board, others);
    return done;
  },
});
