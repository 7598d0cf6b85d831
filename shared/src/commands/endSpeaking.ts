import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { endTurn, floorMoved, noteFloorMover, showFloor } from './showFloor.ts';

/** Ends the turn of who speaks, as a pass if that is said. Nobody has the floor then. */
export const endSpeaking = defineCommand({
  action: 'endSpeaking',
  args: z.strictObject({ seen: idSchema, passes: z.optional(z.literal(true)) }),
  apply(board, { seen, passes }, context) {
    const moved = floorMoved(board, seen);
    if (moved) return moved;
    endTurn(board, context.now, passes);
    showFloor(board);
    noteFloorMover(board, context);
    return done;
  },
});
