import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { isTimeToPractise } from '../meeting/practice.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Notes that a practice round is on, and in which workshop. Sent by the server, which founded that one. */
export const beginPractice = defineCommand({
  action: 'beginPractice',
  args: z.strictObject({ practiceId: idSchema }),
  apply(board, { practiceId }) {
    const on = board.get('practice', only);
    if (on?.workshopId === practiceId) return done;
    if (on || !isTimeToPractise(board)) return refuse('practice-not-now');
    board.put('practice', only, { workshopId: practiceId });
    return done;
  },
});
