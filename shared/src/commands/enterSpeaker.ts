import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { lastPosition } from '../meeting/floor.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { hasSpoken, showFloor, speakerName } from './showFloor.ts';

/** Puts somebody who raised a real hand last on the list, or in the round that goes round. Also while nobody may ask. */
export const enterSpeaker = defineCommand({
  action: 'enterSpeaker',
  args: z.strictObject({ speakerId: idSchema, name: speakerName }),
  apply(board, { speakerId, name }) {
    if (board.get('speakers', speakerId)) return refuse('id-taken');
    board.put('speakers', speakerId, {
      name,
      position: lastPosition(board) + 1,
      standing: 'waiting',
      isHeard: hasSpoken(board, name, null),
      ...(board.get('floor', only)?.mode === 'round' ? { isOfRound: true as const } : {}),
      calledAt: null,
      endedAt: null,
    });
    showFloor(board);
    return done;
  },
});
