import { describe, expect, it } from 'vitest';
import { composeScene } from '../scene/composeScene.ts';
import { anId, anna, aStatement, aWorkshop, collectId, frida, refusedRan } from '../testing/builders.ts';
import { nightAt, nightsOf } from './night.ts';

const zone = 'Europe/Copenhagen';
const at = (time: string): number => Date.parse(`2027-02-09T${time}:00Z`);

const aCamp = () => {
  const camp = aWorkshop();
  const fields = { promptId: anId('no prompt'), title: 'Nat', prompt: '', note: '' };
  // The plan of the tests begins at 19.00, and this step right after its welcome of ten minutes.
  const [first] = composeScene(camp.board)?.thread ?? [];
  const after = { afterId: first?.stepId ?? null, plannedMinutes: 480 };
  camp.run(frida, 'addStep', { ...fields, ...after, stepId: anId('night'), activity: 'night' });
  return camp;
};

describe('a night', () => {
  it('[AG24] lasts from its clock time until it ends, over midnight and in the meeting’s time zone', () => {
    const nights = [{ from: '23.00', to: '07.00' }];
    expect(nightAt(nights, zone, at('21:59'))).toBeNull();
    expect(nightAt(nights, zone, at('22:00'))).toEqual(nights[0]);
    expect(nightAt(nights, zone, at('05:59'))).toEqual(nights[0]);
    expect(nightAt(nights, zone, at('06:00'))).toBeNull();
    expect(nightAt([{ from: '23.00', to: '23.00' }], zone, at('22:00'))).toBeNull();
  });

  it('[AG24] is a step of the plan, and none when the step is left out', () => {
    const { board, run } = aCamp();
    const [from] = (composeScene(board)?.thread ?? []).filter(({ stepId }) => stepId === anId('night'));
    expect(nightsOf(board)).toEqual([{ from: from?.plannedFrom, to: '03.10' }]);
    expect(composeScene(board)?.nights).toEqual(nightsOf(board));
    run(frida, 'skipStep', { stepId: anId('night'), isSkipped: true });
    expect(nightsOf(board)).toEqual([]);
    expect(composeScene(board)).not.toHaveProperty('nights');
  });

  it('[AG24] lets nobody write in the step that is on, and what comes all the same waits with the facilitator', () => {
    const { board, run } = aCamp();
    run(frida, 'startStep', { stepId: collectId, seen: null }, at('17:00'));
    run(anna, 'postStatement', aStatement({ statementId: anId('before') }), at('17:30'));
    const late = aStatement({ statementId: anId('by night') });
    expect(run(anna, 'postStatement', late, at('23:00')).outcome).toMatchObject({ ok: true });
    expect(board.get('statements', anId('by night'))).toBeUndefined();
    expect(board.get('lateStatements', anId('by night'))?.text).toBe(late.text);
    const other = { statementId: anId('before'), text: 'Noget andet' };
    expect(run(anna, 'editStatement', other, at('23:00'))).toEqual(refusedRan('step-closed'));
    run(frida, 'admitLateStatement', { statementId: anId('by night') }, at('06:00'));
    expect(board.get('statements', anId('by night'))?.isLate).toBe(true);
    run(anna, 'postStatement', aStatement({ statementId: anId('next day') }), at('06:00'));
    expect(board.get('statements', anId('next day'))).toBeDefined();
  });
});
