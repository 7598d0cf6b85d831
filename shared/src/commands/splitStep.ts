import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { stepsInOrder } from '../meeting/steps.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { orderSteps, plannedMinutesSchema, stepLimit } from './stepFields.ts';

/** Makes two steps of one: the first keeps so many of its minutes, the other follows it with the rest and asks the same. */
export const splitStep = defineCommand({
  action: 'splitStep',
  args: z.strictObject({ stepId: idSchema, newStepId: idSchema, firstMinutes: plannedMinutesSchema }),
  apply(board, { stepId, newStepId, firstMinutes }) {
    const step = board.get('steps', stepId);
    if (!step) return refuse('unknown-step');
    if (board.get('steps', newStepId)) return refuse('id-taken');
    if (firstMinutes >= step.plannedMinutes) return refuse('step-too-short');
    const steps = stepsInOrder(board);
    if (steps.length >= stepLimit) return refuse('too-many-steps');
    const { cutMinutes: _, ...whole } = step;
    board.put('steps', stepId, { ...whole, plannedMinutes: firstMinutes });
    const second = { ...whole, plannedMinutes: step.plannedMinutes - firstMinutes };
    orderSteps(
      board,
      steps.flatMap(({ id }) => {
        const kept = board.get('steps', id);
        if (!kept) return [];
        return id === stepId ? [[id, kept] as const, [newStepId, second] as const] : [[id, kept] as const];
      }),
    );
    const closed = board.get('closedSteps', stepId);
    if (closed) board.put('closedSteps', newStepId, { ...closed, promptId: null });
    const script = board.get('scriptNotes', stepId);
    if (script) board.put('scriptNotes', newStepId, script);
    return done;
  },
});
