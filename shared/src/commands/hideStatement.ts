import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import type { Rows } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand, type CommandContext } from './defineCommand.ts';
import { dropQuestion } from './dropQuestion.ts';
import { missing, standingOf } from './standing.ts';

/** Keeps a statement's row on the desk, where it is off the board. */
export const hide = (
  board: Board,
  statementId: string,
  statement: Rows['statements'],
  context: CommandContext,
): void => {
  board.cut('statements', statementId);
  board.put('hiddenStatements', statementId, { ...statement, hiddenAt: context.now });
  dropQuestion(board, statementId, context);
};

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
    hide(board, statementId, statement, context);
    return done;
  },
});
