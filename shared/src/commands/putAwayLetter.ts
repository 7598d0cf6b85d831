import * as z from 'zod/mini';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { letterIdSchema } from './letters.ts';

/** Somebody has read that a letter was refused. */
export const putAwayLetter = defineCommand({
  action: 'putAwayLetter',
  args: z.strictObject({ letterId: letterIdSchema }),
  apply(board, { letterId }) {
    board.cut('returnedLetters', letterId);
    return done;
  },
});
