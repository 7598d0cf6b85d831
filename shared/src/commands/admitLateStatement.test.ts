import { describe, expect, it } from 'vitest';
import { done } from '../outcome.ts';
import {
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  birthe,
  collectId,
  doneBefore,
  frida,
  refusedRan,
} from '../testing/builders.ts';

const { statementId, text } = aStatement();
const withLateWords = () => {
  const evening = anOpenWorkshop();
  evening.run(birthe, 'postStatement', aStatement({ statementId: anId('in time') }));
  evening.run(frida, 'endStep', { stepId: collectId }, 10_000);
  evening.run(anna, 'postStatement', aStatement(), 11_000);
  return evening;
};

describe('letting late words in', () => {
  it('[ST11] publishes them under the step they were written in, marked as late, with the next number', () => {
    const { board, run } = withLateWords();
    expect(run(frida, 'admitLateStatement', { statementId }, 12_000).outcome).toEqual(done);
    expect(board.get('statements', statementId)).toEqual({
      text,
      stepId: collectId,
      promptId: board.get('steps', collectId)?.promptId,
      publishedAt: 12_000,
      editedAt: null,
      isLate: true,
    });
    expect(board.get('numbers', statementId)).toEqual({ number: 2 });
    expect(board.get('lateStatements', statementId)).toBeUndefined();
    expect(board.get('authors', statementId)).toEqual({ actorId: anna.id });
    expect(run(frida, 'admitLateStatement', { statementId })).toEqual(doneBefore);
  });

  it('[ST11] may be done after closing too', () => {
    const { board, run } = withLateWords();
    run(frida, 'closeWorkshop', {});
    run(frida, 'admitLateStatement', { statementId });
    expect(board.get('statements', statementId)?.isLate).toBe(true);
  });

  it('[ST10] keeps the mark when they are hidden and shown again', () => {
    const { board, run } = withLateWords();
    run(frida, 'admitLateStatement', { statementId });
    run(frida, 'hideStatement', { statementId });
    expect(run(frida, 'admitLateStatement', { statementId })).toEqual(refusedRan('statement-hidden'));
    run(frida, 'showStatement', { statementId });
    expect(board.get('statements', statementId)?.isLate).toBe(true);
    expect(board.get('numbers', statementId)).toEqual({ number: 2 });
  });

  it('is refused for words that are not there, and for who may not lead', () => {
    const { run } = withLateWords();
    expect(run(frida, 'admitLateStatement', { statementId: anId('nothing') })).toEqual(refusedRan('unknown-statement'));
    expect(run(anna, 'admitLateStatement', { statementId })).toEqual(refusedRan('not-allowed'));
  });
});
