import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { roomLimit } from '../meeting/rooms.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';

/** The longest name of a shared screen. */
export const screenNameLimit = 60;

/** Says what a shared screen is called and what it shows: the evening, what is chosen for its room, or one stand or cluster. */
export const bindScreen = defineCommand({
  action: 'bindScreen',
  args: z.strictObject({
    screenId: idSchema,
    name: lineOfWords(0, screenNameLimit),
    bound: z.nullable(
      z.union([
        z.strictObject({ kind: z.literal('room'), room: lineOfWords(1, roomLimit) }),
        z.strictObject({ kind: z.enum(['station', 'cluster']), id: idSchema }),
      ]),
    ),
  }),
  apply(board, { screenId, name, bound }) {
    board.put('screens', screenId, { name, bound });
    return done;
  },
});
