import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { lastPosition } from '../meeting/floor.ts';
import { floorModes } from '../meeting/words.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { closedFloor, cutSpeaker, hasSpoken, noteFloorMover, showFloor, speakerName } from './showFloor.ts';

/** The most people a round of the table goes to. */
export const roundLimit = 100;

const cutRound = (board: Board): void => {
  const left = [...board.all('speakers')].filter(([, { isOfRound, standing }]) => isOfRound && standing === 'waiting');
  for (const [id] of left) cutSpeaker(board, id);
};

/**
 * Says how the floor is given: by nobody asking, by a list, or by a round of the table in the order of `round`. Who waits on the list keeps
 * her place. Without `round` the one that goes round goes on.
 */
export const arrangeFloor = defineCommand({
  action: 'arrangeFloor',
  args: z.strictObject({
    mode: z.enum(floorModes),
    unheardFirst: z.boolean(),
    secondsEach: z.nullable(z.int().check(z.gte(10), z.lte(3600))),
    round: z.optional(
      z
        .array(z.strictObject({ speakerId: idSchema, name: speakerName }))
        .check(z.minLength(1), z.maxLength(roundLimit)),
    ),
  }),
  apply(board, { mode, unheardFirst, secondsEach, round }, context) {
    const before = board.get('floor', only) ?? closedFloor;
    if (round && mode !== 'round') return refuse('malformed');
    if (!round && mode === 'round' && before.mode !== 'round') return refuse('nobody-waits');
    if (round?.some(({ speakerId }) => board.get('speakers', speakerId))) return refuse('id-taken');
    if (round || mode !== 'round') cutRound(board);
    const last = lastPosition(board);
    round?.forEach(({ speakerId, name }, index) =>
      board.put('speakers', speakerId, {
        name,
        position: last + 1 + index,
        standing: 'waiting',
        isHeard: hasSpoken(board, name, null),
        isOfRound: true,
        calledAt: null,
        endedAt: null,
      }),
    );
    board.put('floor', only, { ...before, mode, unheardFirst, secondsEach });
    showFloor(board);
    noteFloorMover(board, context);
    return done;
  },
});
