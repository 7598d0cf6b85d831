import { describe, expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { done } from '../outcome.ts';
import {
  anId,
  anna,
  aWorkshop,
  collectId,
  collectMoreId,
  doneBefore,
  frida,
  refusedRan,
  welcomeId,
} from '../testing/builders.ts';

describe('starting a step', () => {
  it('[AG1] opens the workshop and ends the step that was on', () => {
    const { board, run } = aWorkshop();
    run(frida, 'startStep', { stepId: welcomeId, seen: null }, 1000);
    expect(board.get('run', only)).toEqual({ phase: 'open', stepId: welcomeId, openedAt: 1000, closedAt: null });
    expect(board.get('stepRuns', welcomeId)).toEqual({ startedAt: 1000, endedAt: null });
    expect(run(frida, 'startStep', { stepId: collectId, seen: welcomeId }, 2000).outcome).toEqual(done);
    expect(board.get('run', only)).toEqual({ phase: 'open', stepId: collectId, openedAt: 1000, closedAt: null });
    expect(board.get('stepRuns', welcomeId)).toEqual({ startedAt: 1000, endedAt: 2000 });
    expect(board.get('stepRuns', collectId)).toEqual({ startedAt: 2000, endedAt: null });
  });

  it('[AG1] that is on already changes nothing', () => {
    const { run } = aWorkshop();
    run(frida, 'startStep', { stepId: welcomeId, seen: null });
    expect(run(frida, 'startStep', { stepId: welcomeId, seen: null })).toEqual(doneBefore);
  });

  it('[AG2] tells who comes second that the room has moved on', () => {
    const { run } = aWorkshop();
    run(frida, 'startStep', { stepId: welcomeId, seen: null });
    run(frida, 'startStep', { stepId: collectId, seen: welcomeId });
    expect(run(frida, 'startStep', { stepId: collectMoreId, seen: welcomeId })).toEqual(
      refusedRan('moved-on', { what: 'Udsagn' }),
    );
    expect(run(frida, 'startStep', { stepId: collectMoreId, seen: null })).toEqual(
      refusedRan('moved-on', { what: 'Udsagn' }),
    );
  });

  it('again, a step takes statements anew, counted from then', () => {
    const { board, run } = aWorkshop();
    run(frida, 'startStep', { stepId: collectId, seen: null }, 1000);
    run(frida, 'endStep', { stepId: collectId }, 2000);
    run(frida, 'startStep', { stepId: collectId, seen: null }, 3000);
    expect(board.get('stepRuns', collectId)).toEqual({ startedAt: 3000, endedAt: null });
  });

  it('is refused for a step that is not there, in a closed workshop, and to who may not lead', () => {
    const { run } = aWorkshop();
    expect(run(frida, 'startStep', { stepId: anId('nowhere'), seen: null })).toEqual(refusedRan('unknown-step'));
    expect(run(anna, 'startStep', { stepId: collectId, seen: null })).toEqual(refusedRan('not-allowed'));
    run(frida, 'closeWorkshop', {});
    expect(run(frida, 'startStep', { stepId: collectId, seen: null })).toEqual(refusedRan('workshop-closed'));
  });
});
