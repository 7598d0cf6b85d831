import type { Board } from '@skab/shared/board/board.ts';
import type { CommandArgs } from '@skab/shared/commands/registry.ts';
import { backgroundOf, presenterOf, stepPromptOf, stepTitleOf } from '@skab/shared/meeting/agenda.ts';
import { minutesBetween, minutesOf } from '@skab/shared/meeting/clockTimes.ts';
import { stepsInOrder } from '@skab/shared/meeting/steps.ts';
import { programmeTimes } from '@skab/shared/meeting/timing.ts';
import {
  takesWords,
  type Activity,
  type LadderStep,
  type Naming,
  type Placers,
  type Publishing,
} from '@skab/shared/meeting/words.ts';

/** A step as it is typed, before it is known whether it can stand. */
export interface StepForm {
  readonly title: string;
  readonly activity: Activity;
  readonly prompt: string;
  readonly minutes: string;
  readonly placers: Placers;
  readonly publishing: Publishing | 'atOnce';
  readonly naming: Naming | 'nothing';
  readonly agendaItemId: string;
  /** Empty: as much as the meeting. */
  readonly ladder: LadderStep | '';
  /** What one may want to know. */
  readonly background: string;
  /** Who gives the talk. */
  readonly presenter: string;
  readonly note: string;
  readonly who: string;
  readonly materials: string;
}

/** What a step says now, for a form. */
export const stepFormOf = (board: Board, stepId: string): StepForm | null => {
  const step = board.get('steps', stepId);
  if (!step) return null;
  const script = board.get('scriptNotes', stepId);
  return {
    title: stepTitleOf(board, stepId),
    activity: step.activity,
    prompt: stepPromptOf(board, stepId),
    minutes: String(step.plannedMinutes),
    placers: step.placers ?? 'everyone',
    publishing: step.publishing ?? 'atOnce',
    naming: step.naming ?? 'nothing',
    agendaItemId: step.agendaItemId,
    ladder: step.ladder ?? '',
    background: backgroundOf(board, stepId),
    presenter: presenterOf(board, stepId),
    note: script?.text ?? '',
    who: script?.who ?? '',
    materials: script?.materials ?? '',
  };
};

const said = (form: StepForm, ids: { readonly stepId: string; readonly promptId: string }) => ({
  ...ids,
  title: form.title,
  prompt: form.prompt,
  plannedMinutes: form.minutes.trim() === '' ? Number.NaN : Number(form.minutes),
  note: form.note,
  background: form.background,
  who: form.who,
  materials: form.materials,
  ...(form.activity === 'cluster' ? { placers: form.placers } : {}),
  ...(form.activity === 'presentation' ? { presenter: form.presenter } : {}),
});

/** The arguments that change a step to what is typed; the activity only where it is another one. */
export const writeArgs = (
  board: Board,
  form: StepForm,
  stepId: string,
  promptId: string,
): CommandArgs<'writeStep'> => ({
  ...said(form, { stepId, promptId }),
  ...(form.activity === board.get('steps', stepId)?.activity ? {} : { activity: form.activity }),
  agendaItemId: form.agendaItemId,
  ladder: form.ladder === '' ? null : form.ladder,
  publishing: takesWords(form.activity) && form.publishing !== 'atOnce' ? form.publishing : null,
  naming: takesWords(form.activity) && form.naming !== 'nothing' ? form.naming : null,
});

/** The arguments that put what is typed in as a new step. */
export const addArgs = (
  form: StepForm,
  ids: { readonly stepId: string; readonly promptId: string },
  afterId: string | null,
): CommandArgs<'addStep'> => ({
  ...said(form, ids),
  activity: form.activity,
  ...(form.agendaItemId === '' ? {} : { agendaItemId: form.agendaItemId }),
  ...(form.ladder === '' ? {} : { ladder: form.ladder }),
  ...(takesWords(form.activity) && form.publishing !== 'atOnce' ? { publishing: form.publishing } : {}),
  ...(takesWords(form.activity) && form.naming !== 'nothing' ? { naming: form.naming } : {}),
  afterId,
});

/** The step before one in the programme, and when the one begins; null for the first, which begins with the meeting. */
export const begins = (board: Board, stepId: string): { readonly time: string; readonly beforeId: string } | null => {
  const steps = stepsInOrder(board).filter(({ row }) => row.skipped !== 'before');
  const before = steps[steps.findIndex(({ id }) => id === stepId) - 1];
  const time = programmeTimes(board).get(stepId);
  return before && time !== undefined ? { time, beforeId: before.id } : null;
};

/** The minutes the step before must have for a step to begin at a clock time; null when it would have none. */
export const minutesToBegin = (board: Board, beforeId: string, time: string): number | null => {
  const beforeAt = programmeTimes(board).get(beforeId);
  if (beforeAt === undefined) return null;
  const minutes = minutesBetween(minutesOf(beforeAt), minutesOf(time));
  return minutes >= 1 && minutes <= 600 ? minutes : null;
};
