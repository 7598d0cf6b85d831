import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Makes the shared screens black, or shows again what they showed. */
export const darkenWall = defineCommand({
  action: 'darkenWall',
  args: z.strictObject({ isBlack: z.boolean() }),
  apply(board, { isBlack }) {
    const { isBlack: _, ...wall } = board.get('wall', only) ?? { textScale: 1, address: null };
    board.put('wall', only, isBlack ? { ...wall, isBlack } : wall);
    return done;
  },
});
