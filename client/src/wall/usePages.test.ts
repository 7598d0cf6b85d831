import { expect, it } from 'vitest';
import { groupPages } from './usePages.ts';

it('[UP6] what stands together fits the room, nothing is left out, and the order stays', () => {
  expect(groupPages([10, 10, 10, 10], 2, 34)).toEqual([[0, 1, 2], [3]]);
  expect(groupPages([10, 10], 2, 22)).toEqual([[0, 1]]);
  expect(groupPages([], 2, 22)).toEqual([]);
});

it('[UP6] what is taller than the room has a page alone', () => {
  expect(groupPages([10, 50, 10], 2, 34)).toEqual([[0], [1], [2]]);
});
