import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { expect, it } from 'vitest';
import { feedRing } from './feedRing.ts';

const published = plainBoard();
const words = { stepId: 's', promptId: null, publishedAt: 1, editedAt: null, isLate: false };
published.put('statements', 'a', { ...words, text: 'A' });

it('[SC8] tells what came after a seq as it stands, and all when it cannot know', () => {
  const ring = feedRing(10);
  ring.note(11, ['a', 'b']);
  ring.note(12, ['c']);
  const board = { seq: 12, published };
  expect(ring.since(10, board)).toMatchObject({ isWhole: false, shown: [{ statementId: 'a' }], gone: ['b', 'c'] });
  expect(ring.since(11, board)).toMatchObject({ isWhole: false, shown: [], gone: ['c'] });
  expect(ring.since(12, board)).toMatchObject({ isWhole: false, shown: [], gone: [] });
  for (const unknown of [9, 13, null]) expect(ring.since(unknown, board)).toMatchObject({ isWhole: true, gone: [] });
  ring.reset(12);
  expect(ring.since(11, board)).toMatchObject({ isWhole: true });
});

it('[SC8] composes once for all who lack as much, and anew when more is there', () => {
  const ring = feedRing(10);
  ring.note(11, ['a']);
  const first = ring.since(10, { seq: 11, published });
  expect(ring.since(10, { seq: 11, published })).toBe(first);
  ring.note(12, ['b']);
  expect(ring.since(10, { seq: 12, published })).toMatchObject({ shown: [{ statementId: 'a' }], gone: ['b'] });
  ring.reset(12);
  expect(ring.since(10, { seq: 12, published })).toMatchObject({ isWhole: true });
});

it('[SC8] forgets the oldest, and then says so', () => {
  const ring = feedRing(0);
  for (let seq = 1; seq <= 2001; seq += 1) ring.note(seq, ['a']);
  const board = { seq: 2001, published };
  expect(ring.since(1000, board).isWhole).toBe(true);
  expect(ring.since(1001, board).isWhole).toBe(false);
});
