import { setTimeout } from 'node:timers/promises';
import { until } from '../until.ts';

/** Waits until something holds. Other evenings are played beside this one: only what hangs may fail by the clock. */
export const patiently = (what: string, holds: () => boolean): Promise<void> => until(what, holds, 120_000);

/** For all that a long evening sends, at the pace the server allows one device, beside others. */
const answersMs = 600_000;

/** Whether something that is waited for came in time. The clock alone keeps no process running. */
export const cameInTime = (awaited: Promise<unknown>): Promise<boolean> =>
  Promise.race([awaited.then(() => true), setTimeout(answersMs, false, { ref: false })]);

export const pause = (ms: number): Promise<void> => setTimeout(ms);
