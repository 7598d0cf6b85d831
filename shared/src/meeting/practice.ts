import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { openPollOf } from './ballots.ts';
import { scratchKindOf } from './scratch.ts';
import type { Activity } from './words.ts';

/** Steps in which the phones have nothing else to do. */
const idle: ReadonlySet<Activity> = new Set<Activity>(['welcome', 'talk']);

/** Signs of the question of a practice round. */
export const practiceQuestionLimit = 200;

/** Whether a practice round would be in nobody's way: the evening is on and moves, and nothing is written, voted on, held or shown at its end. */
export const isTimeToPractise = (board: Board): boolean => {
  const run = board.get('run', only);
  if (run?.phase !== 'open' || run.halt || scratchKindOf(board) === 'practice') return false;
  const step = run.stepId === null ? undefined : board.get('steps', run.stepId);
  if (step && !idle.has(step.activity)) return false;
  return !openPollOf(board) && !board.get('upshot', only) && !board.get('heldWall', only);
};

/** Ends the practice round that is on, if one is: what is real comes first. */
export const cutPractice = (board: Board): void => {
  if (board.get('practice', only)) board.cut('practice', only);
};
