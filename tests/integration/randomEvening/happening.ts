import { handOf } from '@skab/shared/testing/handsAtBoard.ts';
import fc from 'fast-check';

const aHand = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat()).map(handOf);
const wish = fc.oneof(
  { weight: 4, arbitrary: fc.record({ want: fc.constant('post' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      want: fc.constantFrom('edit' as const, 'withdraw' as const, 'hide' as const, 'show' as const, 'admit' as const),
      which: fc.nat(7),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      want: fc.constantFrom('start' as const, 'end' as const, 'back' as const, 'close' as const, 'reopen' as const),
      which: fc.nat(1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ want: fc.constantFrom('scale' as const, 'attend' as const), which: fc.nat(2) }) },
  { weight: 8, arbitrary: fc.record({ want: fc.constant('cluster' as const), hand: aHand }) },
);
const year = 365 * 24;

/** Anything that may happen in an evening of so many: somebody wants something, a line is cut, mended or slow, a word is written, a clock jumps. */
export const happeningAmong = (peers: number) => {
  const who = fc.nat(peers - 1);
  return fc.oneof(
    { weight: 10, arbitrary: fc.record({ what: fc.constant('wish' as const), who, wish }) },
    { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('cut' as const, 'mend' as const), who }) },
    {
      weight: 2,
      arbitrary: fc.record({ what: fc.constant('delay' as const), who, ms: fc.integer({ min: 0, max: 40 }) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ what: fc.constant('write' as const), editor: fc.nat(1), atEnd: fc.boolean() }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        what: fc.constant('clock' as const),
        of: fc.oneof(fc.constant('server' as const), who),
        hours: fc.integer({ min: -year, max: year }),
      }),
    },
    { weight: 3, arbitrary: fc.record({ what: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 30 }) }) },
  );
};

type Made<A> = A extends fc.Arbitrary<infer Value> ? Value : never;
export type Happening = Made<ReturnType<typeof happeningAmong>>;
export type Wish = Made<typeof wish>;
