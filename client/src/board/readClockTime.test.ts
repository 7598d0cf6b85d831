import { expect, it } from 'vitest';
import { readClockTime } from './readClockTime.ts';

it.each([
  ['21.02', '21.02'],
  [' 21:02 ', '21.02'],
  ['2102', '21.02'],
  ['9.05', '09.05'],
  ['', ''],
])('reads »%s« as a clock time', (typed, kept) => {
  expect(readClockTime(typed)).toBe(kept);
});

it.each(['24.00', '21.60', 'ni', '21.2', '21,02,3'])('does not take »%s« for a clock time', (typed) => {
  expect(readClockTime(typed)).toBeNull();
});
