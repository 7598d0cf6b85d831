import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';

/** The run as it goes on: the time everything has stood still is no time of the step that is on. */
export const standStillNoMore = (board: Board, run: Rows['run'], now: number): Rows['run'] => {
  const { halt, ...moving } = run;
  const stepRun = run.stepId === null ? undefined : board.get('stepRuns', run.stepId);
  if (halt && stepRun && run.stepId !== null) {
    const stoodMs = Math.max(0, now - Math.max(halt.at, stepRun.startedAt));
    board.put('stepRuns', run.stepId, { ...stepRun, haltedMs: (stepRun.haltedMs ?? 0) + stoodMs });
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

/** Makes a step the one that is on, and the workshop open. A step that was left out is in again. */
export const beginStep = (board: Board, run: Rows['run'], stepId: string, now: number): void => {
  const moving = finishStep(board, run, now);
  board.put('stepRuns', stepId, { startedAt: now, endedAt: null });
  const step = board.get('steps', stepId);
  if (step?.skipped) {
    const { skipped: _, ...kept } = step;
    board.put('steps', stepId, kept);
  }
  board.put('run', only, { ...moving, phase: 'open', stepId, openedAt: run.openedAt ?? now });
};
