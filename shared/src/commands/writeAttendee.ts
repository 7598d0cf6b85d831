import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';

/** Puts a person on the attendance list, or changes what stands there. Phones are never counted as attendance. */
export const writeAttendee = defineCommand({
  action: 'writeAttendee',
  args: z.strictObject({
    attendeeId: idSchema,
    name: lineOfWords(1, 120),
    title: lineOfWords(0, 120),
    mark: z.enum(['present', 'absent', 'unmarked']),
  }),
  apply(board, { attendeeId, name, title, mark }) {
    const known = board.get('attendees', attendeeId);
    const position = known?.position ?? Math.max(0, ...[...board.all('attendees')].map(([, row]) => row.position)) + 1;
    board.put('attendees', attendeeId, { name, title, mark, position });
    return done;
  },
});
