import { describe, expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import {
  anna,
  anOpenWorkshop,
  aStatement,
  aWorkshop,
  collectId,
  collectMoreId,
  frida,
  refusedRan,
  welcomeId,
} from '../testing/builders.ts';

describe('going back a step', () => {
  it('[AG3] puts the step before on, and keeps what was posted', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    const before = [...board.all('statements')];
    run(frida, 'stepBack', { seen: collectId }, 9000);
    expect(board.get('run', only)?.stepId).toBe(welcomeId);
    expect(board.get('stepRuns', collectId)?.endedAt).toBe(9000);
    expect(board.get('stepRuns', welcomeId)).toEqual({ startedAt: 9000, endedAt: null });
    expect([...board.all('statements')]).toEqual(before);
  });

  it('[AG3] when none is on, goes to the one that was on last', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'startStep', { stepId: collectMoreId, seen: collectId });
    run(frida, 'startStep', { stepId: collectId, seen: collectMoreId });
    run(frida, 'endStep', { stepId: collectId });
    run(frida, 'stepBack', { seen: null });
    expect(board.get('run', only)?.stepId).toBe(collectId);
  });

  it('[AG2] tells who comes second that the room has moved on', () => {
    const { run } = anOpenWorkshop();
    run(frida, 'startStep', { stepId: collectMoreId, seen: collectId });
    run(frida, 'stepBack', { seen: collectMoreId });
    expect(run(frida, 'stepBack', { seen: collectMoreId })).toEqual(refusedRan('moved-on', { what: 'Udsagn' }));
  });

  it('is refused where there is none before', () => {
    const { run } = aWorkshop();
    expect(run(frida, 'stepBack', { seen: null })).toEqual(refusedRan('not-open-yet'));
    run(frida, 'startStep', { stepId: welcomeId, seen: null });
    expect(run(frida, 'stepBack', { seen: welcomeId })).toEqual(refusedRan('no-step-before'));
    const unstarted = aWorkshop();
    unstarted.run(frida, 'closeWorkshop', {});
    unstarted.run(frida, 'reopenWorkshop', {});
    expect(unstarted.run(frida, 'stepBack', { seen: null })).toEqual(refusedRan('no-step-before'));
  });

  it('is refused in a closed workshop and to who may not lead', () => {
    const { run } = anOpenWorkshop();
    expect(run(anna, 'stepBack', { seen: collectId })).toEqual(refusedRan('not-allowed'));
    run(frida, 'closeWorkshop', {});
    expect(run(frida, 'stepBack', { seen: null })).toEqual(refusedRan('workshop-closed'));
  });
});
