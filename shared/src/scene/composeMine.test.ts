import { describe, expect, it } from 'vitest';
import {
  adam,
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  collectId,
  collectMoreId,
  frida,
  type Evening,
} from '../testing/builders.ts';
import { composeMine } from './composeMine.ts';
import { nowhere } from './whereabouts.ts';

const { statementId, text } = aStatement();
const prompt = 'Hvad skal være til stede?';
/** Those the desk says this person wrote. */
const mineOf = ({ board }: Evening, actorId: string = anna.id) =>
  composeMine(
    board,
    [...board.all('authors')].filter(([, row]) => row.actorId === actorId).map(([id]) => id),
  );

describe('my own statements', () => {
  it('[SC11] are mine to edit while the step takes statements, and to withdraw until the workshop closes', () => {
    const evening = anOpenWorkshop();
    evening.run(anna, 'postStatement', aStatement(), 2000);
    const shown = {
      statementId,
      standing: 'published',
      text,
      number: 1,
      stepId: collectId,
      prompt,
      isLate: false,
      at: 2000,
      mayEdit: true,
      mayWithdraw: true,
      stands: nowhere,
    };
    expect(mineOf(evening)).toEqual([shown]);
    evening.run(frida, 'startStep', { stepId: collectMoreId, seen: collectId });
    expect(mineOf(evening)).toEqual([{ ...shown, mayEdit: false }]);
    evening.run(frida, 'closeWorkshop', {});
    expect(mineOf(evening)).toEqual([{ ...shown, mayEdit: false, mayWithdraw: false }]);
  });

  it('[SC11] what may be done by the phone is what the server does', () => {
    const evening = anOpenWorkshop();
    evening.run(anna, 'postStatement', aStatement());
    const agree = (): void => {
      const [mine] = mineOf(evening);
      const { board } = evening;
      const edit = evening.run(anna, 'editStatement', { statementId, text: 'Nye ord' }).outcome.ok;
      expect(edit).toBe(mine?.mayEdit);
      if (!mine?.mayWithdraw) expect(evening.run(anna, 'withdrawStatement', { statementId }).outcome.ok).toBe(false);
      expect(board.get('authors', statementId)).toBeDefined();
    };
    agree();
    evening.run(frida, 'hideStatement', { statementId });
    agree();
    evening.run(frida, 'showStatement', { statementId });
    evening.run(frida, 'endStep', { stepId: collectId });
    agree();
    evening.run(frida, 'closeWorkshop', {});
    agree();
  });

  it('[SC11] that came late wait, and are published when they are let in', () => {
    const evening = anOpenWorkshop();
    evening.run(frida, 'endStep', { stepId: collectId });
    evening.run(anna, 'postStatement', aStatement(), 9000);
    expect(mineOf(evening)).toMatchObject([
      { standing: 'late', text, number: null, prompt, isLate: true, at: 9000, mayEdit: false, mayWithdraw: true },
    ]);
    evening.run(frida, 'admitLateStatement', { statementId }, 9500);
    expect(mineOf(evening)).toMatchObject([{ standing: 'published', number: 1, isLate: true, at: 9500 }]);
  });

  it('[SC11] that are hidden say so, and can be withdrawn', () => {
    const evening = anOpenWorkshop();
    evening.run(anna, 'postStatement', aStatement(), 2000);
    evening.run(frida, 'hideStatement', { statementId });
    expect(mineOf(evening)).toMatchObject([{ standing: 'hidden', text, mayEdit: false, mayWithdraw: true, at: 2000 }]);
  });

  it('[SC11][ST9] that are withdrawn have no words, published or not', () => {
    const evening = anOpenWorkshop();
    evening.run(anna, 'postStatement', aStatement());
    evening.run(frida, 'endStep', { stepId: collectId });
    evening.run(anna, 'postStatement', aStatement({ statementId: anId('late') }));
    evening.run(anna, 'withdrawStatement', { statementId }, 9000);
    evening.run(anna, 'withdrawStatement', { statementId: anId('late') });
    const mine = mineOf(evening);
    expect(mine.map((one) => [one.standing, one.text, one.mayEdit, one.mayWithdraw])).toEqual([
      ['withdrawn', null, false, false],
      ['withdrawn', null, false, false],
    ]);
    expect(mine[0]).toMatchObject({ statementId, number: 1, at: 9000 });
  });

  it('[SC11] that are erased are not there', () => {
    const evening = anOpenWorkshop();
    evening.run(anna, 'postStatement', aStatement());
    evening.run(adam, 'eraseStatement', { statementId });
    expect(mineOf(evening)).toEqual([]);
  });

  it('[SC11] stand newest first', () => {
    const evening = anOpenWorkshop();
    for (const [at, name] of [
      [3000, 'b'],
      [4000, 'c'],
      [2000, 'a'],
    ] as const)
      evening.run(anna, 'postStatement', aStatement({ statementId: anId(name) }), at);
    expect(mineOf(evening).map((one) => one.statementId)).toEqual(['c', 'b', 'a'].map(anId));
  });
});
