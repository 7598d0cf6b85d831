import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { keepMandate } from './keepMandate.ts';
import { meetingFields, meetingRow } from './meetingFields.ts';

/** Changes what is said of the meeting: title, body, place, date, times, ladder step, rooms, purpose, mandate. */
export const describeWorkshop = defineCommand({
  action: 'describeWorkshop',
  args: z.strictObject(meetingFields),
  apply(board, meeting) {
    const before = board.get('workshop', only);
    if (!before) return refuse('unknown-workshop');
    board.put('workshop', only, meetingRow(before, meeting));
    // Where nothing was ever said of its questions, they follow from its words.
    if ([...board.all('mandateQuestions')].length > 0) keepMandate(board);
    return done;
  },
});
