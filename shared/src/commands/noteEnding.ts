import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { endings } from '../meeting/endings.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { putOff } from './letters.ts';

/** Notes how a point of the agenda ended; null takes the note away. What has ended is put off no more. */
export const noteEnding = defineCommand({
  action: 'noteEnding',
  args: z.strictObject({ agendaItemId: idSchema, ending: z.nullable(z.enum(endings)) }),
  apply(board, { agendaItemId, ending }, context) {
    if (!board.get('agendaItems', agendaItemId)) return refuse('unknown-agenda-item');
    if (ending === null) {
      board.cut('endings', agendaItemId);
      return done;
    }
    putOff(board, agendaItemId, undefined, context);
    if (board.get('endings', agendaItemId)?.ending !== ending)
      board.put('endings', agendaItemId, { ending, at: context.now });
    return done;
  },
});
