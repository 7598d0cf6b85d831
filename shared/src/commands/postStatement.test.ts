import { describe, expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { statementLimit } from '../board/statementText.ts';
import { graceAfterClosingMs } from '../meeting/words.ts';
import { done, refuse } from '../outcome.ts';
import {
  anActor,
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  aWorkshop,
  birthe,
  closeId,
  collectId,
  collectMoreId,
  contextOf,
  doneBefore,
  frida,
  here,
  refusedRan,
  welcomeId,
} from '../testing/builders.ts';
import { postStatement } from './postStatement.ts';

const { statementId } = aStatement();

describe('posting a statement', () => {
  it('[ST6] publishes it under the step and the prompt it was said under, with a number and without a name', () => {
    const { board, run } = anOpenWorkshop();
    expect(run(anna, 'postStatement', aStatement(), 5000).outcome).toEqual(done);
    const statement = board.get('statements', statementId);
    expect(statement).toEqual({
      text: 'Mød borgerne på biblioteket',
      stepId: collectId,
      promptId: board.get('steps', collectId)?.promptId,
      publishedAt: 5000,
      editedAt: null,
      isLate: false,
    });
    expect(board.get('prompts', statement?.promptId ?? '')).toEqual({ text: 'Hvad skal være til stede?' });
    expect(board.get('numbers', statementId)).toEqual({ number: 1 });
    expect(board.get('authors', statementId)).toEqual({ actorId: anna.id });
  });

  it('[ST1] twice with one id by one author stands once, and both are told that it is done', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    expect(run(anna, 'postStatement', aStatement())).toEqual(doneBefore);
    expect(run(anna, 'postStatement', aStatement({ text: 'Noget andet' }))).toEqual(doneBefore);
    expect([...board.all('statements')]).toHaveLength(1);
    expect(board.get('statements', statementId)?.text).toBe(aStatement().text);
  });

  it('[ST1] again is heard already also when it is late, hidden or withdrawn', () => {
    const { run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    run(frida, 'hideStatement', { statementId });
    expect(run(anna, 'postStatement', aStatement())).toEqual(doneBefore);
    run(anna, 'withdrawStatement', { statementId });
    expect(run(anna, 'postStatement', aStatement())).toEqual(doneBefore);
    run(frida, 'endStep', { stepId: collectId });
    const late = aStatement({ statementId: anId('late') });
    run(anna, 'postStatement', late);
    expect(run(anna, 'postStatement', late)).toEqual(doneBefore);
    run(anna, 'withdrawStatement', { statementId: late.statementId });
    expect(run(anna, 'postStatement', late)).toEqual(doneBefore);
  });

  it('[ST2] under an id that somebody else has used is refused', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    expect(run(birthe, 'postStatement', aStatement({ text: 'Mine ord' }))).toEqual(refusedRan('id-taken'));
    run(anna, 'withdrawStatement', { statementId });
    expect(run(birthe, 'postStatement', aStatement())).toEqual(refusedRan('id-taken'));
    expect(board.get('authors', statementId)).toEqual({ actorId: anna.id });
  });

  it.each([
    [1, 'a', done],
    [statementLimit, 'a'.repeat(statementLimit), done],
    [statementLimit, '😀'.repeat(statementLimit), done],
    [statementLimit, `  ${'å'.normalize('NFD').repeat(statementLimit)}\r\n`, done],
    [statementLimit + 1, 'a'.repeat(statementLimit + 1), refuse('text-too-long')],
    [statementLimit + 1, '😀'.repeat(statementLimit + 1), refuse('text-too-long')],
    [60_000, 'a'.repeat(60_000), refuse('text-too-long')],
    [0, '', refuse('text-empty')],
    [0, ' \n\t ', refuse('text-empty')],
    [0, '\u200B', refuse('text-empty')],
  ])('[ST3][ST5] with %d signs', (_signs, text, outcome) => {
    const { board, run } = anOpenWorkshop();
    expect(run(anna, 'postStatement', aStatement({ text })).outcome).toEqual(outcome);
    expect([...board.all('statements')]).toHaveLength(outcome.ok ? 1 : 0);
  });

  it('[ST4] keeps its line breaks, cleaned', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement({ text: ' Først\r\n\r\nSå <b>det</b>\u2028her\u0000 ' }));
    expect(board.get('statements', statementId)?.text).toBe('Først\n\nSå <b>det</b>\nher');
  });

  it('is refused to a step that takes none, has not begun, or is not there', () => {
    const { run } = anOpenWorkshop();
    expect(run(anna, 'postStatement', aStatement({ stepId: welcomeId }))).toEqual(refusedRan('step-takes-none'));
    expect(run(anna, 'postStatement', aStatement({ stepId: closeId }))).toEqual(refusedRan('step-takes-none'));
    expect(run(anna, 'postStatement', aStatement({ stepId: collectMoreId }))).toEqual(refusedRan('step-not-started'));
    expect(run(anna, 'postStatement', aStatement({ stepId: anId('nowhere') }))).toEqual(refusedRan('unknown-step'));
  });

  it('is refused before the workshop has begun', () => {
    expect(aWorkshop().run(anna, 'postStatement', aStatement())).toEqual(refusedRan('not-open-yet'));
  });

  it('[ST7] numbers statements as they come, and only on the server', () => {
    const { board, run } = anOpenWorkshop();
    for (const name of ['a', 'b', 'c']) run(anna, 'postStatement', aStatement({ statementId: anId(name) }));
    expect(['a', 'b', 'c'].map((name) => board.get('numbers', anId(name))?.number)).toEqual([1, 2, 3]);
    const predicted = postStatement.run(board, aStatement(), { actor: anna, where: here, now: 9 });
    expect(predicted.changes.map((change) => change.collection)).toEqual(['statements', 'authors']);
  });

  it('[ST14] says who wrote it on the desk and nowhere else', () => {
    const { board } = anOpenWorkshop();
    const { changes } = postStatement.run(board, aStatement(), contextOf(anna, 9));
    const naming = changes.filter((change) => JSON.stringify(change).includes(anna.id));
    expect(naming.map((change) => change.collection)).toEqual(['authors']);
  });
});

