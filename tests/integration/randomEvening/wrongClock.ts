import type { Clock } from '../../../server/src/ports/clock.ts';

// Taken before anybody sets it wrong.
const trueNow = Date.now.bind(Date);

/** A server's clock that may be wrong. */
export interface WrongClock extends Clock {
  /** By how much it is wrong from now on, in ms. */
  isOffBy(ms: number): void;
}

export const wrongClock = (): WrongClock => {
  let offMs = 0;
  return { now: () => trueNow() + offMs, isOffBy: (ms) => (offMs = ms) };
};

/** Does something on a device whose clock is wrong by so many ms. It is wrong for what is done at once, and for nothing that is waited for. */
export const onDeviceOffBy = <T>(offMs: number, act: () => T): T => {
  Date.now = () => trueNow() + offMs;
  try {
    return act();
  } finally {
    Date.now = trueNow;
  }
};
