import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { backOff } from './backOff.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** When each of so many devices tries again, by the number of the try, in ms. */
const triesOf = (devices: number, tries: number): readonly (readonly number[])[] =>
  Array.from({ length: devices }, () => {
    const pause = backOff();
    const waits: number[] = [];
    for (let count = 0; count < tries; count += 1) {
      const from = Date.now();
      pause.wait(() => undefined);
      vi.advanceTimersToNextTimer();
      waits.push(Date.now() - from);
    }
    return waits;
  });

it('[OB9] a hall that lost its line does not come back in one moment, and waits longer each time, up to a limit', () => {
  const devices = triesOf(200, 9);
  const first = devices.map(([ms = 0]) => ms);
  // No fifth of the time holds more than two fifths of the devices.
  for (let from = 200; from < 600; from += 80)
    expect(first.filter((ms) => ms >= from && ms < from + 80).length).toBeLessThan(80);
  const middleOf = (index: number): number => devices.map((waits) => waits[index] ?? 0).sort((a, b) => a - b)[100] ?? 0;
  for (let index = 1; index < 5; index += 1) expect(middleOf(index)).toBeGreaterThan(middleOf(index - 1) * 1.5);
  expect(Math.max(...devices.flat())).toBeLessThanOrEqual(18_010);
});

it('[OB9] when it is reset it begins from the shortest wait, and what was to be done is not', () => {
  const pause = backOff();
  let done = 0;
  for (let count = 0; count < 6; count += 1) {
    pause.wait(() => (done += 1));
    vi.advanceTimersByTime(20_000);
  }
  pause.wait(() => (done += 1));
  pause.reset();
  vi.advanceTimersByTime(60_000);
  expect(done).toBe(6);
  pause.wait(() => (done += 1));
  vi.advanceTimersByTime(600);
  expect(done).toBe(7);
});
