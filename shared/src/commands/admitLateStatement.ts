import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { publish } from './publishing.ts';
import { missing, standingOf } from './standing.ts';

/** Lets late words in: they are published under the step they were written in, marked as late. */
export const admitLateStatement = defineCommand({
  action: 'admitLateStatement',
  args: z.strictObject({ statementId: idSchema }),
  apply(board, { statementId }, context) {
    const late = board.get('lateStatements', statementId);
    if (!late) {
      const standing = standingOf(board, statementId);
      return standing === 'published' ? done : refuse(missing[standing]);
    }
    board.cut('lateStatements', statementId);
    publish(board, statementId, late, context, true);
    return done;
  },
});
