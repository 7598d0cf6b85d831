import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { readableText } from '../board/statementText.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Writes what the minutes say beside the agenda items: when the meeting was adjourned, and further attachments, one a line. */
export const writeMinutes = defineCommand({
  action: 'writeMinutes',
  args: z.strictObject({
    adjournedAt: z.string().check(z.regex(/^(([01]\d|2[0-3])\.[0-5]\d)?$/)),
    attachments: z.string().check(z.maxLength(4000), z.overwrite(readableText)),
  }),
  apply(board, { adjournedAt, attachments }) {
    board.put('minutes', only, { adjournedAt, attachments });
    return done;
  },
});
