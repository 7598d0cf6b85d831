import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { layCopy } from '@skab/shared/commands/foundFromCopy.ts';
import { readCopy } from '@skab/shared/commands/workshopCopy.ts';
import { clockTimeOf, minutesOf } from '@skab/shared/meeting/clockTimes.ts';
import { stepsInOrder } from '@skab/shared/meeting/steps.ts';
import type { Template } from '@skab/shared/meeting/templates/template.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { StepDraft, WorkshopDraft } from './newWorkshop.ts';
import { stepFormOf } from './stepForm.ts';

/** What a plan says of a new workshop; where and when, and what it is called, are its own. */
export type StartingPlan = Pick<WorkshopDraft, 'ladder' | 'steps'>;

/** A template as a plan. */
export const planOfTemplate = ({ ladder, steps }: Template, newId: () => string): StartingPlan => ({
  ladder,
  steps: steps.map(({ minutes, placers = 'everyone', ...step }) => ({
    ...step,
    id: newId(),
    minutes: String(minutes),
    placers,
  })),
});

const planOfBoard = (board: Board, newId: () => string): StartingPlan => ({
  ladder: board.get('workshop', only)?.ladder ?? 'dialogue',
  steps: stepsInOrder(board).flatMap(({ id }): readonly StepDraft[] => {
    const form = stepFormOf(board, id);
    if (!form) return [];
    const { ladder, agendaItemId: _, ...step } = form;
    return [{ ...step, id: newId(), ...(ladder === '' ? {} : { ladder }) }];
  }),
});

/** The plan of an earlier workshop, out of its copy; nothing of what was said in it. */
export const planOfCopy = (
  file: string,
  newId: () => string,
): { readonly plan: StartingPlan } | { readonly code: RefusalCode } => {
  const read = readCopy(file);
  if (!('copy' in read)) return { code: read.code };
  const board = plainBoard();
  const laid = layCopy(board, { importId: newId(), copy: read.copy }, 0);
  return laid.ok ? { plan: planOfBoard(board, newId) } : { code: laid.code };
};

/** When a meeting ends that begins then and has these steps. */
export const endOf = (from: string, steps: readonly StepDraft[]): string =>
  clockTimeOf(minutesOf(from) + steps.reduce((sum, { minutes }) => sum + (Number(minutes) || 0), 0));
