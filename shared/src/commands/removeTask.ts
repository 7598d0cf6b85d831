import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { putOff } from './letters.ts';

/** Takes a task out of the minutes again, and off the agenda of the meeting it was to come back to. */
export const removeTask = defineCommand({
  action: 'removeTask',
  args: z.strictObject({ taskId: idSchema }),
  apply(board, { taskId }, context) {
    if (!board.get('tasks', taskId)) return done;
    putOff(board, taskId, undefined, context);
    board.cut('tasks', taskId);
    return done;
  },
});
