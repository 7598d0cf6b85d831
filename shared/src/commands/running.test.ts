import { describe, expect, it } from 'vitest';
import type { Change } from '../board/board.ts';
import { applyChanges } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { unsoundness } from '../board/invariants.ts';
import { plainBoard } from '../board/plainBoard.ts';
import { paceOf, stepsThatGive, stepUntilAt, usedMs } from '../meeting/timing.ts';
import { refuse } from '../outcome.ts';
import { composeScene } from '../scene/composeScene.ts';
import {
  anActor,
  anna,
  anId,
  anOpenWorkshop,
  aStatement,
  aWorkshop,
  closeId,
  collectId,
  collectMoreId,
  eveningOn,
  frida,
  refusedRan,
  welcomeId,
} from '../testing/builders.ts';

const minute = 60_000;
/** 19.00 on the evening of the tests. */
const seven = Date.parse('2027-02-09T18:00:00Z');

describe('leading the evening', () => {
  it('[AG14] stands still in a pause: the step has as much time left afterwards as before', () => {
    const { board, run } = aWorkshop();
    run(frida, 'startStep', { stepId: collectId, seen: null }, seven);
    run(frida, 'haltEvening', { kind: 'pause', untilAt: seven + 9 * minute }, seven + 4 * minute);
    expect(composeScene(board)?.halt).toEqual({ kind: 'pause', untilAt: seven + 9 * minute });
    expect(usedMs(board, collectId, seven + 8 * minute)).toBe(4 * minute);
    expect(paceOf(board, seven + 5 * minute)?.endsAt).toBe(seven + 35 * minute);
    run(frida, 'haltEvening', { kind: 'pause', untilAt: seven + 12 * minute }, seven + 8 * minute);
    run(frida, 'resumeEvening', {}, seven + 12 * minute);
    expect(composeScene(board)).not.toHaveProperty('halt');
    expect(usedMs(board, collectId, seven + 13 * minute)).toBe(5 * minute);
    expect(stepUntilAt(board, collectId)).toBe(seven + 18 * minute);
    expect(run(frida, 'resumeEvening', {}).changes).toEqual([]);
  });

  it('[AG14] goes on with whatever is started while it stands still', () => {
    const { board, run } = aWorkshop();
    run(frida, 'startStep', { stepId: collectId, seen: null }, seven);
    run(frida, 'haltEvening', { kind: 'pause', untilAt: null }, seven + 4 * minute);
    run(frida, 'startStep', { stepId: collectMoreId, seen: collectId }, seven + 9 * minute);
    expect(board.get('run', only)).not.toHaveProperty('halt');
    expect(usedMs(board, collectId, 0)).toBe(4 * minute);
    run(frida, 'haltEvening', { kind: 'stop', untilAt: null });
    run(frida, 'closeWorkshop', {});
    expect(unsoundness(board)).toBeNull();
  });

  it('[AG15] takes no words onto the board after a stop, and loses none: they wait with the facilitator', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'haltEvening', { kind: 'stop', untilAt: null });
    run(anna, 'postStatement', aStatement());
    expect([...board.all('statements')]).toEqual([]);
    expect(board.get('lateStatements', aStatement().statementId)?.text).toBe(aStatement().text);
    run(frida, 'resumeEvening', {});
    run(anna, 'postStatement', aStatement({ statementId: anId('another') }));
    expect([...board.all('statements')]).toHaveLength(1);
    run(frida, 'haltEvening', { kind: 'pause', untilAt: null });
    run(anna, 'postStatement', aStatement({ statementId: anId('in the pause') }));
    expect([...board.all('statements')]).toHaveLength(2);
  });

  it('[AG16] gives the step that is on more minutes, or takes some; the plan stays', () => {
    const { board, run } = aWorkshop();
    run(frida, 'startStep', { stepId: collectId, seen: null }, seven);
    run(frida, 'extendStep', { stepId: collectId, minutes: 2 });
    run(frida, 'extendStep', { stepId: collectId, minutes: 3 });
    run(frida, 'extendStep', { stepId: collectId, minutes: -1 });
    expect(composeScene(board)?.step?.untilAt).toBe(seven + 14 * minute);
    expect(board.get('steps', collectId)?.plannedMinutes).toBe(10);
    expect(composeScene(board)?.thread.at(-1)?.plannedFrom).toBe('19.30');
    expect(run(frida, 'extendStep', { stepId: welcomeId, minutes: 2 })).toEqual(refusedRan('step-not-on'));
    run(frida, 'startStep', { stepId: welcomeId, seen: collectId });
    run(frida, 'startStep', { stepId: collectId, seen: welcomeId }, seven);
    expect(composeScene(board)?.step?.untilAt).toBe(seven + 10 * minute);
  });

  it('[AG17] offers two steps to take minutes from when the evening would end too late, and then its end holds', () => {
    const { board, run } = aWorkshop();
    const meeting = board.get('workshop', only);
    if (!meeting) throw new Error('founded');
    run(frida, 'describeWorkshop', { ...meeting, to: '20.10' });
    run(frida, 'addStep', {
      stepId: anId('long'),
      promptId: anId('p'),
      title: 'Klynger',
      activity: 'cluster',
      prompt: '',
      plannedMinutes: 30,
      note: '',
      afterId: collectMoreId,
    });
    run(frida, 'startStep', { stepId: collectId, seen: null }, seven + 10 * minute);
    expect(paceOf(board, seven + 15 * minute)).toEqual({ endsAt: seven + 70 * minute, behind: 0, pastEnd: 0 });
    expect(stepsThatGive(board, 0)).toEqual([]);
    const late = seven + 26 * minute;
    expect(paceOf(board, late)).toMatchObject({ behind: 6, pastEnd: 6 });
    const giving = stepsThatGive(board, 6).map(({ step, minutes }) => [step.id, minutes]);
    expect(giving).toEqual([
      [anId('long'), 6],
      [collectMoreId, 5],
    ]);
    run(frida, 'shortenStep', { stepId: anId('long'), minutes: 6 });
    expect(paceOf(board, late)).toMatchObject({ behind: 6, pastEnd: 0 });
    // The programme people have seen stays, and once the shorter step is over the evening is with it again.
    expect(composeScene(board)?.thread.at(-1)?.plannedFrom).toBe('20.00');
    run(frida, 'startStep', { stepId: anId('long'), seen: collectId }, seven + 36 * minute);
    expect(paceOf(board, seven + 40 * minute)?.behind).toBe(0);
    expect(run(frida, 'shortenStep', { stepId: closeId, minutes: 10 })).toEqual(refusedRan('step-too-short'));
  });

  it('[AG2] tells the one who comes second who led, and what is on', () => {
    const { run } = aWorkshop();
    const maja = anActor('maja', 'facilitator', { name: 'Maja Thorup' });
    run(maja, 'startStep', { stepId: collectId, seen: null });
    const outcome = refuse('moved-on', { who: 'Maja Thorup', what: 'Udsagn' });
    expect(run(frida, 'startStep', { stepId: welcomeId, seen: null }).outcome).toEqual(outcome);
    expect(run(frida, 'stepBack', { seen: null }).outcome).toEqual(outcome);
    expect(run(frida, 'endStep', { stepId: welcomeId }).outcome).toEqual(refuse('step-not-on', outcome.about));
  });

  it('[AG18] shows the ladder step of the step that is on, else that of the meeting', () => {
    const { board, run } = anOpenWorkshop();
    expect(composeScene(board)?.ladder).toBe('influence');
    const said = { title: 'Oplæg', prompt: '', promptId: anId('p'), plannedMinutes: 10, note: '' };
    run(frida, 'writeStep', { ...said, stepId: collectId, ladder: 'information' });
    expect(composeScene(board)?.ladder).toBe('information');
    run(frida, 'startStep', { stepId: welcomeId, seen: collectId });
    expect(composeScene(board)?.ladder).toBe('influence');
  });

  it('[SC7] makes the wall black and light again, whatever else is set on it', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'darkenWall', { isBlack: true });
    run(frida, 'setWall', { textScale: 1.3, address: null });
    expect(board.get('wall', only)).toEqual({ textScale: 1.3, address: null, isBlack: true });
    run(frida, 'darkenWall', { isBlack: false });
    expect(board.get('wall', only)).toEqual({ textScale: 1.3, address: null });
  });
});

