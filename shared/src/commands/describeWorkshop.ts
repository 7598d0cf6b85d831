import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { meetingFields } from './meetingFields.ts';

/** Changes what is said of the meeting: title, body, place, date, times, ladder step. */
export const describeWorkshop = defineCommand({
  action: 'describeWorkshop',
  args: z.strictObject(meetingFields),
  apply(board, meeting) {
    if (!board.get('workshop', only)) return refuse('unknown-workshop');
    board.put('workshop', only, meeting);
    return done;
  },
});
