import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** The answer to who led from another step than the one that is on: who led last, and what is on now. */
export const movedOn = (board: Board, run: Rows['run'], code: 'moved-on' | 'step-not-on' = 'moved-on'): Refusal => {
  const who = board.get('movers', only)?.name ?? undefined;
  const what = run.stepId === null ? undefined : board.get('steps', run.stepId)?.title;
  return refuse(code, who || what ? { ...(who ? { who } : {}), ...(what ? { what } : {}) } : undefined);
};