describe('an evening of an earlier version', () => {
  it('[AG19] opens, is led and planned under this one, from the events as they were kept', () => {
    // Word for word what `foundWorkshop` and `startStep` wrote before steps had more than a title, a prompt and minutes.
    const item = anId('item');
    const [first, second] = [anId('first'), anId('second')];
    const step = { agendaItemId: item, activity: 'collect', promptId: null, plannedMinutes: 10 } as const;
    const meeting = { title: 'Møde', body: '', place: '', date: '2027-02-09', from: '19.00', to: '21.00' };
    const running = { phase: 'open', stepId: first, openedAt: seven, closedAt: null } as const;
    const old: readonly Change[] = [
      {
        collection: 'workshop',
        id: only,
        before: undefined,
        after: { ...meeting, timeZone: 'Europe/Copenhagen', ladder: 'dialogue' },
      },
      { collection: 'wall', id: only, before: undefined, after: { textScale: 1, address: null } },
      { collection: 'agendaItems', id: item, before: undefined, after: { number: 1, title: 'Punkt', position: 1 } },
      { collection: 'steps', id: first, before: undefined, after: { ...step, position: 1, title: 'Udsagn' } },
      { collection: 'steps', id: second, before: undefined, after: { ...step, position: 2, title: 'Mere' } },
      { collection: 'scriptNotes', id: first, before: undefined, after: { text: 'Sig nu' } },
      { collection: 'run', id: only, before: undefined, after: running },
      { collection: 'stepRuns', id: first, before: undefined, after: { startedAt: seven, endedAt: null } },
    ];
    const board = plainBoard();
    applyChanges(board, old);
    expect(unsoundness(board)).toBeNull();
    expect(composeScene(board)).toMatchObject({ ladder: 'dialogue', step: { untilAt: seven + 10 * minute } });
    const { run } = eveningOn(board);
    run(frida, 'haltEvening', { kind: 'pause', untilAt: null }, seven + minute);
    run(frida, 'resumeEvening', {}, seven + 3 * minute);
    run(frida, 'splitStep', { stepId: second, newStepId: anId('third'), firstMinutes: 5 });
    expect(stepUntilAt(board, first)).toBe(seven + 12 * minute);
    expect(composeScene(board)?.thread.map(({ plannedFrom }) => plannedFrom)).toEqual(['19.00', '19.10', '19.15']);
    expect(unsoundness(board)).toBeNull();
  });
});
