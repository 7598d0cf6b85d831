import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { missing, standingOf } from './standing.ts';

/** Stars a statement: it will stand in the minutes under its point, word for word. Or takes the star away again. */
export const starStatement = defineCommand({
  action: 'starStatement',
  args: z.strictObject({ statementId: idSchema, isStarred: z.boolean() }),
  apply(board, { statementId, isStarred }, { now }) {
    if (!isStarred) board.cut('stars', statementId);
    else if (!board.get('statements', statementId)) return refuse(missing[standingOf(board, statementId)]);
    else if (!board.get('stars', statementId)) board.put('stars', statementId, { at: now });
    return done;
  },
});
