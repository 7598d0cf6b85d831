import { expect, it } from 'vitest';
import type { SceneFloor } from '@skab/shared/scene/composeFloor.ts';
import type { Translate } from '../text/texts.ts';
import { minutesAndSeconds, timeWords } from './floorWords.ts';

// The key and its numbers are enough here.
const t = ((key: string, values?: { readonly count?: number }) => `${key} ${values?.count ?? ''}`.trim()) as Translate;
const floor = (secondsEach: number | null): SceneFloor => ({
  mode: 'list',
  speaking: { name: 'Anna', since: 1_000_000 },
  next: null,
  secondsEach,
  untilAt: secondsEach === null ? null : 1_000_000 + secondsEach * 1000,
});

it('tells a time in minutes and seconds, and never less than none', () => {
  expect([0, 59_999, 60_000, 754_000, -3].map(minutesAndSeconds)).toEqual(['0.00', '0.59', '1.00', '12.34', '0.00']);
});

it('says of the time to speak how long it is, then that it is soon up, then that it is up; nothing where there is none', () => {
  expect(timeWords(t, floor(null), 9_000_000)).toBe('');
  expect(timeWords(t, floor(120), 1_000_000)).toBe('floor:minutesEach 2');
  expect(timeWords(t, floor(90), 1_059_999)).toBe('floor:secondsEach 90');
  expect(timeWords(t, floor(120), 1_090_000)).toBe('floor:soon');
  expect(timeWords(t, floor(120), 1_120_000)).toBe('floor:timeUp');
  expect(timeWords(t, floor(60), 1_031_000)).toBe('floor:minutesEach 1');
});
