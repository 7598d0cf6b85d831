import { describe, expect, it } from 'vitest';
import { only, type Rows } from '../board/collections.ts';
import { plainBoard } from '../board/plainBoard.ts';
import {
  aBoard,
  aMeeting,
  anId,
  aWorkshop,
  closeId,
  collectId,
  collectMoreId,
  frida,
  welcomeId,
} from '../testing/builders.ts';
import { composeScene } from './composeScene.ts';

const placesOf = (board: Parameters<typeof composeScene>[0]) => composeScene(board)?.thread.map((step) => step.place);

describe('the scene', () => {
  it('[SC10] is nothing while there is no workshop', () => {
    expect(composeScene(plainBoard())).toBeUndefined();
  });

  it('[SC10] before the evening shows the meeting, its ladder step and the whole thread ahead', () => {
    const scene = composeScene(aWorkshop().board);
    const { ladder, ...meeting } = aMeeting;
    expect(scene).toEqual({
      phase: 'before',
      meeting,
      ladder,
      thread: [
        { stepId: welcomeId, title: 'Velkomst', place: 'next', plannedFrom: '19.00' },
        { stepId: collectId, title: 'Udsagn', place: 'next', plannedFrom: '19.10' },
        { stepId: collectMoreId, title: 'Hvad er svært?', place: 'next', plannedFrom: '19.20' },
        { stepId: closeId, title: 'Tak', place: 'next', plannedFrom: '19.30' },
      ],
      step: null,
    });
  });

  it('[SC10] shows the step that is on, its prompt, and when it ends by the plan', () => {
    const { board, run } = aWorkshop();
    run(frida, 'startStep', { stepId: collectId, seen: null }, 1_000_000);
    expect(composeScene(board)?.step).toEqual({
      stepId: collectId,
      title: 'Udsagn',
      activity: 'collect',
      prompt: 'Hvad skal være til stede?',
      takesStatements: true,
      placers: null,
      untilAt: 1_000_000 + 10 * 60_000,
    });
    expect(composeScene(board)?.phase).toBe('open');
    run(frida, 'startStep', { stepId: welcomeId, seen: collectId });
    expect(composeScene(board)?.step).toMatchObject({ activity: 'welcome', prompt: null, takesStatements: false });
  });

  it('[SC20] says while clusters are made who may place, and while people talk their question and until when', () => {
    const stepRuns = { [collectId]: { startedAt: 1000 } };
    const run = { [only]: { stepId: collectId } };
    const sceneOf = (step: Partial<Rows['steps']>) =>
      composeScene(aBoard({ steps: { [collectId]: step }, run, stepRuns }))?.step;
    expect(sceneOf({ activity: 'cluster' })).toMatchObject({ activity: 'cluster', placers: 'everyone' });
    expect(sceneOf({ activity: 'cluster', placers: 'members' })).toMatchObject({ placers: 'members' });
    const talking = sceneOf({ activity: 'talk', placers: 'members', plannedMinutes: 10 });
    expect(talking).toMatchObject({ activity: 'talk', placers: null, untilAt: 1000 + 600_000, takesStatements: false });
    expect(talking?.prompt).toBe(sceneOf({ activity: 'collect' })?.prompt);
  });

  it('[SC10] follows the thread: behind, here, ahead', () => {
    const { board, run } = aWorkshop();
    run(frida, 'startStep', { stepId: collectMoreId, seen: null });
    expect(placesOf(board)).toEqual(['past', 'past', 'here', 'next']);
    run(frida, 'stepBack', { seen: collectMoreId });
    expect(placesOf(board)).toEqual(['past', 'here', 'next', 'next']);
    run(frida, 'endStep', { stepId: collectId });
    // With none on, the evening stands where it was last: what was skipped is behind, and nobody is led back to it.
    expect(placesOf(board)).toEqual(['past', 'past', 'next', 'next']);
    expect(composeScene(board)?.step).toBeNull();
    run(frida, 'closeWorkshop', {});
    expect(placesOf(board)).toEqual(['past', 'past', 'past', 'past']);
    expect(composeScene(board)).toMatchObject({ phase: 'closed', step: null });
  });

  it('[SC10] tells clock times past midnight as clocks do', () => {
    const board = aBoard({
      workshop: { [only]: { from: '23.30' } },
      steps: {
        [anId('a')]: { position: 2, plannedMinutes: 600 },
        [anId('b')]: { position: 3 },
        [anId('c')]: { position: 4 },
      },
    });
    expect(composeScene(board)?.thread.map((step) => step.plannedFrom)).toEqual(['23.30', '23.40', '09.40', '09.50']);
  });

  it('[SC10] takes no statements when the workshop is not open, whatever the board says', () => {
    const board = aBoard({ run: { [only]: { phase: 'closed', stepId: collectId, closedAt: 5 } } });
    expect(composeScene(board)?.step?.takesStatements).toBe(false);
    expect(composeScene(aBoard({ run: { [only]: { stepId: anId('gone') } } }))?.step).toBeNull();
  });

  it('[PU2] says that the minutes may be read when they are public and the meeting is closed', () => {
    const publishedMinutes = { [only]: { at: 9 } };
    const closed = { [only]: { phase: 'closed', stepId: null, closedAt: 5 } } as const;
    expect(composeScene(aBoard({ run: closed, publishedMinutes }))?.hasMinutes).toBe(true);
    expect(composeScene(aBoard({ run: closed }))).not.toHaveProperty('hasMinutes');
    expect(composeScene(aBoard({ publishedMinutes }))).not.toHaveProperty('hasMinutes');
  });
});
