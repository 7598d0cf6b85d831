import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done, refuse } from '../outcome.ts';
import { finishStep } from './beginStep.ts';
import { defineCommand } from './defineCommand.ts';

/** Closes the workshop and ends the step that is on. */
export const closeWorkshop = defineCommand({
  action: 'closeWorkshop',
  args: z.strictObject({}),
  apply(board, _args, context) {
    const run = board.get('run', only);
    if (!run) return refuse('unknown-workshop');
    board.put('run', only, {
      ...finishStep(board, run, context.now),
      phase: 'closed',
      stepId: null,
      closedAt: context.now,
    });
    board.cut('shownDecision', only);
    return done;
  },
});
