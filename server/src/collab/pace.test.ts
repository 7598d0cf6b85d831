import { expect, it } from 'vitest';
import { pace } from './pace.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

it('[SC14] what is due after a quiet time is done at once; what comes close behind is gathered into one', async () => {
  let times = 0;
  const paced = pace(() => {
    times += 1;
    return 60;
  });
  paced.due();
  expect(times).toBe(1);
  for (let count = 0; count < 50; count += 1) paced.due();
  expect(times).toBe(1);
  await wait(90);
  expect(times).toBe(2);
  await wait(90);
  expect(times).toBe(2);
  paced.due();
  expect(times).toBe(3);
  paced.due();
  paced.stop();
  await wait(90);
  expect(times).toBe(3);
});

it('[SC14] what takes long, as it does in a full hall, leaves more than half of the time to everything else', async () => {
  const held: number[] = [];
  const paced = pace(() => {
    const from = performance.now();
    while (performance.now() - from < 40);
    held.push(from);
    return 1;
  });
  for (let count = 0; count < 60; count += 1) {
    paced.due();
    await wait(5);
  }
  paced.stop();
  const gaps = held.slice(1).map((at, index) => at - (held[index] ?? 0));
  expect(gaps.length).toBeGreaterThan(0);
  expect(Math.min(...gaps)).toBeGreaterThan(100);
});
