import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { stepsInOrder } from '../meeting/steps.ts';
import { done, refuse } from '../outcome.ts';
import { beginStep } from './beginStep.ts';
import { defineCommand } from './defineCommand.ts';
import { movedOn } from './movedOn.ts';
import { noteMover } from './place.ts';

/** The step to go back to: the one before the step that is on, or, when none is on, the one that was on last. */
const stepBefore = (board: Board, run: Rows['run']): string | undefined => {
  const steps = stepsInOrder(board).filter((step) => !step.row.skipped || step.id === run.stepId);
  if (run.stepId !== null) return steps[steps.findIndex((step) => step.id === run.stepId) - 1]?.id;
  const started = steps.flatMap((step) => {
    const stepRun = board.get('stepRuns', step.id);
    return stepRun ? [{ id: step.id, endedAt: stepRun.endedAt ?? 0 }] : [];
  });
  return started.sort((a, b) => a.endedAt - b.endedAt).at(-1)?.id;
};

/** Goes back to the step before. What was posted is kept. */
export const stepBack = defineCommand({
  action: 'stepBack',
  args: z.strictObject({ seen: z.nullable(idSchema) }),
  apply(board, { seen }, context) {
    const run = board.get('run', only);
    if (!run) return refuse('unknown-workshop');
    if (run.stepId !== seen) return movedOn(board, run);
    const before = stepBefore(board, run);
    if (before === undefined) return refuse('no-step-before');
    beginStep(board, run, before, context.now);
    noteMover(board, only, context);
    board.put('stepLeaders', before, { name: context.actor.name });
    return done;
  },
});
