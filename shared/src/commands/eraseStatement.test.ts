import { describe, expect, it } from 'vitest';
import { wholeText } from '../board/equality.ts';
import { done } from '../outcome.ts';
import {
  adam,
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  birthe,
  collectId,
  frida,
  refusedRan,
  type Evening,
} from '../testing/builders.ts';
import { commands } from './registry.ts';

const { statementId, text } = aStatement();
const standings: readonly [string, (evening: Evening) => void][] = [
  ['published', ({ run }) => run(anna, 'postStatement', aStatement())],
  [
    'hidden',
    ({ run }) => {
      run(anna, 'postStatement', aStatement());
      run(frida, 'hideStatement', { statementId });
    },
  ],
  [
    'late',
    ({ run }) => {
      run(frida, 'endStep', { stepId: collectId });
      run(anna, 'postStatement', aStatement());
    },
  ],
  [
    'withdrawn',
    ({ run }) => {
      run(anna, 'postStatement', aStatement());
      run(anna, 'withdrawStatement', { statementId });
    },
  ],
  [
    'withdrawn before it was published',
    ({ run }) => {
      run(frida, 'endStep', { stepId: collectId });
      run(anna, 'postStatement', aStatement());
      run(anna, 'withdrawStatement', { statementId });
    },
  ],
];

describe('erasing a statement', () => {
  it.each(standings)('[ST13] that is %s leaves no row that tells of it', (_standing, bring) => {
    const evening = anOpenWorkshop();
    bring(evening);
    expect(wholeText(evening.board)).toContain(statementId);
    expect(evening.run(adam, 'eraseStatement', { statementId }).outcome).toEqual(done);
    expect(wholeText(evening.board)).not.toContain(text);
    expect(wholeText(evening.board)).not.toContain(statementId);
    expect(wholeText(evening.board)).not.toContain(anna.id);
    expect(evening.run(adam, 'eraseStatement', { statementId })).toEqual(refusedRan('unknown-statement'));
  });

  it('[ST7] does not free its number', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    run(adam, 'eraseStatement', { statementId });
    run(birthe, 'postStatement', aStatement({ statementId: anId('next') }));
    expect(board.get('numbers', anId('next'))).toEqual({ number: 2 });
  });

  it('[ST13] is for an administrator only, and its record must not keep what was erased', () => {
    const { run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    expect(run(frida, 'eraseStatement', { statementId })).toEqual(refusedRan('not-allowed'));
    expect(run(anna, 'eraseStatement', { statementId })).toEqual(refusedRan('not-allowed'));
    const forgetting = Object.values(commands).filter((command) => command.mayForget);
    const { eraseStatement, eraseObjection, withdrawPutOff } = commands;
    expect(new Set(forgetting)).toEqual(new Set([eraseStatement, eraseObjection, withdrawPutOff]));
    expect(eraseStatement.forgottenBy({ statementId })).toBe(statementId);
    expect(eraseObjection.forgottenBy({ objectionId: anId('objection') })).toBe(anId('objection'));
  });
});
