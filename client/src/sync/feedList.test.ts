import type { FeedEntry } from '@skab/shared/scene/feed.ts';
import { expect, it } from 'vitest';
import { afterFrame } from './feedList.ts';

const entry = (statementId: string, publishedAt: number, number: number, text = statementId): FeedEntry => ({
  statementId,
  text,
  number,
  publishedAt,
  isLate: false,
});
const ids = (feed: readonly FeedEntry[]) => feed.map(({ statementId }) => statementId);

it('the feed stands in the order statements came, whatever order they are told in', () => {
  const first = afterFrame([], { seq: 1, isWhole: true, shown: [entry('c', 3, 3), entry('a', 1, 1)], gone: [] });
  const second = afterFrame(first, { seq: 2, isWhole: false, shown: [entry('b', 3, 2)], gone: [] });
  expect(ids(second)).toEqual(['a', 'b', 'c']);
});

it('an edited statement keeps its place, and what is gone is gone', () => {
  const before = [entry('a', 1, 1), entry('b', 2, 2)];
  const after = afterFrame(before, { seq: 2, isWhole: false, shown: [entry('a', 1, 1, 'nye ord')], gone: ['b'] });
  expect(after).toEqual([entry('a', 1, 1, 'nye ord')]);
});

it('a whole frame forgets what was there', () => {
  expect(ids(afterFrame([entry('a', 1, 1)], { seq: 9, isWhole: true, shown: [entry('z', 5, 5)], gone: [] }))).toEqual([
    'z',
  ]);
});
