import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { cutPractice } from '../meeting/practice.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Ends a practice round. One that is over already is over; a later one goes on. */
export const endPractice = defineCommand({
  action: 'endPractice',
  args: z.strictObject({ practiceId: idSchema }),
  apply(board, { practiceId }) {
    if (board.get('practice', only)?.workshopId === practiceId) cutPractice(board);
    return done;
  },
});
