import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Removes the words of an objection for good, as those of a statement are. How many objected stands. */
export const eraseObjection = defineCommand({
  action: 'eraseObjection',
  args: z.strictObject({ objectionId: idSchema }),
  forgets: ({ objectionId }) => objectionId,
  apply(board, { objectionId }) {
    if (!board.get('objections', objectionId)) return refuse('unknown-statement');
    board.cut('objections', objectionId);
    return done;
  },
});
