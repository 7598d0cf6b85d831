import { describe, expect, it } from 'vitest';
import { unsoundness } from '../board/invariants.ts';
import { wholeText } from '../board/equality.ts';
import { composeFeed } from '../scene/feed.ts';
import {
  adam,
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  aWorkshop,
  collectId,
  doneBefore,
  frida,
  refusedRan,
  signe,
  welcomeId,
  type Evening,
} from '../testing/builders.ts';
import type { CommandArgs } from './registry.ts';

const importId = anId('import');
const idOf = (index: number): string => anId(`imported ${index}`);

const rows = (from: number, to: number): CommandArgs<'importStatements'>['statements'] =>
  Array.from({ length: to - from }, (_, at) => ({ statementId: idOf(from + at), text: `Fra høringen ${from + at}` }));

const part = (overrides: Partial<CommandArgs<'importStatements'>> = {}): CommandArgs<'importStatements'> => ({
  importId,
  source: 'Høringen i marts',
  stepId: null,
  statements: rows(0, 3),
  ...overrides,
});

const numbersOf = ({ board }: Evening): readonly (number | null)[] => composeFeed(board).map(({ number }) => number);

describe('importing statements', () => {
  it('[IM1] they stand on the board in their order, with numbers, and say where they are from', () => {
    const evening = aWorkshop();
    const statements = [
      { statementId: idOf(0), text: ' Bænke med\r\narmlæn ', source: 'Bord 4', ref: 'S001', said: '2026-03-01' },
      { statementId: idOf(1), text: 'En dato for næste skridt' },
    ];
    expect(evening.run(frida, 'importStatements', part({ stepId: collectId, statements }), 5).outcome.ok).toBe(true);
    const { board } = evening;
    expect(board.get('statements', idOf(0))).toEqual({
      text: 'Bænke med\narmlæn',
      stepId: collectId,
      promptId: anId(`prompt of ${collectId}`),
      publishedAt: 5,
      editedAt: null,
      isLate: false,
    });
    expect(board.get('origins', idOf(0))).toEqual({ importId, source: 'Bord 4', ref: 'S001', said: '2026-03-01' });
    expect(board.get('origins', idOf(1))).toEqual({ importId });
    expect(board.get('imports', importId)).toEqual({
      source: 'Høringen i marts',
      stepId: collectId,
      at: 5,
      withdrawnAt: null,
    });
    expect(composeFeed(board).map(({ statementId }) => statementId)).toEqual([idOf(0), idOf(1)]);
    expect(numbersOf(evening)).toEqual([1, 2]);
    expect(unsoundness(board)).toBeNull();
  });

  it('[IM1] they may belong to no step, before the meeting and while it is open', () => {
    const evening = anOpenWorkshop();
    evening.run(anna, 'postStatement', aStatement());
    expect(evening.run(signe, 'importStatements', part()).outcome.ok).toBe(true);
    expect(evening.board.get('statements', idOf(2))).toMatchObject({ stepId: null, promptId: null });
    expect(numbersOf(evening)).toEqual([1, 2, 3, 4]);
    evening.run(frida, 'closeWorkshop', {});
    expect(evening.run(frida, 'importStatements', part({ statements: rows(3, 4) }))).toEqual(
      refusedRan('workshop-closed'),
    );
  });

  it('[IM2] a part sent again stands once, and a part with anything wrong in it is left out whole', () => {
    const evening = aWorkshop();
    evening.run(frida, 'importStatements', part());
    expect(evening.run(frida, 'importStatements', part())).toEqual(doneBefore);
    const before = wholeText(evening.board);
    const odd = (text: string): CommandArgs<'importStatements'> =>
      part({ statements: [...rows(3, 5), { statementId: idOf(9), text }] });
    expect(evening.run(frida, 'importStatements', odd(' \u200B'))).toEqual(refusedRan('text-empty'));
    expect(evening.run(frida, 'importStatements', odd('å'.repeat(1001)))).toEqual(refusedRan('import-text-too-long'));
    expect(evening.run(frida, 'importStatements', odd('x'.repeat(9000)))).toEqual(refusedRan('import-text-too-long'));
    expect(wholeText(evening.board)).toBe(before);
    expect(evening.run(frida, 'importStatements', odd('😀'.repeat(1000))).outcome.ok).toBe(true);
  });

  it('[IM2] a part that says something else of its import, or brings what stands already, is refused', () => {
    const evening = anOpenWorkshop();
    evening.run(anna, 'postStatement', aStatement());
    evening.run(frida, 'importStatements', part());
    const more = { statements: rows(3, 4) };
    for (const args of [
      part({ ...more, source: 'En anden høring' }),
      part({ ...more, stepId: collectId }),
      part({ importId: anId('another import'), statements: rows(0, 1) }),
      part({ statements: [{ statementId: aStatement().statementId, text: 'Andres ord' }] }),
    ])
      expect(evening.run(frida, 'importStatements', args)).toEqual(refusedRan('id-taken'));
    expect(evening.run(frida, 'importStatements', part({ importId: anId('b'), stepId: welcomeId }))).toEqual(
      refusedRan('step-takes-none'),
    );
    expect(evening.run(frida, 'importStatements', part({ importId: anId('b'), stepId: anId('nowhere') }))).toEqual(
      refusedRan('unknown-step'),
    );
  });

  it('[IM2] an import has at most 5,000 statements', () => {
    const evening = aWorkshop();
    for (let from = 0; from < 5000; from += 100)
      evening.run(frida, 'importStatements', part({ statements: rows(from, from + 100) }));
    expect(evening.run(frida, 'importStatements', part({ statements: rows(5000, 5001) }))).toEqual(
      refusedRan('import-too-many'),
    );
    expect(numbersOf(evening)).toHaveLength(5000);
  });

  it('[IM3] nobody wrote it here: no row says who, and nobody edits or withdraws it', () => {
    const evening = anOpenWorkshop();
    evening.run(frida, 'importStatements', part({ stepId: collectId }));
    expect([...evening.board.all('authors')]).toEqual([]);
    for (const actor of [frida, anna, adam]) {
      expect(evening.run(actor, 'editStatement', { statementId: idOf(0), text: 'Mine ord' })).toEqual(
        refusedRan('not-yours'),
      );
      expect(evening.run(actor, 'withdrawStatement', { statementId: idOf(0) })).toEqual(refusedRan('not-yours'));
    }
    expect(evening.run(anna, 'importStatements', part({ statements: rows(5, 6) }))).toEqual(refusedRan('not-allowed'));
  });

  it('[ST13] an erased one leaves no row, and no origin', () => {
    const evening = aWorkshop();
    evening.run(frida, 'importStatements', part());
    evening.run(adam, 'eraseStatement', { statementId: idOf(1) });
    expect(wholeText(evening.board)).not.toContain(idOf(1));
    expect(unsoundness(evening.board)).toBeNull();
  });
});
