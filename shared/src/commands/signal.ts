import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { signalKinds } from '../meeting/words.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Tells those who lead that one is ready, or needs more time, in the step that is on; null takes it back. They are told how many, not who. */
export const signal = defineCommand({
  action: 'signal',
  args: z.strictObject({ stepId: idSchema, kind: z.nullable(z.enum(signalKinds)) }),
  apply(board, { stepId, kind }, { actor }) {
    if (board.get('run', only)?.stepId !== stepId) return refuse('step-closed');
    if (kind === null) board.cut('signals', actor.id);
    else board.put('signals', actor.id, { stepId, kind });
    return done;
  },
});
