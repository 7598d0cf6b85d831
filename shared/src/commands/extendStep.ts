import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

const most = 600;

/** Gives the step that is on more minutes, or takes some back; the plan stays as it was. */
export const extendStep = defineCommand({
  action: 'extendStep',
  args: z.strictObject({ stepId: idSchema, minutes: z.int().check(z.gte(-most), z.lte(most)) }),
  apply(board, { stepId, minutes }) {
    const stepRun = board.get('stepRuns', stepId);
    if (!stepRun || board.get('run', only)?.stepId !== stepId) return refuse('step-not-on');
    const addedMinutes = Math.max(-most, Math.min(most, (stepRun.addedMinutes ?? 0) + minutes));
    board.put('stepRuns', stepId, { ...stepRun, addedMinutes });
    return done;
  },
});
