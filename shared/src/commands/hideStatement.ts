import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { missing, standingOf } from './standing.ts';

/** Takes a statement off every screen. The words stay on the desk, and can be shown again. */
export const hideStatement = defineCommand({
  action: 'hideStatement',
  args: z.strictObject({ statementId: idSchema }),
  apply(board, { statementId }, context) {
    const statement = board.get('statements', statementId);
    if (!statement) {
      const standing = standingOf(board, statementId);
      return standing === 'hidden' ? done : refuse(missing[standing]);
    }
    board.cut('statements', statementId);
    board.put('hiddenStatements', statementId, { ...statement, hiddenAt: context.now });
    return done;
  },
});
