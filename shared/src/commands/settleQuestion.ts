import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { isQuestion, questionNow } from '../meeting/questions.ts';
import { promiserLimit } from '../meeting/settled.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { earlierMeetingFields } from './earlierMeeting.ts';
import { putOff } from './letters.ts';
import { lineOfWords } from './lineOfWords.ts';

const settledSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('answered') }),
  /** `toId` null: a meeting that is not planned yet. `to` is what it is called. */
  z.strictObject({
    as: z.literal('putOff'),
    toId: z.nullable(idSchema),
    to: z.optional(z.strictObject(earlierMeetingFields)),
  }),
  z.strictObject({ as: z.literal('promised'), by: lineOfWords(1, promiserLimit) }),
]);

/**
 * Says what became of a question to a talk: it was answered, is put off to a later meeting of the series, where it comes to stand on the
 * agenda by itself, or somebody promised a written answer. Null takes that back: it waits again.
 */
export const settleQuestion = defineCommand({
  action: 'settleQuestion',
  args: z.strictObject({ statementId: idSchema, settled: z.nullable(settledSchema) }),
  apply(board, { statementId, settled }, context) {
    if (!isQuestion(board, statementId)) return refuse('unknown-statement');
    const { where, now: at } = context;
    if (settled?.as === 'putOff' && 'workshopId' in where && where.workshopId === settled.toId)
      return refuse('same-meeting');
    const toId = settled?.as === 'putOff' ? settled.toId : undefined;
    const to = settled?.as === 'putOff' && settled.toId !== null ? settled.to : undefined;
    putOff(board, statementId, toId === undefined ? undefined : { toId, to }, context);
    // What is settled is not on any more.
    if (settled !== null && questionNow(board) === statementId) board.put('spotlight', only, { clusterId: null });
    if (settled === null) board.cut('questions', statementId);
    else if (settled.as === 'answered') board.put('questions', statementId, { as: 'answered', at });
    else if (settled.as === 'promised') board.put('questions', statementId, { as: 'promised', at, by: settled.by });
    else board.put('questions', statementId, { as: 'putOff', at, ...(to ? { to } : {}) });
    return done;
  },
});
