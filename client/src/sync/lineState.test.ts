import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lineState } from './lineState.ts';
import type { Line } from './workshopView.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const listened = () => {
  const told: Line[] = [];
  return { told, state: lineState((line) => told.push(line)) };
};

it('the line is live when both connections are', () => {
  const { told, state } = listened();
  state.socket('live');
  expect(told).toEqual([]);
  state.replica(true);
  expect(told).toEqual(['live']);
});

it('a replica that is back at once is not worth a word, one that stays away is', () => {
  const { told, state } = listened();
  state.socket('live');
  state.replica(true);
  state.replica(false);
  vi.advanceTimersByTime(500);
  state.replica(true);
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual(['live']);
  state.replica(false);
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual(['live', 'away']);
  state.replica(true);
  expect(told).toEqual(['live', 'away', 'live']);
});
