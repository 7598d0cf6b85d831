import { describe, expect, it } from 'vitest';
import { wholeText } from '../board/equality.ts';
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

describe('withdrawing a statement', () => {
  it('[ST9] leaves the time and the number, and no words in any home', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    expect(run(anna, 'withdrawStatement', { statementId }, 7000).outcome).toEqual(done);
    expect(wholeText(board)).not.toContain(text);
    expect(board.get('withdrawn', statementId)).toEqual({ at: 7000 });
    expect(board.get('numbers', statementId)).toEqual({ number: 1 });
    run(birthe, 'postStatement', aStatement({ statementId: anId('next') }));
    expect(board.get('numbers', anId('next'))).toEqual({ number: 2 });
  });

  it('[ST9] again changes nothing', () => {
    const { run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    run(anna, 'withdrawStatement', { statementId });
    expect(run(anna, 'withdrawStatement', { statementId })).toEqual(doneBefore);
  });

  it('[ST9] is for its author only', () => {
    const { run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    expect(run(birthe, 'withdrawStatement', { statementId })).toEqual(refusedRan('not-yours'));
    expect(run(frida, 'withdrawStatement', { statementId })).toEqual(refusedRan('not-yours'));
    expect(run(anna, 'withdrawStatement', { statementId: anId('nothing') })).toEqual(refusedRan('unknown-statement'));
    run(anna, 'withdrawStatement', { statementId });
    expect(run(birthe, 'withdrawStatement', { statementId })).toEqual(refusedRan('not-yours'));
  });

  it('[ST9] may be done after its step, until the workshop closes', () => {
    const { run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    run(frida, 'closeWorkshop', {});
    expect(run(anna, 'withdrawStatement', { statementId })).toEqual(refusedRan('workshop-closed'));
    run(frida, 'reopenWorkshop', {});
    expect(run(anna, 'withdrawStatement', { statementId }).outcome).toEqual(done);
  });

  it('[ST9] takes hidden words from the desk too', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    run(frida, 'hideStatement', { statementId });
    run(anna, 'withdrawStatement', { statementId });
    expect(wholeText(board)).not.toContain(text);
    expect(run(frida, 'showStatement', { statementId })).toEqual(refusedRan('statement-withdrawn'));
  });

  it('[ST9] of words that were never published leaves nothing on the board at all', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'endStep', { stepId: collectId });
    run(anna, 'postStatement', aStatement());
    expect(run(anna, 'withdrawStatement', { statementId }).outcome).toEqual(done);
    expect(board.get('withdrawn', statementId)).toBeUndefined();
    expect(wholeText(board)).not.toContain(text);
    expect(run(frida, 'admitLateStatement', { statementId })).toEqual(refusedRan('statement-withdrawn'));
    expect(run(anna, 'withdrawStatement', { statementId })).toEqual(doneBefore);
  });
});
