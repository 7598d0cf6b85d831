import { expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { anna, anOpenWorkshop, aStatement, aWorkshop, collectId, frida, refusedRan } from '../testing/builders.ts';

it('[AG4] closing ends the step that is on, and keeps what was said', () => {
  const { board, run } = anOpenWorkshop();
  run(anna, 'postStatement', aStatement());
  run(frida, 'closeWorkshop', {}, 8000);
  expect(board.get('run', only)).toEqual({ phase: 'closed', stepId: null, openedAt: 1000, closedAt: 8000 });
  expect(board.get('stepRuns', collectId)).toEqual({ startedAt: 1000, endedAt: 8000 });
  expect([...board.all('statements')]).toHaveLength(1);
});

it('[AG4] a workshop that has not begun can be closed', () => {
  const { board, run } = aWorkshop();
  run(frida, 'closeWorkshop', {}, 8000);
  expect(board.get('run', only)).toEqual({ phase: 'closed', stepId: null, openedAt: null, closedAt: 8000 });
});

it('[AG4] closing does not move the time of closing, and is for who leads', () => {
  const { board, run } = anOpenWorkshop();
  expect(run(anna, 'closeWorkshop', {})).toEqual(refusedRan('not-allowed'));
  run(frida, 'closeWorkshop', {}, 8000);
  expect(run(frida, 'closeWorkshop', {}, 9000)).toEqual(refusedRan('workshop-closed'));
  expect(board.get('run', only)?.closedAt).toBe(8000);
});
