import { expect, it } from 'vitest';
import { countSignals, signalOf } from '../scene/signals.ts';
import { anna, anOpenWorkshop, birthe, collectId, collectMoreId, frida, ole, refusedRan } from '../testing/builders.ts';

it('[SG1] who is ready, or needs more time, is counted once, for the step that is on alone', () => {
  const { board, run } = anOpenWorkshop();
  run(anna, 'signal', { stepId: collectId, kind: 'ready' });
  run(anna, 'signal', { stepId: collectId, kind: 'moreTime' });
  run(birthe, 'signal', { stepId: collectId, kind: 'ready' });
  expect([countSignals(board), signalOf(board, anna.id)]).toEqual([{ ready: 1, moreTime: 1 }, 'moreTime']);
  run(anna, 'signal', { stepId: collectId, kind: null });
  expect([countSignals(board), signalOf(board, anna.id)]).toEqual([{ ready: 1, moreTime: 0 }, null]);
  run(frida, 'startStep', { stepId: collectMoreId, seen: collectId });
  expect([countSignals(board), signalOf(board, birthe.id)]).toEqual([{ ready: 0, moreTime: 0 }, null]);
  expect(run(anna, 'signal', { stepId: collectId, kind: 'ready' })).toEqual(refusedRan('step-closed'));
  expect(run(ole, 'signal', { stepId: collectMoreId, kind: 'ready' })).toEqual(refusedRan('not-allowed'));
});
