import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { hide } from './hideStatement.ts';
import { statementRow, unseal } from './publishing.ts';
import { missing, standingOf } from './standing.ts';

/**
 * Takes everything off the screens that the author of a statement has written, also what waits; each can be shown again. Only the server
 * knows whose it is, so nothing shows before it has answered.
 */
export const hideAllOfAuthor = defineCommand({
  action: 'hideAllOfAuthor',
  args: z.strictObject({ statementId: idSchema }),
  apply(board, { statementId }, context) {
    const standing = standingOf(board, statementId);
    if (standing === 'unknown') return refuse(missing[standing]);
    const actorId = board.get('authors', statementId)?.actorId;
    for (const [id, author] of board.all('authors')) {
      if (author.actorId !== actorId) continue;
      const statement = board.get('statements', id);
      const waiting = board.get('sealedStatements', id) ?? board.get('gatedStatements', id);
      if (statement) hide(board, id, statement, context);
      if (!waiting) continue;
      unseal(board, id);
      board.cut('gatedStatements', id);
      hide(board, id, statementRow(waiting, waiting.receivedAt), context);
    }
    return done;
  },
});
