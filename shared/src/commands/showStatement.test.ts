import { describe, expect, it } from 'vitest';
import { wholeText } from '../board/equality.ts';
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

const { statementId } = aStatement();

describe('showing a hidden statement', () => {
  it('[ST10] puts it back exactly where it was, with its number', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    const before = wholeText(board);
    run(frida, 'hideStatement', { statementId });
    run(frida, 'showStatement', { statementId });
    expect(wholeText(board)).toBe(before);
    expect(run(frida, 'showStatement', { statementId })).toEqual(doneBefore);
  });

  it('is refused for one that is withdrawn, waiting or unknown', () => {
    const { run } = anOpenWorkshop();
    expect(run(frida, 'showStatement', { statementId })).toEqual(refusedRan('unknown-statement'));
    run(anna, 'postStatement', aStatement());
    run(anna, 'withdrawStatement', { statementId });
    expect(run(frida, 'showStatement', { statementId })).toEqual(refusedRan('statement-withdrawn'));
    run(frida, 'endStep', { stepId: collectId });
    run(anna, 'postStatement', aStatement({ statementId: anId('late') }));
    expect(run(frida, 'showStatement', { statementId: anId('late') })).toEqual(refusedRan('unknown-statement'));
  });
});
