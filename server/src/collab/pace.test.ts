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
  const held: { readonly from: number; readonly to: number }[] = [];
  const paced = pace(() => {
    const from = performance.now();
    while (performance.now() - from < 40);
    held.push({ from, to: performance.now() });
    return 1;
  });
  // However slow the machine is just now, what counts is the pause beside the work before it.
  for (let count = 0; count < 2000 && held.length < 4; count += 1) {
    paced.due();
    await wait(5);
  }
  paced.stop();
  expect(held).toHaveLength(4);
  for (const [index, { from, to }] of held.slice(0, -1).entries())
    expect((held[index + 1]?.from ?? 0) - to).toBeGreaterThan(to - from);
});
