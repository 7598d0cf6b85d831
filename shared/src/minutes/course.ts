import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { presenterOf, stepTitleOf } from '../meeting/agenda.ts';
import { clockTimeOf, minuteOfDay } from '../meeting/clockTimes.ts';
import { eveningStepsOf, isMissed, putOffStepsOf, type PutOffStep } from '../meeting/putOffs.ts';
import type { Step } from '../meeting/steps.ts';
import { tasksOf } from '../meeting/tasks.ts';
import type { Block } from './blocks.ts';
import { questionWords } from './questionWords.ts';
import { dayInWords, headingsIn, namesInARow, type Headings, type Language } from './headings.ts';

/** When something was on, in ms; `until` is null while it is. */
interface Span {
  readonly from: number;
  readonly until: number | null;
}

const spanOf = (board: Board, stepId: string): Span | null => {
  const run = board.get('stepRuns', stepId);
  return run ? { from: run.firstAt ?? run.startedAt, until: run.endedAt } : null;
};

const clockOf = (board: Board, at: number, words: Headings): string =>
  words.clockTime(clockTimeOf(minuteOfDay(at, board.get('workshop', only)?.timeZone ?? 'UTC')));

const spanWords = (board: Board, { from, until }: Span, words: Headings): string => {
  const begins = clockOf(board, from, words);
  return until === null ? words.since(begins) : words.between(begins, clockOf(board, until, words));
};

const leadersOf = (board: Board, steps: readonly Step[]): readonly string[] => [
  ...new Set(steps.flatMap(({ id }) => board.get('stepLeaders', id)?.name ?? [])),
];

/** When a point was on, from its first step to its last, and who led it: `Kl. 19.02–20.55, ledet af Frida Holm`. Null before it began. */
export const courseOf = (board: Board, agendaItemId: string, language: Language): string | null => {
  const words = headingsIn[language];
  const steps = eveningStepsOf(board, agendaItemId);
  const spans = steps.flatMap(({ id }) => spanOf(board, id) ?? []);
  if (spans.length === 0) return null;
  const ends = spans.map(({ until }) => until);
  const span: Span = {
    from: Math.min(...spans.map(({ from }) => from)),
    until: ends.includes(null) ? null : Math.max(...ends.map((end) => end ?? 0)),
  };
  const leaders = leadersOf(board, steps);
  const said = [
    spanWords(board, span, words),
    ...(leaders.length > 0 ? [words.ledBy(namesInARow(leaders, language))] : []),
  ].join(', ');
  return said.charAt(0).toLocaleUpperCase(language) + said.slice(1);
};

/** A point's steps as the minutes' agenda: when each was on, who led it, or that it was not reached. */
export const stepBlocks = (board: Board, agendaItemId: string, language: Language): readonly Block[] => {
  const words = headingsIn[language];
  const points = eveningStepsOf(board, agendaItemId).map((step) => {
    const title = questionWords[language].talk(stepTitleOf(board, step.id), presenterOf(board, step.id));
    const span = spanOf(board, step.id);
    const leader = board.get('stepLeaders', step.id)?.name ?? null;
    const told = span
      ? [spanWords(board, span, words), ...(leader === null ? [] : [words.ledBy(leader)])]
      : isMissed(board, step)
        ? [words.notReached]
        : [];
    return told.length === 0 ? title : `${title} (${told.join(', ')})`;
  });
  return points.length === 0 ? [] : [{ kind: 'points', points }];
};

/** Something that was put off, with the meeting it goes to as the minutes name it. */
export interface PutOff extends PutOffStep {
  readonly to: string | null;
}

/** The meeting something was put off to, as the minutes name it; null for one that is not planned yet. */
export const putOffTo = (board: Board, id: string, language: Language): string | null => {
  const to = board.get('putOffs', id)?.to;
  return to ? `${to.title}, ${dayInWords(to.date, language)}` : null;
};

/** What of a point is put off to a later meeting, in the order of the plan. */
export const putOffOf = (board: Board, agendaItemId: string, language: Language): readonly PutOff[] =>
  putOffStepsOf(board, agendaItemId).map((step) => ({ ...step, to: putOffTo(board, step.stepId, language) }));

/** What was put off, as the minutes list it. */
export const putOffBlocks = (board: Board, agendaItemId: string, language: Language): readonly Block[] => {
  const points = putOffOf(board, agendaItemId, language).map(({ title, to }) =>
    to === null ? title : headingsIn[language].putOffTo(title, to),
  );
  return points.length === 0 ? [] : [{ kind: 'points', points }];
};

/** The tasks that were given at a point, each with who does it and the meeting it comes back to. */
export const taskBlocks = (board: Board, agendaItemId: string, language: Language): readonly Block[] => {
  const points = tasksOf(board, agendaItemId).map(({ id, row: { what, owner } }) =>
    headingsIn[language].task(what, owner, putOffTo(board, id, language)),
  );
  return points.length === 0 ? [] : [{ kind: 'points', points }];
};

/** How a point ended, in one line; none while that is not noted. */
export const endingBlocks = (board: Board, agendaItemId: string, language: Language): readonly Block[] => {
  const words = headingsIn[language];
  const noted = board.get('endings', agendaItemId);
  if (!noted && !board.get('putOffs', agendaItemId)) return [];
  const line = noted ? words.ended[noted.ending] : words.putOff(putOffTo(board, agendaItemId, language));
  return [{ kind: 'paragraph', lines: [line] }];
};
