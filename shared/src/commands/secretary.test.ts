import { describe, expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { unsoundness } from '../board/invariants.ts';
import {
  adam,
  agendaItemId,
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  aWorkshop,
  closeId,
  collectId,
  collectMoreId,
  doneBefore,
  frida,
  refusedRan,
  signe,
  welcomeId,
} from '../testing/builders.ts';

const statementId = anId('said');
const said = { statementId, stepId: welcomeId, text: ' Vi mangler en bænk. ' };

describe('what was said in the room', () => {
  it('[MI21] is a statement with a number under any step, marked, and nobody is its author', () => {
    const { board, run } = anOpenWorkshop();
    run(signe, 'postSaidInRoom', said, 5000);
    expect(board.get('statements', statementId)).toMatchObject({ text: 'Vi mangler en bænk.', stepId: welcomeId });
    expect(board.get('saidInRoom', statementId)).toEqual({ at: 5000 });
    expect(board.get('numbers', statementId)).toEqual({ number: 1 });
    expect(board.get('authors', statementId)).toBeUndefined();
    expect(run(frida, 'postSaidInRoom', said)).toEqual(doneBefore);
    expect(unsoundness(board)).toBeNull();
  });

  it('[MI21] is entered by who writes the minutes alone, and under an id of its own', () => {
    const { run } = anOpenWorkshop();
    expect(run(anna, 'postSaidInRoom', said)).toEqual(refusedRan('not-allowed'));
    run(anna, 'postStatement', aStatement({ statementId }));
    expect(run(signe, 'postSaidInRoom', said)).toEqual(refusedRan('id-taken'));
    const elsewhere = { ...said, statementId: anId('other'), stepId: anId('nowhere') };
    expect(run(signe, 'postSaidInRoom', elsewhere)).toEqual(refusedRan('unknown-step'));
  });

  it('[MI21] is put right and taken back by anybody who may enter it, and by nobody else', () => {
    const { board, run } = anOpenWorkshop();
    run(signe, 'postSaidInRoom', said);
    const edited = { statementId, text: 'Vi mangler to bænke.' };
    expect(run(anna, 'editStatement', edited)).toEqual(refusedRan('not-yours'));
    expect(run(anna, 'withdrawStatement', { statementId })).toEqual(refusedRan('not-yours'));
    run(frida, 'editStatement', edited);
    expect(board.get('statements', statementId)?.text).toBe('Vi mangler to bænke.');
    run(signe, 'withdrawStatement', { statementId });
    expect(board.get('statements', statementId)).toBeUndefined();
    expect(unsoundness(board)).toBeNull();
  });

  it('[MI21] does not let who writes the minutes into what others wrote', () => {
    const { run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement({ statementId }));
    expect(run(signe, 'editStatement', { statementId, text: 'Andet' })).toEqual(refusedRan('not-yours'));
    expect(run(signe, 'withdrawStatement', { statementId })).toEqual(refusedRan('not-yours'));
  });

  it('[ST13] is erased with its mark and its star', () => {
    const { board, run } = anOpenWorkshop();
    run(signe, 'postSaidInRoom', said);
    run(signe, 'starStatement', { statementId, isStarred: true });
    run(adam, 'eraseStatement', { statementId });
    expect([board.get('saidInRoom', statementId), board.get('stars', statementId)]).toEqual([undefined, undefined]);
  });
});

describe('a star', () => {
  it('[MI22] is there or it is not, for a statement that stands on the board', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement({ statementId }));
    run(signe, 'starStatement', { statementId, isStarred: true }, 9000);
    expect(run(frida, 'starStatement', { statementId, isStarred: true })).toEqual(doneBefore);
    expect(board.get('stars', statementId)).toEqual({ at: 9000 });
    run(frida, 'starStatement', { statementId, isStarred: false });
    expect(board.get('stars', statementId)).toBeUndefined();
    const unknown = { statementId: anId('nothing'), isStarred: true };
    expect(run(signe, 'starStatement', unknown)).toEqual(refusedRan('unknown-statement'));
    expect(run(anna, 'starStatement', { statementId, isStarred: true })).toEqual(refusedRan('not-allowed'));
  });
});

