import { describe, expect, it } from 'vitest';
import { publishedText } from '../board/equality.ts';
import { done } from '../outcome.ts';
import {
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  collectId,
  doneBefore,
  frida,
  refusedRan,
} from '../testing/builders.ts';

const { statementId, text } = aStatement();

describe('hiding a statement', () => {
  it('[ST10] takes the words off the board and keeps them on the desk; the number stays', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement(), 2000);
    const statement = board.get('statements', statementId);
    expect(run(frida, 'hideStatement', { statementId }, 3000).outcome).toEqual(done);
    expect(publishedText(board)).not.toContain(text);
    expect(board.get('hiddenStatements', statementId)).toEqual({ ...statement, hiddenAt: 3000 });
    expect(board.get('numbers', statementId)).toEqual({ number: 1 });
    expect(run(frida, 'hideStatement', { statementId })).toEqual(doneBefore);
  });

  it('is refused for one that is withdrawn, waiting or unknown', () => {
    const { run } = anOpenWorkshop();
    expect(run(frida, 'hideStatement', { statementId })).toEqual(refusedRan('unknown-statement'));
    run(anna, 'postStatement', aStatement());
    run(anna, 'withdrawStatement', { statementId });
    expect(run(frida, 'hideStatement', { statementId })).toEqual(refusedRan('statement-withdrawn'));
    run(frida, 'endStep', { stepId: collectId });
    run(anna, 'postStatement', aStatement({ statementId: anId('late') }));
    expect(run(frida, 'hideStatement', { statementId: anId('late') })).toEqual(refusedRan('unknown-statement'));
  });
});
