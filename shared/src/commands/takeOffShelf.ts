import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { pollLimits } from '../meeting/polls.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';

/** Takes something off the shelf of what matures, with the reason that stands in the minutes; without one it stays. */
export const takeOffShelf = defineCommand({
  action: 'takeOffShelf',
  args: z.strictObject({ itemId: idSchema, reason: lineOfWords(0, pollLimits.reason) }),
  apply(board, { itemId, reason }, { now }) {
    const shelved = board.get('shelf', itemId);
    if (!shelved || shelved.left) return refuse('not-on-shelf');
    if (reason === '') return refuse('reason-missing');
    board.put('shelf', itemId, { ...shelved, left: { at: now, reason } });
    return done;
  },
});
