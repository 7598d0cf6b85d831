import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Holds what the shared screens show while the next is prepared, or lets it go. Held again, what stood first stays. */
export const holdWall = defineCommand({
  action: 'holdWall',
  args: z.strictObject({ isHeld: z.boolean() }),
  apply(board, { isHeld }) {
    const run = board.get('run', only);
    if (!run) return refuse('unknown-workshop');
    const held = board.get('heldWall', only);
    const shownPoll = board.get('shownPoll', only);
    if (!isHeld && held) board.cut('heldWall', only);
    if (isHeld && !held)
      board.put('heldWall', only, {
        stepId: run.stepId,
        spotlight: board.get('spotlight', only) ?? { clusterId: null },
        decision: board.get('shownDecision', only) ?? null,
        ...(board.get('upshot', only) ? { hasUpshot: true } : {}),
        ...(shownPoll ? { pollId: shownPoll.pollId } : {}),
      });
    return done;
  },
});
