import { expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { anna, anOpenWorkshop, aWorkshop, collectId, frida, refusedRan, welcomeId } from '../testing/builders.ts';

it('[AG1] ending the step that is on leaves none on', () => {
  const { board, run } = anOpenWorkshop();
  run(frida, 'endStep', { stepId: collectId }, 5000);
  expect(board.get('run', only)).toEqual({ phase: 'open', stepId: null, openedAt: 1000, closedAt: null });
  expect(board.get('stepRuns', collectId)).toEqual({ startedAt: 1000, endedAt: 5000 });
});

it('[AG2] a step that is not on cannot be ended, and not twice', () => {
  const { run } = anOpenWorkshop();
  expect(run(frida, 'endStep', { stepId: welcomeId })).toEqual(refusedRan('step-not-on', { what: 'Udsagn' }));
  run(frida, 'endStep', { stepId: collectId });
  expect(run(frida, 'endStep', { stepId: collectId })).toEqual(refusedRan('step-not-on'));
});

it('a step is not ended before the evening, after it, or by who may not lead', () => {
  expect(aWorkshop().run(frida, 'endStep', { stepId: welcomeId })).toEqual(refusedRan('not-open-yet'));
  const { run } = anOpenWorkshop();
  expect(run(anna, 'endStep', { stepId: collectId })).toEqual(refusedRan('not-allowed'));
  run(frida, 'closeWorkshop', {});
  expect(run(frida, 'endStep', { stepId: collectId })).toEqual(refusedRan('workshop-closed'));
});
