import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { beginStep } from './beginStep.ts';
import { movedOn } from './movedOn.ts';
import { noteMover } from './place.ts';

/** Starts a step and ends the one that was on. `seen` is the step the person saw as on: who comes second is told so. */
export const startStep = defineCommand({
  action: 'startStep',
  args: z.strictObject({ stepId: idSchema, seen: z.nullable(idSchema) }),
  apply(board, { stepId, seen }, context) {
    const run = board.get('run', only);
    if (!run) return refuse('unknown-workshop');
    if (!board.get('steps', stepId)) return refuse('unknown-step');
    if (run.stepId === stepId) return done;
    if (run.stepId !== seen) return movedOn(board, run);
    beginStep(board, run, stepId, context.now);
    noteMover(board, only, context);
    board.put('stepLeaders', stepId, { name: context.actor.name });
    return done;
  },
});
