import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';

/** Notes that the step which is on, if any, ends. */
export const finishStep = (board: Board, run: Rows['run'], now: number): void => {
  if (run.stepId === null) return;
  const stepRun = board.get('stepRuns', run.stepId);
  board.put('stepRuns', run.stepId, { startedAt: stepRun?.startedAt ?? now, endedAt: now });
};

/** Makes a step the one that is on, and the workshop open. */
export const beginStep = (board: Board, run: Rows['run'], stepId: string, now: number): void => {
  finishStep(board, run, now);
  board.put('stepRuns', stepId, { startedAt: now, endedAt: null });
  board.put('run', only, { ...run, phase: 'open', stepId, openedAt: run.openedAt ?? now });
};
