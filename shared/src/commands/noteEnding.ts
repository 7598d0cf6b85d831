import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { endings } from '../meeting/endings.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';

/** The meeting something is put off to, as the minutes name it. */
export const putOffTo = z.strictObject({ workshopId: idSchema, title: lineOfWords(1, 200) });

/**
 * Notes how a point of the agenda ended, or that a step is put off; null takes the note away. Without `to` it is put off to some later
 * meeting.
 */
export const noteEnding = defineCommand({
  action: 'noteEnding',
  args: z.strictObject({
    /** An agenda item, or a step. */
    of: idSchema,
    ending: z.nullable(z.enum(endings)),
    to: z.optional(putOffTo),
  }),
  apply(board, { of, ending, to }, { now }) {
    const isStep = board.get('steps', of) !== undefined;
    if (!isStep && !board.get('agendaItems', of)) return refuse('unknown-agenda-item');
    if (isStep && ending !== null && ending !== 'putOff') return refuse('malformed');
    if (ending === null) board.cut('endings', of);
    else board.put('endings', of, { ending, at: now, ...(ending === 'putOff' && to ? { to } : {}) });
    return done;
  },
});
