import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { agendaItemsInOrder } from '../meeting/agenda.ts';
import { done, refuse } from '../outcome.ts';
import { orderAgendaItems } from './agendaItems.ts';
import { defineCommand } from './defineCommand.ts';

/** Moves a point right after another one, or first of all; the numbers follow the order. */
export const moveAgendaItem = defineCommand({
  action: 'moveAgendaItem',
  args: z.strictObject({ agendaItemId: idSchema, afterId: z.nullable(idSchema) }),
  apply(board, { agendaItemId, afterId }) {
    const row = board.get('agendaItems', agendaItemId);
    if (!row || (afterId !== null && !board.get('agendaItems', afterId))) return refuse('unknown-agenda-item');
    if (agendaItemId === afterId) return done;
    const others = agendaItemsInOrder(board).filter(({ id }) => id !== agendaItemId);
    const at = others.findIndex(({ id }) => id === afterId) + 1;
    orderAgendaItems(board, [...others.slice(0, at), { id: agendaItemId, row }, ...others.slice(at)]);
    return done;
  },
});
