import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Takes so many of a step's planned minutes away for this evening, so that the end holds; none gives all of them back. */
export const shortenStep = defineCommand({
  action: 'shortenStep',
  args: z.strictObject({ stepId: idSchema, minutes: z.int().check(z.gte(0), z.lte(599)) }),
  apply(board, { stepId, minutes }) {
    const step = board.get('steps', stepId);
    if (!step) return refuse('unknown-step');
    if (minutes >= step.plannedMinutes) return refuse('step-too-short');
    const { cutMinutes: _, ...whole } = step;
    board.put('steps', stepId, minutes === 0 ? whole : { ...whole, cutMinutes: minutes });
    return done;
  },
});
