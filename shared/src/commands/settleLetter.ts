import * as z from 'zod/mini';
import { done, refusalCodes } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { letterIdSchema } from './letters.ts';

/** A letter has been answered: it is done with, or, refused, lies with those who lead until they put it away. */
export const settleLetter = defineCommand({
  action: 'settleLetter',
  args: z.strictObject({ letterId: letterIdSchema, at: z.int(), code: z.nullable(z.enum(refusalCodes)) }),
  apply(board, { letterId, at, code }, { now }) {
    const letter = board.get('letters', letterId);
    // A newer one has taken its place, and goes too.
    if (!letter || letter.at > at) return done;
    board.cut('letters', letterId);
    if (code === null) board.cut('returnedLetters', letterId);
    else board.put('returnedLetters', letterId, { ...letter, code, returnedAt: now });
    return done;
  },
});
