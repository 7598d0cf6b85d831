import { limits } from '@skab/shared/protocol/limits.ts';
import { expect, it } from 'vitest';
import { slowLane } from './slowLane.ts';

it('[SE13] who does it too often waits, a bounded number at a time, and nobody else does', async () => {
  const lane = slowLane({ most: 2, inSeconds: 60 });
  for (let done = 0; done < 2; done += 1) {
    expect(await lane.wait('hall')).toBe(true);
    await lane.count('hall');
  }
  const from = performance.now();
  const answers = await Promise.all([
    lane.wait('elsewhere').then((may) => [may, performance.now() - from < limits.slowedAnswerMs / 2]),
    ...Array.from({ length: 250 }, () => lane.wait('hall')),
  ]);
  expect(performance.now() - from).toBeGreaterThan(limits.slowedAnswerMs * 0.9);
  expect(answers[0]).toEqual([true, true]);
  expect(answers.slice(1).filter((may) => may === true)).toHaveLength(200);
  expect(await lane.wait('hall')).toBe(true);
});
