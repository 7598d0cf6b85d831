import { expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { plainBoard } from '../board/plainBoard.ts';
import { isTimeToPractise } from '../meeting/practice.ts';
import { composeMinutes } from '../minutes/compose.ts';
import { composeScene } from '../scene/composeScene.ts';
import { wallPicture } from '../scene/wallPicture.ts';
import {
  anId,
  anna,
  aWorkshop,
  collectId,
  courier,
  eveningOn,
  frida,
  refusedRan,
  welcomeId,
  type Evening,
} from '../testing/builders.ts';
import { foundFromCopy } from './foundFromCopy.ts';
import { practiceCopyOf } from './practiceCopy.ts';
import { copyWorkshop } from './workshopCopy.ts';

const practiceId = anId('practice');
const otherId = anId('another practice');
const asked = {
  question: 'Hvad fik du til aftensmad?',
  stepId: anId('practice step'),
  agendaItemId: anId('practice point'),
  promptId: anId('practice prompt'),
};

/** The welcome is on. */
const welcomed = (): Evening => {
  const evening = aWorkshop();
  evening.run(frida, 'startStep', { stepId: welcomeId, seen: null });
  return evening;
};
const practising = (): Evening => {
  const evening = welcomed();
  evening.run(courier, 'beginPractice', { practiceId });
  return evening;
};
const isOn = ({ board }: Evening): boolean => board.get('practice', only) !== undefined;

it('[PR1] the evening says that it is on and where, phones and screens with it, and nothing of it is copied', () => {
  const evening = welcomed();
  expect(evening.run(frida, 'beginPractice', { practiceId })).toEqual(refusedRan('not-allowed'));
  evening.run(courier, 'beginPractice', { practiceId });
  expect(evening.run(courier, 'beginPractice', { practiceId }).changes).toEqual([]);
  expect(evening.run(courier, 'beginPractice', { practiceId: otherId })).toEqual(refusedRan('practice-not-now'));
  const scene = composeScene(evening.board);
  expect(scene?.practice).toEqual({ workshopId: practiceId });
  if (scene)
    expect(wallPicture(evening.board, scene, { bound: null, night: null })).toEqual({
      kind: 'practice',
      workshopId: practiceId,
    });
  expect(JSON.stringify(copyWorkshop(evening.board, () => true, 1))).not.toContain(practiceId);
});

it('[PR3] it begins only while nobody has anything else to do', () => {
  expect(isTimeToPractise(aWorkshop().board)).toBe(false);
  const evening = welcomed();
  expect(isTimeToPractise(evening.board)).toBe(true);
  evening.run(frida, 'holdWall', { isHeld: true });
  expect(evening.run(courier, 'beginPractice', { practiceId })).toEqual(refusedRan('practice-not-now'));
  evening.run(frida, 'holdWall', { isHeld: false });
  evening.run(frida, 'haltEvening', { kind: 'pause', untilAt: null });
  expect(evening.run(courier, 'beginPractice', { practiceId })).toEqual(refusedRan('practice-not-now'));
  evening.run(frida, 'startStep', { stepId: collectId, seen: welcomeId });
  expect(evening.run(courier, 'beginPractice', { practiceId })).toEqual(refusedRan('practice-not-now'));
  evening.run(frida, 'endStep', { stepId: collectId });
  expect(evening.run(courier, 'beginPractice', { practiceId }).outcome).toEqual({ ok: true });
});

it('[PR3] it ends when who leads says so, of this one alone', () => {
  const evening = practising();
  expect(evening.run(anna, 'endPractice', { practiceId })).toEqual(refusedRan('not-allowed'));
  evening.run(frida, 'endPractice', { practiceId: otherId });
  expect(isOn(evening)).toBe(true);
  evening.run(frida, 'endPractice', { practiceId });
  expect(isOn(evening)).toBe(false);
  expect(evening.run(frida, 'endPractice', { practiceId }).outcome).toEqual({ ok: true });
});

it.each<readonly [string, (evening: Evening) => void]>([
  ['a step begins', ({ run }) => run(frida, 'startStep', { stepId: collectId, seen: welcomeId })],
  ['everything stands still', ({ run }) => run(frida, 'haltEvening', { kind: 'stop', untilAt: null })],
  [
    'a poll opens',
    ({ run }) =>
      run(frida, 'openPoll', { pollId: anId('poll'), kind: 'consent', question: 'Skal vi?', budget: 1, voters: 1 }),
  ],
  ['what was arrived at is shown', ({ run }) => run(frida, 'showUpshot', { isShown: true })],
  ['the workshop closes', ({ run }) => run(frida, 'closeWorkshop', {})],
])('[PR3] it ends when %s', (_what, act) => {
  const evening = practising();
  act(evening);
  expect(isOn(evening)).toBe(false);
  expect(composeScene(evening.board)?.practice).toBeUndefined();
});

it('[PR1][PR7] the scratch copy has the meeting’s name and one question, is marked, has no bots, and has no practice of its own', () => {
  const { board } = welcomed();
  const scratch = eveningOn(plainBoard());
  const args = { importId: anId('import'), copy: practiceCopyOf(board, asked, 1) };
  expect(foundFromCopy.args.safeParse(args).success).toBe(true);
  scratch.run(frida, 'foundFromCopy', args);
  scratch.run(courier, 'beginRehearsal', { kind: 'practice' });
  scratch.run(frida, 'startStep', { stepId: asked.stepId, seen: null });
  expect([...scratch.board.all('steps')].map(([id]) => id)).toEqual([asked.stepId]);
  expect(scratch.board.get('workshop', only)).toEqual(board.get('workshop', only));
  expect(composeScene(scratch.board)).toMatchObject({
    scratch: 'practice',
    step: { prompt: asked.question, takesStatements: true },
  });
  expect(scratch.run(frida, 'setBots', { areOn: true })).toEqual(refusedRan('no-rehearsal'));
  scratch.run(frida, 'endStep', { stepId: asked.stepId });
  expect(scratch.run(courier, 'beginPractice', { practiceId })).toEqual(refusedRan('practice-not-now'));
  expect(composeMinutes(scratch.board, { language: 'da', form: 'long', head: null }).kicker).toMatch(/^PRØVE/);
});

it('[PR1][SF1] where words are seen before they are on the wall, they are in its practice round too', () => {
  const { board, run } = welcomed();
  expect(practiceCopyOf(board, asked, 1).rows.steps?.[0]?.row.publishing).toBeUndefined();
  const meeting = board.get('workshop', only);
  if (meeting) run(frida, 'describeWorkshop', { ...meeting, openTo: 'everyone' });
  expect(practiceCopyOf(board, asked, 1).rows.steps?.[0]?.row.publishing).toBe('whenSeen');
});
