import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { finishStep } from './beginStep.ts';
import { defineCommand } from './defineCommand.ts';
import { movedOn } from './movedOn.ts';
import { noteMover } from './place.ts';

/** Ends the step that is on; nothing is on until another is started. */
export const endStep = defineCommand({
  action: 'endStep',
  args: z.strictObject({ stepId: idSchema }),
  apply(board, { stepId }, context) {
    const run = board.get('run', only);
    if (!run || run.stepId !== stepId) return run ? movedOn(board, run, 'step-not-on') : refuse('step-not-on');
    board.put('run', only, { ...finishStep(board, run, context.now), stepId: null });
    noteMover(board, only, context);
    return done;
  },
});
