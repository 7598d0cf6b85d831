import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';
import { clockTime, daySchema } from './meetingFields.ts';

const maybeDay = z.union([z.literal(''), daySchema]);

/** What is promised at the end: who answers and until when, and the next meeting. */
export const followUpFields = {
  answersBy: lineOfWords(0, 120),
  answersOn: maybeDay,
  nextOn: maybeDay,
  nextFrom: z.union([z.literal(''), clockTime]),
  nextPlace: lineOfWords(0, 120),
};

/** Says who answers and until when, and when the next meeting is; all of it empty says nothing any more. */
export const writeFollowUp = defineCommand({
  action: 'writeFollowUp',
  args: z.strictObject(followUpFields),
  apply(board, followUp) {
    if (Object.values(followUp).every((words) => words === '')) board.cut('followUp', only);
    else board.put('followUp', only, followUp);
    return done;
  },
});
