import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Marks a workshop as a rehearsal or a practice round, before it opens and for good. Sent by the server, which founded it as one. */
export const beginRehearsal = defineCommand({
  action: 'beginRehearsal',
  args: z.strictObject({ kind: z.optional(z.literal('practice')) }),
  apply(board, { kind }) {
    // In a practice round there are people enough.
    const mark = kind ? { areBotsOn: false, kind } : { areBotsOn: true };
    if (!board.get('rehearsal', only)) board.put('rehearsal', only, mark);
    return done;
  },
});
