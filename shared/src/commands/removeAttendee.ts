import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Takes a person off the attendance list. */
export const removeAttendee = defineCommand({
  action: 'removeAttendee',
  args: z.strictObject({ attendeeId: idSchema }),
  apply(board, { attendeeId }) {
    if (!board.get('attendees', attendeeId)) return refuse('unknown-attendee');
    board.cut('attendees', attendeeId);
    return done;
  },
});
