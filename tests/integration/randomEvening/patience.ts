import { setTimeout } from 'node:timers/promises';
import { until } from '../until.ts';

// Dozens of long evenings are played side by side, each at the pace the server allows a device: only what hangs may fail by the clock.
const longMs = 600_000;

/** Waits until something holds. */
export const patiently = (what: string, holds: () => boolean): Promise<void> => until(what, holds, longMs);

/** Whether something that is waited for came in time. The clock alone keeps no process running. */
export const cameInTime = (awaited: Promise<unknown>): Promise<boolean> =>
  Promise.race([awaited.then(() => true), setTimeout(longMs, false, { ref: false })]);

export const pause = (ms: number): Promise<void> => setTimeout(ms);
