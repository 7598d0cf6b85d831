import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { usedMs } from '@skab/shared/meeting/timing.ts';

const minuteMs = 60_000;

/** Minutes that one press, or the key +, gives. */
export const shortExtension = 2;

/** Whole minutes of a step that are left, or by how many it is over: `{ left: 6 }`, `{ over: 0 }`. */
export const minutesLeft = (untilAt: number, now: number): { readonly left: number } | { readonly over: number } =>
  now < untilAt ? { left: Math.ceil((untilAt - now) / minuteMs) } : { over: Math.floor((now - untilAt) / minuteMs) };

/** The time on this device, but never before the step that is on began: a clock that ticks slowly or lags shows no more than is planned. */
export const eveningTime = (board: Board, now: number): number => {
  const run = board.get('run', only);
  const stepRun = run && run.stepId !== null ? board.get('stepRuns', run.stepId) : undefined;
  return Math.max(now, stepRun?.startedAt ?? now, run?.halt?.at ?? now);
};

/** How long a step has been on, in whole minutes; null when it never was. */
export const minutesUsed = (board: Board, stepId: string, now: number): number | null => {
  const used = usedMs(board, stepId, now);
  return used === null ? null : Math.round(used / minuteMs);
};
