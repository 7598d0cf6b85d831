import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { stepsInOrder } from '@skab/shared/meeting/steps.ts';

const minuteMs = 60_000;
const dayMinutes = 1440;
/** A clock and a plan further apart than this are not of the same evening. */
const sameEveningMinutes = 180;

/** Whole minutes of a step that are left, or by how many it is over: `{ left: 6 }`, `{ over: 0 }`. */
export const minutesLeft = (untilAt: number, now: number): { readonly left: number } | { readonly over: number } =>
  now < untilAt ? { left: Math.ceil((untilAt - now) / minuteMs) } : { over: Math.floor((now - untilAt) / minuteMs) };

/** The time on this device, but never before the step that is on began: a clock that ticks slowly or lags shows no more than is planned. */
export const eveningTime = (board: Board, now: number): number => {
  const stepId = board.get('run', only)?.stepId ?? null;
  return Math.max(now, stepId === null ? now : (board.get('stepRuns', stepId)?.startedAt ?? now));
};

/** How long a step has been on, in whole minutes; null when it never was. */
export const minutesUsed = (board: Board, stepId: string, now: number): number | null => {
  const run = board.get('stepRuns', stepId);
  return run ? Math.max(0, Math.round(((run.endedAt ?? now) - run.startedAt) / minuteMs)) : null;
};

const minuteOfDay = (at: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(at);
  const part = (type: 'hour' | 'minute'): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return part('hour') * 60 + part('minute');
};

export interface Pace {
  /** When the evening ends if every step that is left takes its planned time. */
  readonly endsAt: number;
  /** Minutes later than planned, negative when earlier; null when clock and plan are not of the same evening. */
  readonly behind: number | null;
}

/** How the evening keeps to its plan; null while no step is on. */
export const paceOf = (board: Board, now: number): Pace | null => {
  const workshop = board.get('workshop', only);
  const stepId = board.get('run', only)?.stepId ?? null;
  const steps = stepsInOrder(board);
  const at = steps.findIndex((step) => step.id === stepId);
  const here = steps[at];
  if (!workshop || !here || stepId === null) return null;
  const startedAt = board.get('stepRuns', stepId)?.startedAt ?? now;
  const stepEndsAt = Math.max(now, startedAt + here.row.plannedMinutes * minuteMs);
  const minutesOf = (some: typeof steps): number => some.reduce((sum, step) => sum + step.row.plannedMinutes, 0);
  const [hours = 0, minutes = 0] = workshop.from.split('.').map(Number);
  const planned = hours * 60 + minutes + minutesOf(steps.slice(0, at + 1));
  const apart = minuteOfDay(stepEndsAt, workshop.timeZone) - planned;
  // The shorter way round the clock, so that an evening past midnight is not a day late.
  const behind = ((((apart + dayMinutes / 2) % dayMinutes) + dayMinutes) % dayMinutes) - dayMinutes / 2;
  return {
    endsAt: stepEndsAt + minutesOf(steps.slice(at + 1)) * minuteMs,
    behind: Math.abs(behind) <= sameEveningMinutes ? behind : null,
  };
};
