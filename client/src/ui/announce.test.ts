import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announcer } from './announce.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const listen = () => {
  const polite: string[] = [];
  const assertive: string[] = [];
  const announce = announcer({ polite: (words) => polite.push(words), assertive: (words) => assertive.push(words) });
  return { polite, assertive, announce };
};

it('says the first message at once', () => {
  const { polite, announce } = listen();
  announce.politely('one');
  expect(polite).toEqual(['one']);
});

it('says what came within five seconds together, when they have passed', () => {
  const { polite, announce } = listen();
  for (const words of ['one', 'two', 'three']) announce.politely(words);
  vi.advanceTimersByTime(4_999);
  expect(polite).toEqual(['one']);
  vi.advanceTimersByTime(1);
  expect(polite).toEqual(['one', 'two. three']);
});

it('keeps only the latest of one topic, and says the same words once', () => {
  const { polite, announce } = listen();
  announce.politely('start');
  announce.politely('46 statements', 'count');
  announce.politely('received');
  announce.politely('received');
  announce.politely('47 statements', 'count');
  vi.advanceTimersByTime(5_000);
  expect(polite).toEqual(['start', '47 statements. received']);
});

it('speaks at most once in five seconds however much comes', () => {
  const { polite, announce } = listen();
  for (let second = 0; second < 60; second++) {
    announce.politely(`message ${second}`, 'flow');
    vi.advanceTimersByTime(1_000);
  }
  expect(polite.length).toBeLessThanOrEqual(13);
});

it('after a pause it speaks at once again', () => {
  const { polite, announce } = listen();
  announce.politely('one');
  vi.advanceTimersByTime(5_000);
  announce.politely('two');
  expect(polite).toEqual(['one', 'two']);
});

it('a warning waits for nothing', () => {
  const { assertive, announce } = listen();
  announce.politely('one');
  announce.atOnce('refused');
  expect(assertive).toEqual(['refused']);
});

it('what waits is forgotten when the page goes', () => {
  const { polite, announce } = listen();
  announce.politely('one');
  announce.politely('two');
  announce.stop();
  vi.advanceTimersByTime(60_000);
  expect(polite).toEqual(['one']);
});
