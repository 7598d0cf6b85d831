import { randomBytes } from 'node:crypto';
import type { Clock, RandomBytes } from '../ports/clock.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** The machine's randomness. */
export const systemRandomBytes: RandomBytes = (count) => randomBytes(count);
