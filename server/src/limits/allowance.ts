import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Rate } from '@skab/shared/protocol/limits.ts';

/** Takes one of what a key may use in a while; false when nothing is left. */
export type Allowance = (key: string) => Promise<boolean>;

export const allowance = ({ most, inSeconds }: Rate): Allowance => {
  const limiter = new RateLimiterMemory({ points: most, duration: inSeconds });
  return (key) =>
    limiter.consume(key).then(
      () => true,
      () => false,
    );
};
