import * as z from 'zod/mini';
import type { Rows } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { intakeAt } from '../meeting/night.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { isHers } from './isHers.ts';
import { tellAgain } from './letters.ts';
import { readStatementText } from './readStatementText.ts';
import { missing, standingOf } from './standing.ts';

/**
 * The author changes her own words, while the step takes statements; what was said in the room is put right until the workshop closes. The
 * number stays.
 */
export const editStatement = defineCommand({
  action: 'editStatement',
  args: z.strictObject({ statementId: idSchema, text: z.string() }),
  apply(board, { statementId, text: raw }, context) {
    const collection = (['statements', 'sealedStatements', 'gatedStatements'] as const).find((one) =>
      board.get(one, statementId),
    );
    const statement = collection && board.get(collection, statementId);
    if (!statement) return refuse(missing[standingOf(board, statementId)]);
    if (!isHers(board, statementId, context)) return refuse('not-yours');
    if (!board.get('saidInRoom', statementId) && intakeAt(board, statement.stepId, context.now) !== 'takes')
      return refuse('step-closed');
    const read = readStatementText(raw);
    if ('refusal' in read) return read.refusal;
    if (read.text === statement.text) return done;
    // The row as it was read from this very collection.
    board.put(collection, statementId, {
      ...statement,
      text: read.text,
      editedAt: context.now,
    } as Rows['statements'] & Rows['gatedStatements']);
    tellAgain(board, statementId, context);
    return done;
  },
});
