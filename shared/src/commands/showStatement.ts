import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { missing, standingOf } from './standing.ts';

/** Puts a hidden statement back where it was, with its number. */
export const showStatement = defineCommand({
  action: 'showStatement',
  args: z.strictObject({ statementId: idSchema }),
  apply(board, { statementId }) {
    const hidden = board.get('hiddenStatements', statementId);
    if (!hidden) {
      const standing = standingOf(board, statementId);
      return standing === 'published' ? done : refuse(missing[standing]);
    }
    const { hiddenAt: _hiddenAt, ...statement } = hidden;
    board.cut('hiddenStatements', statementId);
    board.put('statements', statementId, statement);
    return done;
  },
});
