import { RateLimiterMemory } from 'rate-limiter-flexible';
import { limits } from '@skab/shared/protocol/limits.ts';

/** Slowed answers that may wait for one address at the same time; with their wait this bounds what can be guessed. */
const mostSlowed = 50;

/** Slows down whoever guesses codes. A hall is one address: it is slowed, never shut out. */
export interface WrongCodes {
  /** Resolves when the answer may be given; false when too many are waiting already. */
  wait(address: string): Promise<boolean>;
  wrong(address: string): Promise<void>;
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

export const wrongCodes = (): WrongCodes => {
  const tries = new RateLimiterMemory({ points: limits.wrongCodesPerMinute, duration: 60 });
  const slowed = new Map<string, number>();
  return {
    wait: async (address) => {
      const tried = await tries.get(address);
      // Right codes are slowed as well: else the quick answers would tell which they are.
      if (!tried || tried.consumedPoints < limits.wrongCodesPerMinute) return true;
      const waiting = slowed.get(address) ?? 0;
      if (waiting >= mostSlowed) return false;
      slowed.set(address, waiting + 1);
      await pause(limits.slowedAnswerMs);
      const left = (slowed.get(address) ?? 1) - 1;
      if (left > 0) slowed.set(address, left);
      else slowed.delete(address);
      return true;
    },
    // Beyond the limit it rejects; that is what `wait` looks at.
    wrong: (address) =>
      tries.consume(address).then(
        () => undefined,
        () => undefined,
      ),
  };
};