describe('words for a step that is over', () => {
  const ended = 10_000;
  const late = aStatement({ statementId: anId('late') });

  it('[ST11] land with the facilitator, unpublished and without a number', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'endStep', { stepId: collectId }, ended);
    expect(run(anna, 'postStatement', late, ended + 5).outcome).toEqual(done);
    expect(board.get('statements', late.statementId)).toBeUndefined();
    expect(board.get('numbers', late.statementId)).toBeUndefined();
    expect(board.get('lateStatements', late.statementId)).toEqual({
      text: late.text,
      stepId: collectId,
      promptId: board.get('steps', collectId)?.promptId,
      receivedAt: ended + 5,
    });
    expect(board.get('authors', late.statementId)).toEqual({ actorId: anna.id });
  });

  it('[ST11] also when another step is on', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'startStep', { stepId: collectMoreId, seen: collectId }, ended);
    run(anna, 'postStatement', late);
    expect(board.get('lateStatements', late.statementId)?.stepId).toBe(collectId);
  });

  it('[ST11] are published at once when the step is on again', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'endStep', { stepId: collectId }, ended);
    run(frida, 'startStep', { stepId: collectId, seen: null });
    run(anna, 'postStatement', late);
    expect(board.get('statements', late.statementId)?.isLate).toBe(false);
  });

  it('[ST12] are taken from who had come before it ended, and from nobody who came later', () => {
    const { run } = anOpenWorkshop();
    run(frida, 'endStep', { stepId: collectId }, ended);
    const inTime = anActor('in time', 'participant', { joinedAt: ended });
    const after = anActor('after', 'participant', { joinedAt: ended + 1 });
    expect(run(inTime, 'postStatement', late, ended + 2).outcome).toEqual(done);
    expect(run(after, 'postStatement', aStatement(), ended + 2)).toEqual(refusedRan('too-late'));
  });

  it('[ST12] are taken until 12 hours after closing', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'closeWorkshop', {}, ended);
    expect(board.get('run', only)?.phase).toBe('closed');
    expect(run(anna, 'postStatement', late, ended + graceAfterClosingMs).outcome).toEqual(done);
    expect(run(anna, 'postStatement', aStatement(), ended + graceAfterClosingMs + 1)).toEqual(refusedRan('too-late'));
    const host = anActor('host', 'host', {
      grants: [{ role: 'host', where: { kind: 'installation' }, until: null }],
    });
    expect(run(host, 'postStatement', aStatement(), ended + graceAfterClosingMs + 1)).toEqual(refusedRan('too-late'));
  });

  it('[ST12] are not taken for a step that was never on', () => {
    const { run } = anOpenWorkshop();
    run(frida, 'closeWorkshop', {}, ended);
    expect(run(anna, 'postStatement', aStatement({ stepId: collectMoreId }))).toEqual(refusedRan('step-not-started'));
  });
});
