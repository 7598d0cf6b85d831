import { expect, it } from 'vitest';
import { fastClock, steadyClock } from './system.ts';

it('[AG22] the clock goes on evenly, and never back, when the machine is set back or nudged', () => {
  let [wall, ticks] = [1_000_000, 50];
  const clock = steadyClock({ wall: () => wall, ticks: () => ticks });
  const pass = (ms: number, told = ms): number => {
    wall += told;
    ticks += ms;
    return clock.now();
  };
  expect(clock.now()).toBe(1_000_000);
  expect(pass(1000)).toBe(1_001_000);
  expect(pass(1000, -3_600_000)).toBe(1_002_000);
  expect(pass(1000, 3_601_900)).toBe(1_003_000);
});

it('[AG22] the clock follows a machine that has slept', () => {
  let [wall, ticks] = [1_000_000, 50];
  const clock = steadyClock({ wall: () => wall, ticks: () => ticks });
  wall += 600_000;
  expect(clock.now()).toBe(1_600_000);
  ticks += 500;
  wall += 500;
  expect(clock.now()).toBe(1_600_500);
});

it('a fast clock goes on where it was after a restart', () => {
  const base = Date.now() - 1000;
  const [first, second] = [fastClock({ base, rate: 60 }), fastClock({ base, rate: 60 })];
  expect(Math.abs(first.now() - second.now())).toBeLessThan(60 * 100);
  expect(first.now() - base).toBeGreaterThanOrEqual(60_000);
});
