import { randomBytes } from 'node:crypto';
import type { Clock, RandomBytes } from '../ports/clock.ts';

/** Further than this ahead, the machine has slept or was far behind: its word is taken. */
const leapMs = 2_000;

/** What a clock is made of: what the machine says the time is, and ticks that only go forward. */
export interface ClockSource {
  readonly wall: () => number;
  readonly ticks: () => number;
}

/** A clock that goes on evenly and never back, whatever is done to the machine's own; only a leap ahead is followed. */
export const steadyClock = ({ wall, ticks }: ClockSource): Clock => {
  let base = wall();
  let from = ticks();
  return {
    now: () => {
      const evenly = base + (ticks() - from);
      const told = wall();
      if (told - evenly <= leapMs) return Math.floor(evenly);
      base = told;
      from = ticks();
      return told;
    },
  };
};

/** The machine's clock. */
export const systemClock: Clock = steadyClock({ wall: Date.now, ticks: () => performance.now() });

/** An evening in minutes, for tests: from `base` on, every second is `rate` of them, also over a restart. */
export const fastClock = ({ base, rate }: { readonly base: number; readonly rate: number }): Clock =>
  steadyClock({
    wall: () => base + (Date.now() - base) * rate,
    ticks: () => performance.now() * rate,
  });

/** The machine's randomness. */
export const systemRandomBytes: RandomBytes = (count) => randomBytes(count);
