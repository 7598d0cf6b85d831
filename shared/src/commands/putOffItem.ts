import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { putOff } from './letters.ts';

/** Puts a point off to a later meeting of the series, where it comes to stand in the plan by itself; left out, that is taken back. */
export const putOffItem = defineCommand({
  action: 'putOffItem',
  args: z.strictObject({ agendaItemId: idSchema, toId: z.optional(z.nullable(idSchema)) }),
  apply(board, { agendaItemId, toId }, context) {
    if (!board.get('agendaItems', agendaItemId)) return refuse('unknown-agenda-item');
    const { where } = context;
    if ('workshopId' in where && where.workshopId === toId) return refuse('same-meeting');
    putOff(board, agendaItemId, toId, context);
    return done;
  },
});
