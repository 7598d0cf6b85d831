import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Lets everybody with the link see a step's question before the meeting, to come prepared; or not. */
export const openAhead = defineCommand({
  action: 'openAhead',
  args: z.strictObject({ stepId: idSchema, isOpen: z.boolean() }),
  apply(board, { stepId, isOpen }) {
    const step = board.get('steps', stepId);
    if (!step) return refuse('unknown-step');
    if (isOpen === (step.isAhead !== undefined)) return done;
    const { isAhead: _, ...kept } = step;
    board.put('steps', stepId, isOpen ? { ...kept, isAhead: true } : kept);
    return done;
  },
});
