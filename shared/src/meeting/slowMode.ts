import type { Role } from '../access/can.ts';
import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import type { SlowPace } from './words.ts';

/** Whether the pace is for somebody with these roles: for who is here by the code alone. Who came by a link, or was let in to help, enters for others. */
export const isSlowed = (held: readonly Role[]): boolean => held.every((role) => role === 'participant');

/** The pace of the step that is on; null where each sends as she likes. */
export const slowPaceNow = (board: Board): SlowPace | null =>
  board.get('stepRuns', board.get('run', only)?.stepId ?? '')?.slowSeconds ?? null;

/** When somebody who has sent in the step that is on may send again, the server's time in ms; null where she has not, or there is no pace. */
export const postAgainAt = (board: Board, actorId: string): number | null => {
  const seconds = slowPaceNow(board);
  const last = board.get('lastPosts', actorId);
  return seconds === null || last === undefined || last.stepId !== board.get('run', only)?.stepId
    ? null
    : last.at + seconds * 1000;
};
