import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { overlay } from '../board/overlay.ts';

/** Whether the shared screens are held while the next is prepared. */
export const isWallHeld = (board: Board): boolean =>
  board.get('heldWall', only) !== undefined && board.get('run', only)?.phase === 'open';

/**
 * The board as shared screens show it: while the wall is held, with the step and what was opened when it was. What lies on the board goes
 * on, and a pause or stop is shown all the same.
 */
export const heldBoard = (board: Board): Board => {
  const held = board.get('heldWall', only);
  const run = board.get('run', only);
  if (!held || !run || run.phase !== 'open') return board;
  const wall = overlay(board);
  wall.put('run', only, { ...run, stepId: held.stepId });
  wall.put('spotlight', only, held.spotlight);
  if (held.decision) wall.put('shownDecision', only, held.decision);
  else wall.cut('shownDecision', only);
  // What the meeting arrived at is read aloud from the wall: while it is held, only if that had begun.
  if (!held.hasUpshot) wall.cut('upshot', only);
  // A poll that is opened while it is held stands on the phones; one that was shown stays, and comes to what it came to.
  if (held.pollId !== undefined && board.get('polls', held.pollId))
    wall.put('shownPoll', only, { pollId: held.pollId });
  else wall.cut('shownPoll', only);
  return wall;
};
