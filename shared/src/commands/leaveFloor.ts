import * as z from 'zod/mini';
import { can } from '../access/can.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand, placeOf } from './defineCommand.ts';
import { cutSpeaker, showFloor } from './showFloor.ts';

/** Takes somebody off the list while she waits: oneself, or by who leads the floor anybody. */
export const leaveFloor = defineCommand({
  action: 'leaveFloor',
  args: z.strictObject({ speakerId: idSchema }),
  apply(board, { speakerId }, context) {
    const speaker = board.get('speakers', speakerId);
    const leads = can(context.actor, 'enterSpeaker', placeOf(board, context.where, context.now));
    if (!leads && board.get('askers', speakerId)?.actorId !== context.actor.id) return refuse('not-yours');
    if (speaker?.standing !== 'waiting') return refuse('not-in-line');
    cutSpeaker(board, speakerId);
    showFloor(board);
    return done;
  },
});
