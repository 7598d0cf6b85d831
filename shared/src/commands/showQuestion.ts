import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { isQuestion, questionNow } from '../meeting/questions.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Shows a question to a talk on shared screens, for who leads or chairs; null shows the talk again. */
export const showQuestion = defineCommand({
  action: 'showQuestion',
  args: z.strictObject({ questionId: z.nullable(idSchema) }),
  apply(board, { questionId }) {
    if (questionId !== null && !isQuestion(board, questionId)) return refuse('unknown-statement');
    const item = questionId === null ? undefined : ({ kind: 'statement', id: questionId } as const);
    // Somebody else may have shown something else meanwhile: only a question is taken off.
    if (!item && questionNow(board) === null) return done;
    board.put('spotlight', only, { clusterId: null, ...(item ? { item } : {}) });
    return done;
  },
});
