import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { layCopy } from '@skab/shared/commands/foundFromCopy.ts';
import type { SavedPlan } from '@skab/shared/commands/savedTemplate.ts';
import { readCopy } from '@skab/shared/commands/workshopCopy.ts';
import { agendaItemsInOrder, titleOfItem } from '@skab/shared/meeting/agenda.ts';
import { clockTimeOf, minutesOf } from '@skab/shared/meeting/clockTimes.ts';
import { stepsInOrder } from '@skab/shared/meeting/steps.ts';
import type { Template } from '@skab/shared/meeting/templates/template.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { StepDraft, WorkshopDraft } from './newWorkshop.ts';
import { stepFormOf } from '../plan/stepForm.ts';

/** What a plan says of a new workshop; where and when, and what it is called, are its own. */
export type StartingPlan = Pick<
  WorkshopDraft,
  'ladder' | 'steps' | 'moreItems' | 'rooms' | 'purpose' | 'mandate' | 'groundRules' | 'openTo' | 'door' | 'isClosed'
> &
  Partial<Pick<WorkshopDraft, 'agendaItem' | 'body' | 'place'>>;

/** What is left of a plan when another is chosen. */
export const noPlan = {
  agendaItem: '',
  isClosed: false,
  moreItems: [],
  rooms: '',
  purpose: '',
  mandate: '',
  groundRules: '',
  openTo: 'invited',
  door: undefined,
} as const satisfies Partial<WorkshopDraft>;

/** A template as a plan. Steps behind closed doors stand under a point of their own. */
export const planOfTemplate = (
  { ladder, openTo, groundRules = [], steps }: Template,
  words: { readonly closedPoint: string },
  newId: () => string,
): StartingPlan => ({
  ladder,
  ...(openTo ? { openTo } : {}),
  ...(groundRules.length > 0 ? { groundRules: groundRules.join('\n') } : {}),
  moreItems: steps.some(({ isClosed }) => isClosed) ? [{ title: words.closedPoint, isClosed: true }] : [],
  steps: steps.map(({ minutes, placers = 'everyone', isClosed, ...step }) => ({
    ...step,
    id: newId(),
    minutes: String(minutes),
    placers,
    ...(isClosed ? { point: 1 } : {}),
  })),
});

const planOfBoard = (board: Board, words: { readonly closedPoint: string }, newId: () => string): StartingPlan => {
  const items = agendaItemsInOrder(board);
  const meeting = board.get('workshop', only);
  const points = items.map(({ id, row }) => {
    const isClosed = row.isClosed === true;
    // Its words are for fewer people than its place in the plan.
    return { title: titleOfItem(board, id) || (isClosed ? words.closedPoint : ''), isClosed };
  });
  const [first, ...moreItems] = points;
  return {
    ladder: meeting?.ladder ?? 'dialogue',
    body: meeting?.body ?? '',
    place: meeting?.place ?? '',
    rooms: meeting?.rooms ?? '',
    purpose: meeting?.purpose ?? '',
    mandate: meeting?.mandate ?? '',
    groundRules: meeting?.groundRules ?? '',
    openTo: meeting?.openTo ?? 'invited',
    door: board.get('doorQuestions', only),
    // A point with the meeting's own name gets the new meeting's.
    agendaItem: first && first.title !== meeting?.title ? first.title : '',
    isClosed: first?.isClosed === true,
    moreItems,
    steps: stepsInOrder(board).flatMap(({ id }): readonly StepDraft[] => {
      const form = stepFormOf(board, id);
      if (!form) return [];
      const { ladder, agendaItemId, ...step } = form;
      const point = items.findIndex((item) => item.id === agendaItemId);
      return [{ ...step, id: newId(), ...(ladder === '' ? {} : { ladder }), ...(point > 0 ? { point } : {}) }];
    }),
  };
};

/** The plan of an earlier workshop, out of its copy; nothing of what was said in it. */
export const planOfCopy = (
  file: string,
  words: { readonly closedPoint: string },
  newId: () => string,
): { readonly plan: StartingPlan } | { readonly code: RefusalCode } => {
  const read = readCopy(file);
  if (!('copy' in read)) return { code: read.code };
  const board = plainBoard();
  const laid = layCopy(board, { importId: newId(), copy: read.copy }, 0);
  return laid.ok ? { plan: planOfBoard(board, words, newId) } : { code: laid.code };
};

/** A plan that was saved here. */
export const planOfSaved = (
  { ladder, rooms, purpose, mandate, groundRules, openTo, door, points, steps }: SavedPlan,
  newId: () => string,
): StartingPlan => {
  const [first, ...moreItems] = points;
  return {
    ladder,
    ...(rooms ? { rooms } : {}),
    ...(purpose ? { purpose } : {}),
    ...(mandate ? { mandate } : {}),
    ...(groundRules ? { groundRules } : {}),
    ...(openTo ? { openTo } : {}),
    ...(door ? { door } : {}),
    agendaItem: first?.title ?? '',
    isClosed: first?.isClosed === true,
    moreItems,
    steps: steps.map(
      ({
        plannedMinutes,
        placers = 'everyone',
        publishing,
        naming,
        ladder: decides,
        who,
        materials,
        presenter,
        background,
        ...step
      }): StepDraft => ({
        ...step,
        id: newId(),
        minutes: String(plannedMinutes),
        placers,
        ...(publishing ? { publishing } : {}),
        ...(naming ? { naming } : {}),
        ...(decides ? { ladder: decides } : {}),
        ...(who ? { who } : {}),
        ...(materials ? { materials } : {}),
        ...(presenter ? { presenter } : {}),
        ...(background ? { background } : {}),
      }),
    ),
  };
};

/** When a meeting ends that begins then and has these steps. */
export const endOf = (from: string, steps: readonly StepDraft[]): string =>
  clockTimeOf(minutesOf(from) + steps.reduce((sum, { minutes }) => sum + (Number(minutes) || 0), 0));
