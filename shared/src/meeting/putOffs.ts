import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { stepTitleOf } from './agenda.ts';
import { stepsInOrder, type Step } from './steps.ts';

/** A step of a point that was put off, or that was not reached: then it is put off as well, to no meeting yet. */
export interface PutOffStep {
  readonly stepId: string;
  readonly title: string;
}

/** The steps of a point that belong to the evening: what was left out beforehand never did. */
export const eveningStepsOf = (board: Board, agendaItemId: string): readonly Step[] =>
  stepsInOrder(board).filter(({ row }) => row.agendaItemId === agendaItemId && row.skipped !== 'before');

/** Whether a step was never on, and will not be. */
export const isMissed = (board: Board, { id, row }: Step): boolean =>
  !board.get('stepRuns', id) && (row.skipped !== undefined || board.get('run', only)?.phase === 'closed');

/** The steps of a point that are put off to a later meeting, in the order of the plan. `missed` says which were not reached. */
export const putOffStepsOf = (board: Board, agendaItemId: string, missed = isMissed): readonly PutOffStep[] =>
  eveningStepsOf(board, agendaItemId)
    .filter((step) => board.get('putOffs', step.id) !== undefined || missed(board, step))
    .map(({ id }) => ({ stepId: id, title: stepTitleOf(board, id) }));
