import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { speakersInLine } from '../meeting/floor.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { endTurn, floorMoved, noteFloorMover, showFloor } from './showFloor.ts';

/**
 * Gives the floor to the first in line, or to the one that is named. `seen` has it as far as the caller knows; her turn ends, as a pass if
 * that is said.
 */
export const callNextSpeaker = defineCommand({
  action: 'callNextSpeaker',
  args: z.strictObject({
    seen: z.nullable(idSchema),
    speakerId: z.optional(idSchema),
    passes: z.optional(z.literal(true)),
  }),
  apply(board, { seen, speakerId, passes }, context) {
    const moved = floorMoved(board, seen);
    if (moved) return moved;
    const line = speakersInLine(board);
    const next = speakerId === undefined ? line[0] : line.find(({ id }) => id === speakerId);
    if (!next) return refuse(speakerId === undefined ? 'nobody-waits' : 'not-in-line');
    endTurn(board, context.now, passes);
    board.put('speakers', next.id, { ...next.row, standing: 'speaking', calledAt: context.now });
    showFloor(board);
    noteFloorMover(board, context);
    return done;
  },
});
