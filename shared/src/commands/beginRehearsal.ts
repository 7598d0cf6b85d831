import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Marks a workshop as a rehearsal, before it opens and for good. Sent by the server, which founded it as one. */
export const beginRehearsal = defineCommand({
  action: 'beginRehearsal',
  args: z.strictObject({}),
  apply(board) {
    if (!board.get('rehearsal', only)) board.put('rehearsal', only, { areBotsOn: true });
    return done;
  },
});
