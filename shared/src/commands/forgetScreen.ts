import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Forgets what a shared screen was called and bound to. It follows the evening if it is there still. */
export const forgetScreen = defineCommand({
  action: 'forgetScreen',
  args: z.strictObject({ screenId: idSchema }),
  apply(board, { screenId }) {
    if (board.get('screens', screenId)) board.cut('screens', screenId);
    return done;
  },
});
