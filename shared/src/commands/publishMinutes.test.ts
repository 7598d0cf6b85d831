import { expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { anna, anOpenWorkshop, frida, ole, refusedRan, signe } from '../testing/builders.ts';

it('[PU1] who writes the minutes makes those of a closed meeting public, and takes them back', () => {
  const { board, run } = anOpenWorkshop();
  expect(run(signe, 'publishMinutes', { isPublished: true })).toEqual(refusedRan('workshop-not-closed'));
  run(frida, 'closeWorkshop', {});
  for (const other of [anna, ole])
    expect(run(other, 'publishMinutes', { isPublished: true })).toEqual(refusedRan('not-allowed'));
  expect(run(signe, 'publishMinutes', { isPublished: true }).outcome.ok).toBe(true);
  const { at } = board.get('publishedMinutes', only) ?? {};
  expect(at).toBeTypeOf('number');
  run(signe, 'publishMinutes', { isPublished: false });
  expect(board.get('publishedMinutes', only)).toBeUndefined();
});

it('[PU1] a meeting that is opened again has no minutes to read yet', () => {
  const { board, run } = anOpenWorkshop();
  run(frida, 'closeWorkshop', {});
  run(signe, 'publishMinutes', { isPublished: true });
  run(frida, 'reopenWorkshop', {});
  expect(board.get('publishedMinutes', only)).toBeUndefined();
});
