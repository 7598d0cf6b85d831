import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { slowPaces } from '../meeting/words.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Lets each phone send one statement at most each so many seconds while the step that is on is on; null lets it send as it likes. */
export const slowDown = defineCommand({
  action: 'slowDown',
  args: z.strictObject({ stepId: idSchema, seconds: z.nullable(z.literal(slowPaces)) }),
  apply(board, { stepId, seconds }) {
    const stepRun = board.get('stepRuns', stepId);
    if (!stepRun || board.get('run', only)?.stepId !== stepId) return refuse('step-not-on');
    const { slowSeconds: _, ...asItGoes } = stepRun;
    board.put('stepRuns', stepId, { ...asItGoes, ...(seconds === null ? {} : { slowSeconds: seconds }) });
    return done;
  },
});