describe('a decision while it is worded', () => {
  const shown = { agendaItemId, text: 'Det afprøves.' };

  it('[MI23] is on the board when it is shown, and gone when it is hidden', () => {
    const { board, run } = anOpenWorkshop();
    run(signe, 'writeItemMinutes', { agendaItemId, field: 'decisions', text: 'Det afprøves.' });
    expect([...board.all('shownDecision')]).toEqual([]);
    run(signe, 'showDecision', { shown });
    expect(board.get('shownDecision', only)).toEqual(shown);
    run(frida, 'showDecision', { shown: null });
    expect([...board.all('shownDecision')]).toEqual([]);
    expect(run(anna, 'showDecision', { shown })).toEqual(refusedRan('not-allowed'));
  });

  it.each(['startStep', 'stepBack', 'closeWorkshop'] as const)(
    '[MI23] leaves the big screen with what was on (%s)',
    (name) => {
      const { board, run } = anOpenWorkshop();
      run(signe, 'showDecision', { shown });
      if (name === 'startStep') run(frida, name, { stepId: closeId, seen: collectId });
      else if (name === 'stepBack') run(frida, name, { seen: collectId });
      else run(frida, name, {});
      expect([...board.all('shownDecision')]).toEqual([]);
    },
  );

  it('[MI23] has words, and no more than can be read from the far end of a hall', () => {
    const { run } = anOpenWorkshop();
    const show = (text: string) => run(signe, 'showDecision', { shown: { agendaItemId, text } });
    expect(show(' \n ')).toEqual(refusedRan('decision-empty'));
    expect(show('å'.repeat(600)).outcome.ok).toBe(true);
    expect(show('å'.repeat(601))).toEqual(refusedRan('decision-too-long'));
    run(signe, 'writeAgendaItem', { agendaItemId: anId('closed'), title: 'Personale', isClosed: true });
    const closed = { agendaItemId: anId('closed'), text: 'Det afprøves.' };
    expect(run(signe, 'showDecision', { shown: closed })).toEqual(refusedRan('decision-of-closed'));
    const elsewhere = { agendaItemId: anId('no point'), text: 'Det afprøves.' };
    expect(run(signe, 'showDecision', { shown: elsewhere })).toEqual(refusedRan('unknown-agenda-item'));
  });
});

describe('how a point ended', () => {
  const to = { title: '5. møde', date: '2027-03-09' };
  const toId = anId('next meeting');

  it('[MI20] is noted in one word, and taken away again', () => {
    const { board, run } = anOpenWorkshop();
    run(signe, 'noteEnding', { agendaItemId, ending: 'agreed' }, 7000);
    expect(run(frida, 'noteEnding', { agendaItemId, ending: 'agreed' })).toEqual(doneBefore);
    expect(board.get('endings', agendaItemId)).toEqual({ ending: 'agreed', at: 7000 });
    run(signe, 'noteEnding', { agendaItemId, ending: null });
    expect(board.get('endings', agendaItemId)).toBeUndefined();
    expect(run(anna, 'noteEnding', { agendaItemId, ending: 'agreed' })).toEqual(refusedRan('not-allowed'));
    const nowhere = { agendaItemId: anId('x'), ending: 'agreed' } as const;
    expect(run(signe, 'noteEnding', nowhere)).toEqual(refusedRan('unknown-agenda-item'));
  });

  it('[MI20] is one thing: what is put off has not ended, and what has ended is put off no more', () => {
    const { board, run } = anOpenWorkshop();
    run(signe, 'noteEnding', { agendaItemId, ending: 'discussed' });
    run(signe, 'putOffItem', { agendaItemId, toId, to }, 800_000);
    expect(board.get('endings', agendaItemId)).toBeUndefined();
    expect(board.get('putOffs', agendaItemId)).toEqual({ toId, to, at: 800_000 });
    run(signe, 'noteEnding', { agendaItemId, ending: 'notAgreed' });
    expect(board.get('putOffs', agendaItemId)).toBeUndefined();
    expect([...board.all('letters')].map(([, { name }]) => name)).toEqual(['receivePutOff', 'withdrawPutOff']);
  });

  it('[MI19] a step can be put off as a point of the next meeting, and that goes with the step', () => {
    const { board, run } = aWorkshop();
    const letters = () => [...board.all('letters')].map(([, { title, name, isClosed }]) => [title, name, isClosed]);
    run(signe, 'putOffItem', { agendaItemId: collectMoreId, toId, to });
    expect(letters()).toEqual([['Hvad er svært?', 'receivePutOff', false]]);
    run(frida, 'removeStep', { stepId: collectMoreId });
    expect([...board.all('putOffs')]).toEqual([]);
    expect(letters()).toContainEqual(['Hvad er svært?', 'withdrawPutOff', false]);
    expect(unsoundness(board)).toBeNull();
  });
});

describe('the course of the evening', () => {
  it('[MI19] who led a step, and when it was on first, stand after it was gone back to; a slip of a minute does not', () => {
    const { board, run } = aWorkshop();
    run({ ...frida, name: 'Frida Holm' }, 'startStep', { stepId: welcomeId, seen: null }, 1_000_000);
    run(frida, 'startStep', { stepId: collectId, seen: welcomeId }, 2_000_000);
    run(adam, 'startStep', { stepId: collectMoreId, seen: collectId }, 3_000_000);
    run(frida, 'stepBack', { seen: collectMoreId }, 3_030_000);
    expect(board.get('stepRuns', collectId)).toEqual({ startedAt: 3_030_000, endedAt: null, firstAt: 2_000_000 });
    run(frida, 'startStep', { stepId: collectMoreId, seen: collectId }, 4_000_000);
    expect(board.get('stepRuns', collectMoreId)).toEqual({ startedAt: 4_000_000, endedAt: null });
    expect(board.get('stepLeaders', welcomeId)).toEqual({ name: 'Frida Holm' });
    expect(board.get('stepLeaders', collectId)).toEqual({ name: null });
  });
});
