import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { earlierMeetingFields } from './earlierMeeting.ts';
import { putOff } from './letters.ts';

/**
 * Puts a point, or a step that was not reached, off to a later meeting of the series, where it comes to stand in the plan by itself; left
 * out, that is taken back. `to` is what the minutes call that meeting. What is put off has not ended.
 */
export const putOffItem = defineCommand({
  action: 'putOffItem',
  args: z.strictObject({
    agendaItemId: idSchema,
    toId: z.optional(z.nullable(idSchema)),
    to: z.optional(z.strictObject(earlierMeetingFields)),
  }),
  apply(board, { agendaItemId, toId, to }, context) {
    if (!board.get('agendaItems', agendaItemId) && !board.get('steps', agendaItemId))
      return refuse('unknown-agenda-item');
    const { where } = context;
    if ('workshopId' in where && where.workshopId === toId) return refuse('same-meeting');
    putOff(board, agendaItemId, toId === undefined ? undefined : { toId, to: toId === null ? undefined : to }, context);
    if (toId !== undefined) board.cut('endings', agendaItemId);
    return done;
  },
});
