import { describe, expect, it } from 'vitest';
import { spokenWait } from './spokenWait.ts';

describe('a wait in words', () => {
  it('[SL3] is said to the nearest half minute, and as a moment at the end', () => {
    const said = [120_000, 106_000, 105_000, 76_000, 75_000, 46_000, 45_000, 11_000, 10_000, 1].map(
      (ms) => spokenWait(ms)?.words,
    );
    expect(said).toEqual([120, 120, 90, 90, 60, 60, 30, 30, 0, 0]);
    expect(spokenWait(0)).toBeNull();
  });

  it('[SL3] changes its words five times at most, however long it is', () => {
    const heard: number[] = [];
    let left = 120_000;
    for (let wait = spokenWait(left); wait; wait = spokenWait(left)) {
      heard.push(wait.words);
      expect(wait.changesInMs).toBeGreaterThan(0);
      left -= wait.changesInMs;
    }
    expect(heard).toEqual([120, 90, 60, 30, 0]);
  });
});
