import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { clockTimeOf, minuteOfDay, minutesOf } from './clockTimes.ts';
import { intakeOf, stepsInOrder, type Intake } from './steps.ts';
import { programmeMinutes, programmeTimes } from './timing.ts';

/** From one clock time to another, possibly over midnight, nobody writes. */
export interface Night {
  readonly from: string;
  readonly to: string;
}

/** The nights of a plan: the steps that are nights, by the programme's clock times. */
export const nightsOf = (board: Board): readonly Night[] => {
  const nights = stepsInOrder(board).filter(({ row }) => row.activity === 'night' && !row.skipped);
  if (nights.length === 0) return [];
  const times = programmeTimes(board);
  return nights.map(({ id, row }) => {
    const from = times.get(id) ?? '';
    return { from, to: clockTimeOf(minutesOf(from) + programmeMinutes(row)) };
  });
};

/** The night that it is at a time, in a time zone; null when it is none. */
export const nightAt = (nights: readonly Night[], timeZone: string, now: number): Night | null => {
  if (nights.length === 0) return null;
  const minute = minuteOfDay(now, timeZone);
  const sinceOf = (clockTime: string): number => (minute - minutesOf(clockTime) + 1440) % 1440;
  return nights.find(({ from, to }) => sinceOf(from) < (minutesOf(to) - minutesOf(from) + 1440) % 1440) ?? null;
};

/** What a step does with a statement at a time: by night the one that is on takes none, and what comes waits. */
export const intakeAt = (board: Board, stepId: string | null, now: number): Intake => {
  const intake = intakeOf(board, stepId);
  if (intake !== 'takes') return intake;
  const timeZone = board.get('workshop', only)?.timeZone ?? 'UTC';
  return nightAt(nightsOf(board), timeZone, now) ? 'stands-still' : intake;
};
