import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { stepsInOrder } from '../meeting/steps.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { orderSteps } from './stepFields.ts';

/** Moves a step right after another one, or first of all. It may be on, or have been. */
export const moveStep = defineCommand({
  action: 'moveStep',
  args: z.strictObject({ stepId: idSchema, afterId: z.nullable(idSchema) }),
  apply(board, { stepId, afterId }) {
    const moved = board.get('steps', stepId);
    if (!moved || (afterId !== null && !board.get('steps', afterId))) return refuse('unknown-step');
    if (stepId === afterId) return done;
    const others = stepsInOrder(board)
      .filter(({ id }) => id !== stepId)
      .map(({ id, row }) => [id, row] as const);
    const at = others.findIndex(([id]) => id === afterId) + 1;
    orderSteps(board, [...others.slice(0, at), [stepId, moved], ...others.slice(at)]);
    return done;
  },
});
