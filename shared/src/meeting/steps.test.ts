import { describe, expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { aBoard, anId, collectId, welcomeId } from '../testing/builders.ts';
import { intakeOf, mayDeliverLate, stepsInOrder } from './steps.ts';
import { graceAfterClosingMs } from './words.ts';

describe('steps', () => {
  it('[AG1] stand in the order of the running order, ties by id', () => {
    const board = aBoard({
      steps: { [collectId]: { position: 2 }, x: { position: 1 }, b: { position: 3 }, a: { position: 3 } },
    });
    expect(stepsInOrder(board).map((step) => step.id)).toEqual(['x', collectId, 'a', 'b']);
  });

  it('[ST11] take statements only when they collect, are on, and the workshop is open', () => {
    const on = { stepId: collectId } as const;
    const steps = { [welcomeId]: { activity: 'welcome' } } as const;
    expect(intakeOf(aBoard({ run: { [only]: on } }), collectId)).toBe('takes');
    expect(
      intakeOf(aBoard({ run: { [only]: { ...on, phase: 'closed' } }, stepRuns: { [collectId]: {} } }), collectId),
    ).toBe('is-over');
    expect(intakeOf(aBoard({ stepRuns: { [collectId]: {} } }), collectId)).toBe('is-over');
    expect(intakeOf(aBoard(), collectId)).toBe('not-started');
    expect(intakeOf(aBoard({ steps, run: { [only]: { stepId: welcomeId } } }), welcomeId)).toBe('takes-none');
    expect(intakeOf(aBoard(), anId('nowhere'))).toBe('takes-none');
  });

  it('[ST12] take late words of who had come before they ended, until 12 hours after closing', () => {
    const ended = aBoard({ stepRuns: { [collectId]: { startedAt: 10, endedAt: 20 } } });
    expect(mayDeliverLate(ended, collectId, 20, 1e12)).toBe(true);
    expect(mayDeliverLate(ended, collectId, 21, 30)).toBe(false);
    const closed = aBoard({
      run: { [only]: { phase: 'closed', closedAt: 100 } },
      stepRuns: { [collectId]: { startedAt: 10, endedAt: 20 } },
    });
    expect(mayDeliverLate(closed, collectId, 5, 100 + graceAfterClosingMs)).toBe(true);
    expect(mayDeliverLate(closed, collectId, 5, 101 + graceAfterClosingMs)).toBe(false);
    expect(mayDeliverLate(aBoard(), collectId, 5, 30)).toBe(false);
    expect(mayDeliverLate(aBoard({ stepRuns: { [collectId]: { endedAt: null } } }), collectId, 5, 30)).toBe(false);
  });
});
