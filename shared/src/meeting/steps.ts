import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import { graceAfterClosingMs, takesWords } from './words.ts';

export interface Step {
  readonly id: string;
  readonly row: Rows['steps'];
}

/** The steps in the order of the running order. */
export const stepsInOrder = (board: Board): readonly Step[] =>
  [...board.all('steps')]
    .map(([id, row]) => ({ id, row }))
    .sort((a, b) => a.row.position - b.row.position || (a.id < b.id ? -1 : 1));

/** What a step does with a statement posted to it right now. */
export type Intake = 'takes' | 'takes-none' | 'not-started' | 'is-over' | 'stands-still';

/** Whether a step takes statements. Only a collecting step that is on, in an open workshop, does; after a stop what comes waits. */
export const intakeOf = (board: Board, stepId: string | null): Intake => {
  if (stepId === null || !takesWords(board.get('steps', stepId)?.activity)) return 'takes-none';
  const run = board.get('run', only);
  if (run?.phase === 'open' && run.stepId === stepId) return run.halt?.kind === 'stop' ? 'stands-still' : 'takes';
  return board.get('stepRuns', stepId) ? 'is-over' : 'not-started';
};

/** Whether words for a step that is over may still be delivered: by who was in before it ended, until 12 hours after closing. */
export const mayDeliverLate = (board: Board, stepId: string, joinedAt: number, now: number): boolean => {
  const endedAt = board.get('stepRuns', stepId)?.endedAt ?? null;
  if (endedAt === null || joinedAt > endedAt) return false;
  const closedAt = board.get('run', only)?.closedAt ?? null;
  return closedAt === null || now <= closedAt + graceAfterClosingMs;
};

/** Whether the clustering step that is on is for those who lead alone. */
export const onlyLeadersPlace = (board: Board): boolean => {
  const run = board.get('run', only);
  const step = run?.phase === 'open' && run.stepId !== null ? board.get('steps', run.stepId) : undefined;
  return step?.activity === 'cluster' && step.placers === 'facilitator';
};

/** Whether everybody may place statements: a clustering step is on that is open to all. */
export const placingIsOpen = (board: Board): boolean => {
  const run = board.get('run', only);
  if (run?.phase !== 'open' || run.stepId === null || run.halt?.kind === 'stop') return false;
  const step = board.get('steps', run.stepId);
  return step?.activity === 'cluster' && (step.placers ?? 'everyone') === 'everyone';
};
