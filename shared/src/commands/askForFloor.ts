import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { lastPosition } from '../meeting/floor.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { hasSpoken, showFloor, speakerName } from './showFloor.ts';

/** Puts whoever asks last on the list of speakers, under the name she gives. Who waits already keeps her place, and gets the name. */
export const askForFloor = defineCommand({
  action: 'askForFloor',
  args: z.strictObject({ speakerId: idSchema, name: speakerName }),
  apply(board, { speakerId, name }, { actor }) {
    if (board.get('floor', only)?.mode !== 'list') return refuse('floor-closed');
    const known = board.get('askers', speakerId);
    if (known ? known.actorId !== actor.id : board.get('speakers', speakerId)) return refuse('id-taken');
    const waitsAs = [...board.all('askers')].find(
      ([id, asker]) => asker.actorId === actor.id && board.get('speakers', id)?.standing === 'waiting',
    )?.[0];
    const waits = waitsAs === undefined ? undefined : board.get('speakers', waitsAs);
    if (waitsAs !== undefined && waits) {
      if (waits.name !== name) board.put('speakers', waitsAs, { ...waits, name });
    } else if (!known) {
      board.put('speakers', speakerId, {
        name,
        position: lastPosition(board) + 1,
        standing: 'waiting',
        isHeard: hasSpoken(board, name, actor.id),
        calledAt: null,
        endedAt: null,
      });
      board.put('askers', speakerId, { actorId: actor.id });
    }
    showFloor(board);
    return done;
  },
});
