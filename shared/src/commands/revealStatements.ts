import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { publish, unseal } from './publishing.ts';

/** Shows everybody what has been written under seal in a step until now, in the order it came; where the step says so, those who lead see it first. What comes after is sealed until the next time. */
export const revealStatements = defineCommand({
  action: 'revealStatements',
  args: z.strictObject({ stepId: idSchema }),
  apply(board, { stepId }, context) {
    const step = board.get('steps', stepId);
    if (!step) return refuse('unknown-step');
    const sealed = [...board.all('sealedStatements')]
      .filter(([, row]) => row.stepId === stepId)
      .sort(([a, one], [b, other]) => one.receivedAt - other.receivedAt || (a < b ? -1 : 1));
    for (const [statementId, row] of sealed) {
      unseal(board, statementId);
      if (step.publishing === 'whenRevealedAndSeen') board.put('gatedStatements', statementId, row);
      else publish(board, statementId, row, context);
    }
    return done;
  },
});
