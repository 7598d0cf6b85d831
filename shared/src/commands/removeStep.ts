import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { putOff } from './letters.ts';
import { isUsed } from './stepFields.ts';

/** Takes a step out of the running order that was never on and in which nothing was said. */
export const removeStep = defineCommand({
  action: 'removeStep',
  args: z.strictObject({ stepId: idSchema }),
  apply(board, { stepId }, context) {
    // Who comes second wanted what has been done.
    if (!board.get('steps', stepId)) return done;
    if (isUsed(board, stepId)) return refuse('step-was-on');
    putOff(board, stepId, undefined, context);
    board.cut('steps', stepId);
    board.cut('scriptNotes', stepId);
    board.cut('closedSteps', stepId);
    return done;
  },
});
