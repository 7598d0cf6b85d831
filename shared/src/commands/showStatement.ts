import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { giveNumber } from './number.ts';
import { missing, standingOf } from './standing.ts';

/** Puts a hidden statement on the board, where it was and with its number if it was there. */
export const showStatement = defineCommand({
  action: 'showStatement',
  args: z.strictObject({ statementId: idSchema }),
  apply(board, { statementId }, context) {
    const hidden = board.get('hiddenStatements', statementId);
    if (!hidden) {
      const standing = standingOf(board, statementId);
      return standing === 'published' ? done : refuse(missing[standing]);
    }
    const { hiddenAt: _hiddenAt, ...statement } = hidden;
    board.cut('hiddenStatements', statementId);
    board.put('statements', statementId, statement);
    // It may have been hidden before it was ever on the board.
    giveNumber(board, statementId, context);
    return done;
  },
});
