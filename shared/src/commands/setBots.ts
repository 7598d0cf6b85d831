import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Lets bots take part in a rehearsal, or no longer. Nothing else is ever written by them. */
export const setBots = defineCommand({
  action: 'setBots',
  args: z.strictObject({ areOn: z.boolean() }),
  apply(board, { areOn }) {
    const rehearsal = board.get('rehearsal', only);
    if (!rehearsal || rehearsal.kind) return refuse('no-rehearsal');
    if (rehearsal.areBotsOn !== areOn) board.put('rehearsal', only, { areBotsOn: areOn });
    return done;
  },
});
