import { RateLimiterMemory } from 'rate-limiter-flexible';
import { limits, type Rate } from '@skab/shared/protocol/limits.ts';

/** Slowed answers that may wait for one key at the same time: with their wait this bounds what can be tried. */
const mostSlowed = 200;

/** Slows down whoever does something too often. A hall is one address: it is slowed, never shut out. */
export interface SlowLane {
  /** Resolves when the answer may be given; false when too many are waiting already. */
  wait(key: string): Promise<boolean>;
  /** It was done once more. */
  count(key: string): Promise<void>;
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

export const slowLane = ({ most, inSeconds }: Rate): SlowLane => {
  const times = new RateLimiterMemory({ points: most, duration: inSeconds });
  const slowed = new Map<string, number>();
  return {
    wait: async (key) => {
      const counted = await times.get(key);
      if (!counted || counted.consumedPoints < most) return true;
      const waiting = slowed.get(key) ?? 0;
      if (waiting >= mostSlowed) return false;
      slowed.set(key, waiting + 1);
      await pause(limits.slowedAnswerMs);
      const left = (slowed.get(key) ?? 1) - 1;
      if (left > 0) slowed.set(key, left);
      else slowed.delete(key);
      return true;
    },
    // Beyond the limit it rejects; that is what `wait` looks at.
    count: (key) =>
      times.consume(key).then(
        () => undefined,
        () => undefined,
      ),
  };
};
