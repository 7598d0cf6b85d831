import type { MeasuredLine, TriedScreen } from '@skab/shared/protocol/trial.ts';
import { expect, it } from 'vitest';
import { judgeScreens, lampOfLines, lampOfScreens } from './judgeLamps.ts';

const awake: TriedScreen = { isSeen: true, awakeBy: 'lock', maySound: null };
const fast: MeasuredLine = { roundTripMs: 40, slowestMs: 300, kbitPerSecond: 9_000 };

it('[TR2] the screen’s lamp says what is wrong: none open, behind something, or free to sleep', () => {
  expect(judgeScreens(false, 1, [awake])).toBe('untried');
  expect(judgeScreens(true, 0, [])).toBe('none');
  expect(judgeScreens(true, 1, [])).toBe('untried');
  expect(judgeScreens(true, 1, [{ ...awake, isSeen: false }])).toBe('hidden');
  expect(judgeScreens(true, 1, [{ ...awake, awakeBy: 'nothing' }])).toBe('sleeps');
  expect(judgeScreens(true, 1, [{ ...awake, awakeBy: 'picture' }])).toBe('picture');
  expect(judgeScreens(true, 2, [{ ...awake, isSeen: false }, awake])).toBe('good');
  expect((['untried', 'none', 'hidden', 'sleeps', 'picture', 'good'] as const).map(lampOfScreens)).toEqual([
    'untried',
    'bad',
    'bad',
    'bad',
    'good',
    'good',
  ]);
});

it('[TR3] the line’s lamp is good when every line that was measured is fast enough', () => {
  expect(lampOfLines([null, null], false)).toBe('untried');
  expect(lampOfLines([fast, null], false)).toBe('good');
  expect(lampOfLines([fast, { ...fast, roundTripMs: 900 }], false)).toBe('bad');
  expect(lampOfLines([fast, { ...fast, kbitPerSecond: 300 }], false)).toBe('bad');
  expect(lampOfLines([{ ...fast, slowestMs: 5_000 }], false)).toBe('bad');
  expect(lampOfLines([fast], true)).toBe('bad');
});
