import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { hide } from './hideStatement.ts';
import { publish, statementRow } from './publishing.ts';
import { missing, standingOf } from './standing.ts';

/** What those who lead can answer to words that wait for them. */
export const gateAnswers = ['wall', 'hosts', 'no'] as const;

/**
 * Answers words that wait before the wall: they come on the board, are kept for those who lead alone, or are hidden. Those that are kept
 * can still be let on the board later.
 */
export const answerStatement = defineCommand({
  action: 'answerStatement',
  args: z.strictObject({ statementId: idSchema, answer: z.enum(gateAnswers) }),
  apply(board, { statementId, answer }, context) {
    const gated = board.get('gatedStatements', statementId);
    if (!gated) {
      const standing = standingOf(board, statementId);
      const isDone = standing === (answer === 'no' ? 'hidden' : 'published');
      return isDone && answer !== 'hosts' ? done : refuse(missing[standing]);
    }
    if (answer === 'hosts') {
      if (!gated.isForHosts) board.put('gatedStatements', statementId, { ...gated, isForHosts: true });
      return done;
    }
    board.cut('gatedStatements', statementId);
    if (answer === 'wall') publish(board, statementId, gated, context);
    else hide(board, statementId, statementRow(gated, context.now), context);
    return done;
  },
});
