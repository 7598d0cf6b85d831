import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import { clockTimeOf, minuteOfDay, minutesBetween, minutesOf } from './clockTimes.ts';
import { stepsInOrder, type Step } from './steps.ts';
import { takesWords } from './words.ts';

const minuteMs = 60_000;
/** A clock and a plan further apart than this are not of the same evening. */
const sameEveningMinutes = 180;
/** A step is never cut below this. */
const leastMinutes = 5;

/** The minutes a step holds in the programme: none when it was left out before the evening. */
export const programmeMinutes = (step: Rows['steps']): number => (step.skipped === 'before' ? 0 : step.plannedMinutes);

/** The minutes a step is meant to take as things stand: none when it is left out, fewer when some were taken from it. */
export const meantMinutes = (step: Rows['steps']): number =>
  step.skipped ? 0 : Math.max(1, step.plannedMinutes - (step.cutMinutes ?? 0));

/** How long a step has been on, in ms, without the time it stood still; null when it never was. */
export const usedMs = (board: Board, stepId: string, now: number): number | null => {
  const stepRun = board.get('stepRuns', stepId);
  if (!stepRun) return null;
  const until = stepRun.endedAt ?? board.get('run', only)?.halt?.at ?? now;
  return Math.max(0, until - stepRun.startedAt - (stepRun.haltedMs ?? 0));
};

/** When the step that is on ends by its minutes; while everything stands still, as if it went on where it stopped. */
export const stepUntilAt = (board: Board, stepId: string): number => {
  const step = board.get('steps', stepId);
  const stepRun = board.get('stepRuns', stepId);
  const startedAt = stepRun?.startedAt ?? board.get('run', only)?.openedAt ?? 0;
  const minutes = (step ? Math.max(1, step.plannedMinutes - (step.cutMinutes ?? 0)) : 0) + (stepRun?.addedMinutes ?? 0);
  return startedAt + (stepRun?.haltedMs ?? 0) + minutes * minuteMs;
};

/** When each step begins by the programme, as clock times, in the order of the running order. */
export const programmeTimes = (board: Board): ReadonlyMap<string, string> => {
  let minutes = minutesOf(board.get('workshop', only)?.from ?? '');
  return new Map(
    stepsInOrder(board).map(({ id, row }) => {
      const begins = clockTimeOf(minutes);
      minutes += programmeMinutes(row);
      return [id, begins] as const;
    }),
  );
};

export interface Pace {
  /** When the evening ends if every step that is left takes the minutes it is meant to. */
  readonly endsAt: number;
  /** Minutes later than planned, negative when earlier; null when clock and plan are not of the same evening. */
  readonly behind: number | null;
  /** Minutes by which the evening would end after its time; never negative. */
  readonly pastEnd: number;
}

/** How the evening keeps to its plan; null while no step is on. */
export const paceOf = (board: Board, now: number): Pace | null => {
  const workshop = board.get('workshop', only);
  const run = board.get('run', only);
  const steps = stepsInOrder(board);
  const at = steps.findIndex((step) => step.id === run?.stepId);
  const here = steps[at];
  if (!workshop || !run || !here) return null;
  // What stands still ends that much later.
  const stoodMs = run.halt ? Math.max(now, run.halt.untilAt ?? 0) - run.halt.at : 0;
  const stepEndsAt = Math.max(now, stepUntilAt(board, here.id) + stoodMs);
  const programmed = steps.slice(0, at + 1).reduce((sum, { row }) => sum + programmeMinutes(row), 0);
  const left = steps.slice(at + 1).reduce((sum, { row }) => sum + meantMinutes(row), 0);
  const endsAt = stepEndsAt + left * minuteMs;
  const minuteAt = (time: number): number => minuteOfDay(time, workshop.timeZone);
  const behind = minutesBetween(minutesOf(workshop.from) + programmed, minuteAt(stepEndsAt));
  const isSameEvening = Math.abs(behind) <= sameEveningMinutes;
  const pastEnd = isSameEvening ? minutesBetween(minutesOf(workshop.to), minuteAt(endsAt)) : 0;
  return { endsAt, behind: isSameEvening ? behind : null, pastEnd: Math.max(0, pastEnd) };
};

/** A step that minutes can be taken from, and how many it would then hold. */
export interface Giving {
  readonly step: Step;
  readonly minutes: number;
}

/** The two steps still to come that can best give minutes when the evening would end too late: the longest, and at most half of each. */
export const stepsThatGive = (board: Board, pastEnd: number): readonly Giving[] => {
  if (pastEnd <= 0) return [];
  const steps = stepsInOrder(board);
  const at = steps.findIndex((step) => step.id === board.get('run', only)?.stepId);
  return steps
    .slice(at + 1)
    .map((step) => {
      const held = meantMinutes(step.row);
      return { step, minutes: Math.min(pastEnd, Math.floor(held / 2), held - leastMinutes), held };
    })
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => b.minutes - a.minutes || b.held - a.held)
    .slice(0, 2)
    .map(({ step, minutes }) => ({ step, minutes }));
};

/** Of how many minutes of the running order phones are out: while one writes, or moves statements that everybody may move. */
export const phoneMinutes = (steps: readonly Rows['steps'][]): { readonly out: number; readonly of: number } => {
  const isOut = ({ activity, placers }: Rows['steps']): boolean =>
    takesWords(activity) || (activity === 'cluster' && placers !== 'members' && placers !== 'facilitator');
  const sum = (some: readonly Rows['steps'][]): number => some.reduce((all, step) => all + meantMinutes(step), 0);
  return { out: sum(steps.filter(isOut)), of: sum(steps.filter(({ activity }) => activity !== 'night')) };
};
