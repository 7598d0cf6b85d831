import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** How far the facilitator may scale the text of shared screens. The least text is never below 1/40 of the height. */
export const textScales = [1, 1.15, 1.3, 1.5, 1.75, 2] as const;

/** Sets the size of the text on shared screens, and which of the server's addresses the QR shows (null: the server's own choice). */
export const setWall = defineCommand({
  action: 'setWall',
  args: z.strictObject({
    textScale: z.literal(textScales),
    address: z.nullable(z.string().check(z.regex(/^https?:\/\/[^\s/]+$/), z.maxLength(200))),
  }),
  apply(board, { textScale, address }) {
    board.put('wall', only, { ...board.get('wall', only), textScale, address });
    return done;
  },
});
