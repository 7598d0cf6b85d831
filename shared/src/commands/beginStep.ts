import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import { openPollOf } from '../meeting/ballots.ts';
import { cutPractice } from '../meeting/practice.ts';
import { speakerNow } from '../meeting/floor.ts';
import { showFloor } from './showFloor.ts';

const slipMs = 60_000;

/** The run as it goes on: the time everything has stood still is no time of the step that is on, nor of who speaks. */
export const standStillNoMore = (board: Board, run: Rows['run'], now: number): Rows['run'] => {
  const { halt, ...moving } = run;
  const stepRun = run.stepId === null ? undefined : board.get('stepRuns', run.stepId);
  if (halt && stepRun && run.stepId !== null) {
    const stoodMs = Math.max(0, now - Math.max(halt.at, stepRun.startedAt));
    board.put('stepRuns', run.stepId, { ...stepRun, haltedMs: (stepRun.haltedMs ?? 0) + stoodMs });
  }
  const speaker = speakerNow(board);
  if (halt && speaker) {
    const { row } = speaker;
    const stoodMs = Math.max(0, now - Math.max(halt.at, row.calledAt ?? 0));
    board.put('speakers', speaker.id, { ...row, haltedMs: (row.haltedMs ?? 0) + stoodMs });
    showFloor(board);
  }
  return moving;
};

/** Notes that the step which is on, if any, ends. Gives the run, with nothing standing still. */
export const finishStep = (board: Board, run: Rows['run'], now: number): Rows['run'] => {
  const moving = standStillNoMore(board, run, now);
  if (run.stepId === null) return moving;
  const stepRun = board.get('stepRuns', run.stepId);
  board.put('stepRuns', run.stepId, { ...stepRun, startedAt: stepRun?.startedAt ?? now, endedAt: now });
  return moving;
};

/** When a step was started first; a start that was gone back from within a minute was a slip. */
const firstStart = (before: Rows['stepRuns'] | undefined): Pick<Rows['stepRuns'], 'firstAt'> => {
  if (before?.firstAt !== undefined) return { firstAt: before.firstAt };
  const isSlip = !before || (before.endedAt ?? before.startedAt) - before.startedAt < slipMs;
  return isSlip ? {} : { firstAt: before.startedAt };
};

/** Makes a step the one that is on, and the workshop open. A step that was left out is in again. */
export const beginStep = (board: Board, run: Rows['run'], stepId: string, now: number): void => {
  const moving = finishStep(board, run, now);
  board.put('stepRuns', stepId, { startedAt: now, endedAt: null, ...firstStart(board.get('stepRuns', stepId)) });
  // What was worded, opened or shown alone belongs to what was on.
  board.cut('shownDecision', only);
  const { clusterId = null, item } = board.get('spotlight', only) ?? {};
  if (clusterId !== null || item) board.put('spotlight', only, { clusterId: null });
  board.cut('upshot', only);
  cutPractice(board);
  // An open one is still asked.
  if (!openPollOf(board)) board.cut('shownPoll', only);
  const step = board.get('steps', stepId);
  if (step?.skipped) {
    const { skipped: _, ...kept } = step;
    board.put('steps', stepId, kept);
  }
  board.put('run', only, { ...moving, phase: 'open', stepId, openedAt: run.openedAt ?? now });
};
