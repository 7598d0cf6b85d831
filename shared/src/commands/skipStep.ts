import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Leaves a step out of the evening, or takes it in again. It keeps its place. */
export const skipStep = defineCommand({
  action: 'skipStep',
  args: z.strictObject({ stepId: idSchema, isSkipped: z.boolean() }),
  apply(board, { stepId, isSkipped }) {
    const step = board.get('steps', stepId);
    const run = board.get('run', only);
    if (!step) return refuse('unknown-step');
    if (isSkipped && run?.stepId === stepId) return refuse('step-is-on');
    if (isSkipped === (step.skipped !== undefined)) return done;
    const { skipped: _, ...kept } = step;
    const when = run?.phase === 'before' ? 'before' : 'during';
    board.put('steps', stepId, isSkipped ? { ...kept, skipped: when } : kept);
    return done;
  },
});
