import { describe, expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { unsoundness } from '../board/invariants.ts';
import { plainBoard } from '../board/plainBoard.ts';
import { isQuestion, questionsIn, talkOf, talksOf } from '../meeting/questions.ts';
import { gatherUpshot } from '../meeting/upshot.ts';
import { composeFates } from '../scene/composeFates.ts';
import { composeMine } from '../scene/composeMine.ts';
import { composeScene } from '../scene/composeScene.ts';
import { wallPicture } from '../scene/wallPicture.ts';
import {
  adam,
  agendaItemId,
  anId,
  anna,
  anOpenWorkshop,
  birthe,
  collectId,
  doneBefore,
  frida,
  mads,
  ole,
  refusedRan,
  workshopId,
  type Evening,
} from '../testing/builders.ts';
import { layCopy } from './foundFromCopy.ts';
import type { CommandArgs } from './registry.ts';
import { planOfWorkshop } from './savedTemplate.ts';
import { closedPart, copyWorkshop, openPart } from './workshopCopy.ts';

const [talkId, moreId, nextId] = ['talk', 'more of the talk', 'the next talk'].map(anId) as [string, string, string];
const [first, second, third] = ['first', 'second', 'third'].map((name) => anId(`question ${name}`)) as [
  string,
  string,
  string,
];
const laterId = anId('later meeting');
const to = { title: '5. møde', date: '2027-03-09' };

const aTalk = (stepId: string, afterId: string, presenter: string): CommandArgs<'addStep'> => ({
  stepId,
  promptId: anId(`prompt of ${stepId}`),
  title: 'Byens træer',
  activity: 'presentation',
  prompt: '',
  plannedMinutes: 20,
  note: '',
  presenter,
  afterId,
});

/** An evening in which Mette gives a talk; what `asked` says has been asked. */
const withTalk = (...asked: readonly string[]): Evening => {
  const evening = anOpenWorkshop();
  evening.run(frida, 'addStep', aTalk(talkId, collectId, 'Mette Lind'));
  evening.run(frida, 'startStep', { stepId: talkId, seen: collectId });
  for (const [index, statementId] of asked.entries())
    evening.run(index === 0 ? anna : birthe, 'postStatement', {
      statementId,
      stepId: talkId,
      text: `Hvorfor træ ${index}?`,
    });
  return evening;
};
const settle = ({ run }: Evening, settled: CommandArgs<'settleQuestion'>['settled'], statementId = first) =>
  run(frida, 'settleQuestion', { statementId, settled });
const questionOf = ({ board }: Evening, statementId = first) => composeMine(board, [statementId])[0]?.question;
const letters = ({ board }: Evening) =>
  [...board.all('letters')].map(([, { name, title, toId }]) => [name, title, toId]);
const inOrder = ({ board }: Evening) => questionsIn(board, new Set([talkId])).map(({ statementId }) => statementId);
const picture = ({ board }: Evening) => {
  const scene = composeScene(board);
  return scene && wallPicture(board, scene, { bound: null, night: null }).kind;
};

describe('a question to a talk', () => {
  it('[QS1] comes by the door that all words come by, waits where its step says so, and stands in the order it came', () => {
    const evening = withTalk(first, second, third);
    const { board, run } = evening;
    expect(inOrder(evening)).toEqual([first, second, third]);
    // Its place follows from nothing that anybody thinks of it.
    settle(evening, { as: 'answered' }, second);
    run(frida, 'showQuestion', { questionId: third });
    expect(inOrder(evening)).toEqual([first, second, third]);
    expect(composeScene(board)?.step).toMatchObject({
      takesStatements: true,
      talk: { title: 'Byens træer', presenter: 'Mette Lind', waiting: 1 },
    });
    expect(picture(evening)).toBe('presenting');
    const { title, plannedMinutes } = aTalk(talkId, collectId, '');
    const step = { stepId: talkId, title, prompt: '', promptId: anId('p'), plannedMinutes, note: '' };
    run(frida, 'writeStep', { ...step, publishing: 'whenSeen' });
    run(mads, 'postStatement', { statementId: anId('gated'), stepId: talkId, text: 'Hvem betaler?' });
    expect(inOrder(evening)).not.toContain(anId('gated'));
    run(frida, 'answerStatement', { statementId: anId('gated'), answer: 'wall' });
    expect(inOrder(evening).at(-1)).toBe(anId('gated'));
    expect(board.get('steps', talkId)?.presenter).toBe('Mette Lind');
  });

  it('[QS2] is shown one at a time under who gives the talk, by who leads or chairs, and is off when it is settled', () => {
    const evening = withTalk(first, second);
    const { board, run } = evening;
    expect(run(mads, 'showQuestion', { questionId: first })).toEqual(refusedRan('not-allowed'));
    expect(run(ole, 'showQuestion', { questionId: first }).outcome.ok).toBe(true);
    expect(composeScene(board)?.step?.talk?.now).toEqual({ statementId: first, number: 1, text: 'Hvorfor træ 0?' });
    expect(picture(evening)).toBe('presenting');
    run(frida, 'showQuestion', { questionId: second });
    expect(composeScene(board)?.step?.talk?.now?.statementId).toBe(second);
    settle(evening, { as: 'answered' }, second);
    expect(composeScene(board)?.step?.talk?.now).toBeUndefined();
    run(frida, 'showQuestion', { questionId: first });
    run(frida, 'hideStatement', { statementId: first });
    expect(composeScene(board)?.step?.talk?.now).toBeUndefined();
    run(frida, 'showStatement', { statementId: first });
    run(ole, 'showQuestion', { questionId: null });
    expect(board.get('spotlight', only)).toEqual({ clusterId: null });
    // Something else that is shown is not taken off.
    run(frida, 'showItem', { item: { kind: 'programme' } });
    expect(run(ole, 'showQuestion', { questionId: null })).toEqual(doneBefore);
  });

  it('[QS3] is answered, put off or promised by who leads or chairs, and waits again when that is taken back', () => {
    const evening = withTalk(first);
    const { board, run } = evening;
    for (const settled of [{ as: 'answered' }, { as: 'promised', by: 'Mette Lind' }] as const) {
      expect(run(ole, 'settleQuestion', { statementId: first, settled }).outcome.ok).toBe(true);
      expect(board.get('questions', first)).toMatchObject(settled);
      expect(composeScene(board)?.step?.talk?.waiting).toBe(0);
      settle(evening, null);
      expect(board.get('questions', first)).toBeUndefined();
      expect(composeScene(board)?.step?.talk?.waiting).toBe(1);
    }
    const answered = { as: 'answered' } as const;
    expect(run(anna, 'settleQuestion', { statementId: first, settled: answered })).toEqual(refusedRan('not-allowed'));
    expect(settle(evening, { as: 'putOff', toId: workshopId, to })).toEqual(refusedRan('same-meeting'));
    expect(settle(evening, { as: 'promised', by: ' ' })).toEqual(refusedRan('malformed'));
    // A statement is no question.
    run(frida, 'startStep', { stepId: collectId, seen: talkId });
    const said = { statementId: anId('said'), stepId: collectId, text: 'Plant flere' };
    run(anna, 'postStatement', said);
    expect(isQuestion(board, said.statementId)).toBe(false);
    expect(settle(evening, { as: 'answered' }, said.statementId)).toEqual(refusedRan('unknown-statement'));
  });

  it('[QS4] put off comes on the agenda of its meeting by a letter, which goes when that is taken back', () => {
    const evening = withTalk(first);
    settle(evening, { as: 'putOff', toId: laterId, to });
    expect(letters(evening)).toEqual([['receivePutOff', 'Hvorfor træ 0?', laterId]]);
    evening.run(anna, 'editStatement', { statementId: first, text: `Hvorfor\n${'æ'.repeat(270)}?` });
    const [[, title = ''] = []] = letters(evening);
    expect(title).toMatch(/^Hvorfor æ+…$/);
    expect(title).toHaveLength(200);
    expect(gatherUpshot(evening.board).putOffs).toMatchObject([{ to }]);
    settle(evening, { as: 'answered' });
    expect(letters(evening)).toContainEqual(['withdrawPutOff', title, laterId]);
    expect([...evening.board.all('putOffs')]).toEqual([]);
  });

  it('[QS4] whose words are off the board is put off to nobody, and leaves no words in a letter when it is erased', () => {
    for (const [by, name] of [
      [anna, 'withdrawStatement'],
      [frida, 'hideStatement'],
      [frida, 'hideAllOfAuthor'],
      [adam, 'eraseStatement'],
    ] as const) {
      const evening = withTalk(first);
      settle(evening, { as: 'putOff', toId: laterId, to });
      evening.run(frida, 'showUpshot', { isShown: true });
      evening.run(by, name, { statementId: first });
      expect([name, evening.board.get('questions', first)]).toEqual([name, undefined]);
      expect(letters(evening)).toContainEqual(['withdrawPutOff', '–', laterId]);
      expect(JSON.stringify([...evening.board.all('upshot')])).not.toContain('træ');
      expect(unsoundness(evening.board)).toBeNull();
      if (name === 'eraseStatement') expect(JSON.stringify(letters(evening))).not.toContain('træ');
    }
  });

  it('[QS5] tells its author what became of it, at once and in her private link', () => {
    const evening = withTalk(first);
    expect(questionOf(evening)).toEqual({ as: 'waits' });
    evening.run(frida, 'showQuestion', { questionId: first });
    expect(questionOf(evening)).toEqual({ as: 'now' });
    settle(evening, { as: 'answered' });
    expect(questionOf(evening)).toEqual({ as: 'answered' });
    settle(evening, { as: 'putOff', toId: laterId, to });
    expect(questionOf(evening)).toEqual({ as: 'putOff', to });
    settle(evening, { as: 'putOff', toId: null });
    expect(questionOf(evening)).toEqual({ as: 'putOff', to: null });
    settle(evening, { as: 'promised', by: 'Mette Lind' });
    expect(composeFates(evening.board, [first])[0]?.question).toEqual({ as: 'promised', by: 'Mette Lind' });
    // A statement has no such fate.
    evening.run(frida, 'startStep', { stepId: collectId, seen: talkId });
    evening.run(anna, 'postStatement', { statementId: anId('said'), stepId: collectId, text: 'Plant flere' });
    expect(composeMine(evening.board, [anId('said')])[0]).not.toHaveProperty('question');
  });

  it('[QS6] waits in all steps of its talk: those that follow each other with the same presenter', () => {
    const evening = withTalk(first);
    const { board, run } = evening;
    run(frida, 'splitStep', { stepId: talkId, newStepId: moreId, firstMinutes: 10 });
    run(frida, 'addStep', aTalk(nextId, moreId, 'Jens Ravn'));
    expect(talksOf(board).map(({ stepIds }) => [...stepIds])).toEqual([[talkId, moreId], [nextId]]);
    run(frida, 'startStep', { stepId: moreId, seen: talkId });
    run(birthe, 'postStatement', { statementId: second, stepId: moreId, text: 'Og hvornår?' });
    expect(composeScene(board)?.step?.talk?.waiting).toBe(2);
    run(frida, 'startStep', { stepId: nextId, seen: moreId });
    expect(composeScene(board)?.step?.talk).toMatchObject({ presenter: 'Jens Ravn', waiting: 0 });
    // Where nobody is named each step is a talk of its own.
    for (const [stepId, afterId] of [
      [anId('a'), nextId],
      [anId('b'), anId('a')],
    ] as const)
      run(frida, 'addStep', aTalk(stepId, afterId, ''));
    expect(talkOf(board, anId('b'))?.stepIds.size).toBe(1);
  });

  it('[QS7] is in a copy with what became of it, and who gives a talk in a saved plan; under a closed point on the desk alone', () => {
    const evening = withTalk(first, second);
    settle(evening, { as: 'putOff', toId: laterId, to });
    const copy = copyWorkshop(evening.board, () => true, 1);
    const there = plainBoard();
    expect(layCopy(there, { importId: anId('copy'), copy }, 2).ok).toBe(true);
    expect(there.get('questions', first)).toMatchObject({ as: 'putOff', to });
    expect(there.get('steps', talkId)?.presenter).toBe('Mette Lind');
    expect(planOfWorkshop(evening.board).steps.find(({ activity }) => activity === 'presentation')).toMatchObject({
      presenter: 'Mette Lind',
    });
    const wrong = {
      ...copy,
      rows: { ...copy.rows, questions: [{ id: anId('nobody'), row: { as: 'answered', at: 1 } }] },
    };
    expect(layCopy(plainBoard(), { importId: anId('copy'), copy: wrong as typeof copy }, 2).ok).toBe(false);

    evening.run(frida, 'writeAgendaItem', { agendaItemId, title: 'En personsag', isClosed: true });
    const { presenter } = evening.board.get('steps', talkId) ?? {};
    expect(presenter).toBeUndefined();
    expect(evening.board.get('closedSteps', talkId)?.presenter).toBe('Mette Lind');
    const closed = copyWorkshop(evening.board, () => true, 1);
    expect(JSON.stringify(openPart(closed, evening.board))).not.toContain('Mette Lind');
    expect(JSON.stringify(closedPart(closed, evening.board))).toContain('Mette Lind');
    // What is written anew of it leaves who gives it as it was.
    const step = {
      stepId: talkId,
      title: 'Byens træer',
      prompt: '',
      promptId: anId('p'),
      plannedMinutes: 20,
      note: '',
    };
    evening.run(frida, 'writeStep', step);
    evening.run(frida, 'writeAgendaItem', { agendaItemId, title: 'Træer', isClosed: false });
    expect(evening.board.get('steps', talkId)?.presenter).toBe('Mette Lind');
    evening.run(frida, 'writeStep', { ...step, presenter: '' });
    expect(evening.board.get('steps', talkId)).not.toHaveProperty('presenter');
  });
});
