import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { dropQuestion } from './dropQuestion.ts';
import { isHers } from './isHers.ts';
import { unseal } from './publishing.ts';
import { standingOf, type Standing } from './standing.ts';

const unpublished: ReadonlySet<Standing> = new Set(['late', 'sealed', 'gated']);

/** The author takes her words back, until the workshop closes. What is left says when, and nothing else. */
export const withdrawStatement = defineCommand({
  action: 'withdrawStatement',
  args: z.strictObject({ statementId: idSchema }),
  apply(board, { statementId }, context) {
    const standing = standingOf(board, statementId);
    if (standing === 'unknown') return refuse('unknown-statement');
    if (!isHers(board, statementId, context)) return refuse('not-yours');
    if (standing === 'withdrawn') return done;
    board.cut('statements', statementId);
    board.cut('lateStatements', statementId);
    board.cut('hiddenStatements', statementId);
    board.cut('gatedStatements', statementId);
    unseal(board, statementId);
    dropQuestion(board, statementId, context);
    // What was never published the board has nothing to say of.
    if (!unpublished.has(standing)) board.put('withdrawn', statementId, { at: context.now });
    return done;
  },
});
