import { describe, expect, it } from 'vitest';
import { statementLimit } from '../board/statementText.ts';
import { done } from '../outcome.ts';
import {
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  birthe,
  collectId,
  collectMoreId,
  doneBefore,
  frida,
  refusedRan,
} from '../testing/builders.ts';

const { statementId } = aStatement();
const posted = () => {
  const evening = anOpenWorkshop();
  evening.run(anna, 'postStatement', aStatement(), 2000);
  return evening;
};

describe('editing a statement', () => {
  it('[ST8] puts new words in the place of the old; number, step and time of coming stay', () => {
    const { board, run } = posted();
    const before = board.get('statements', statementId);
    expect(run(anna, 'editStatement', { statementId, text: ' Mød os\r\npå torvet ' }, 3000).outcome).toEqual(done);
    expect(board.get('statements', statementId)).toEqual({ ...before, text: 'Mød os\npå torvet', editedAt: 3000 });
    expect(board.get('numbers', statementId)).toEqual({ number: 1 });
  });

  it('[ST8] again to the same words changes nothing', () => {
    const { run } = posted();
    run(anna, 'editStatement', { statementId, text: 'Nye ord' });
    expect(run(anna, 'editStatement', { statementId, text: 'Nye ord ' })).toEqual(doneBefore);
  });

  it('[ST8] is for its author only, whatever role another has', () => {
    const { run } = posted();
    expect(run(birthe, 'editStatement', { statementId, text: 'Mine ord' })).toEqual(refusedRan('not-yours'));
    expect(run(frida, 'editStatement', { statementId, text: 'Mine ord' })).toEqual(refusedRan('not-yours'));
  });

  it('[ST8] ends when its step does, and begins again with it', () => {
    const { run } = posted();
    run(frida, 'startStep', { stepId: collectMoreId, seen: collectId });
    expect(run(anna, 'editStatement', { statementId, text: 'Nye ord' })).toEqual(refusedRan('step-closed'));
    run(frida, 'stepBack', { seen: collectMoreId });
    expect(run(anna, 'editStatement', { statementId, text: 'Nye ord' }).outcome).toEqual(done);
    run(frida, 'closeWorkshop', {});
    expect(run(anna, 'editStatement', { statementId, text: 'Nyere ord' })).toEqual(refusedRan('workshop-closed'));
  });

  it('[ST3][ST5] keeps to the same length as posting', () => {
    const { run } = posted();
    expect(run(anna, 'editStatement', { statementId, text: ' ' })).toEqual(refusedRan('text-empty'));
    expect(run(anna, 'editStatement', { statementId, text: '😀'.repeat(statementLimit + 1) })).toEqual(
      refusedRan('text-too-long'),
    );
    expect(run(anna, 'editStatement', { statementId, text: '😀'.repeat(statementLimit) }).outcome).toEqual(done);
  });

  it('is refused for one that is hidden, withdrawn, waiting or unknown', () => {
    const { run } = posted();
    run(frida, 'hideStatement', { statementId });
    expect(run(anna, 'editStatement', { statementId, text: 'a' })).toEqual(refusedRan('statement-hidden'));
    run(anna, 'withdrawStatement', { statementId });
    expect(run(anna, 'editStatement', { statementId, text: 'a' })).toEqual(refusedRan('statement-withdrawn'));
    expect(run(anna, 'editStatement', { statementId: anId('nothing'), text: 'a' })).toEqual(
      refusedRan('unknown-statement'),
    );
    run(frida, 'endStep', { stepId: collectId });
    run(anna, 'postStatement', aStatement({ statementId: anId('late') }));
    expect(run(anna, 'editStatement', { statementId: anId('late'), text: 'a' })).toEqual(
      refusedRan('unknown-statement'),
    );
  });
});
