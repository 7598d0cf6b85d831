import { expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { graceAfterClosingMs } from '../meeting/words.ts';
import { adam, anna, anOpenWorkshop, aWorkshop, frida, refusedRan } from '../testing/builders.ts';

it('[AG4] a closed workshop opens again with no step on', () => {
  const { board, run } = anOpenWorkshop();
  run(frida, 'closeWorkshop', {});
  run(frida, 'reopenWorkshop', {});
  expect(board.get('run', only)).toEqual({ phase: 'open', stepId: null, openedAt: 1000, closedAt: null });
});

it('[AG4] only a closed one can, by who leads', () => {
  expect(aWorkshop().run(frida, 'reopenWorkshop', {})).toEqual(refusedRan('not-open-yet'));
  const { run } = anOpenWorkshop();
  expect(run(frida, 'reopenWorkshop', {})).toEqual(refusedRan('workshop-not-closed'));
  run(frida, 'closeWorkshop', {});
  expect(run(anna, 'reopenWorkshop', {})).toEqual(refusedRan('not-allowed'));
});

it('[AG4][AC3] twelve hours later it takes the administrator', () => {
  const { run } = anOpenWorkshop();
  run(frida, 'closeWorkshop', {}, 8000);
  const later = 8000 + graceAfterClosingMs + 1;
  expect(run(frida, 'reopenWorkshop', {}, later)).toEqual(refusedRan('too-late'));
  expect(run(adam, 'reopenWorkshop', {}, later).outcome.ok).toBe(true);
  expect(run(frida, 'closeWorkshop', {}, later + 1).outcome.ok).toBe(true);
});
