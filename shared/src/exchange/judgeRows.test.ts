import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkBytes, chunkStatements, utf8Bytes } from './chunkStatements.ts';
import { guessColumns } from './guessColumns.ts';
import { guessLayout, plainLines, readRows } from './guessLayout.ts';
import { judgeRows, wordsOf, type Judged } from './judgeRows.ts';
import { anId } from '../testing/builders.ts';

const judge = (raw: string, more: { alreadyHere?: readonly string[]; withRepeated?: boolean } = {}): Judged => {
  const { text } = plainLines(raw);
  const rows = readRows(text, guessLayout(text), 20_000);
  const alreadyHere = new Set((more.alreadyHere ?? []).map(wordsOf));
  return judgeRows(rows, { ...guessColumns(rows), alreadyHere, withRepeated: more.withRepeated ?? false });
};

const long = 'Ord '.repeat(400);

describe('judging what is to be imported', () => {
  it('[IM6] every row is taken, or is named with its number and why', () => {
    const { taken, leftOut } = judge(
      [
        'nr;udsagn;kilde',
        '1;Vi skal lytte;Bord 1',
        '2;;Bord 1',
        `3;${long};Bord 1`,
        '4;vi  skal LYTTE;Bord 2',
        '5;Ring; og skriv;Bord 2',
        '6;"Uden ende;Bord 2',
        '7;Står her;Bord 2',
        '8;Sidste;',
        ';;',
        '',
      ].join('\r\n'),
      { alreadyHere: ['STÅR her'] },
    );
    expect(taken.map(({ row, text, ref, source }) => [row, text, ref, source])).toEqual([
      [2, 'Vi skal lytte', '1', 'Bord 1'],
      [9, 'Sidste', '8', undefined],
    ]);
    expect(leftOut).toEqual([
      { row: 3, why: 'empty', excerpt: '' },
      { row: 4, why: 'tooLong', signs: 1599, excerpt: expect.stringMatching(/^(Ord ){14}Ord…$/) },
      { row: 5, why: 'repeated', sameAs: 2, excerpt: 'vi skal LYTTE' },
      { row: 6, why: 'extraCells', excerpt: 'Ring' },
      { row: 7, why: 'unclosed', excerpt: '6;"Uden ende;Bord 2' },
      { row: 8, why: 'alreadyHere', excerpt: 'Står her' },
    ]);
  });

  it('repeated words are taken where they are asked for', () => {
    const more = { alreadyHere: ['Ja'], withRepeated: true };
    expect(judge('Ja\nJa\nNej', more).taken.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  it('a thousand signs are taken, whatever they are, and one more is not', () => {
    const { taken, leftOut } = judge(`${'😀'.repeat(1000)}\n${'😀'.repeat(1001)}`);
    expect(taken).toHaveLength(1);
    expect(leftOut).toEqual([expect.objectContaining({ row: 2, why: 'tooLong', signs: 1001 })]);
  });

  it('[IM6] letters that were lost before stay as they are, and the row is known by them', () => {
    const scanned = 'Kommun\uFFFDn sk\uFFFDl lytte f¢rst\nHvad skal vi med\u0000 det?';
    expect(judge(scanned).taken.map(({ text, hasLostLetters }) => [text, hasLostLetters])).toEqual([
      ['Kommun\uFFFDn sk\uFFFDl lytte f¢rst', true],
      ['Hvad skal vi med det?', false],
    ]);
  });

  it('what the source says of itself is cut to what may be kept; the words are not', () => {
    const { taken } = judge(`id;text;source\n${'9'.repeat(80)};Ja;${'k'.repeat(300)}`);
    expect([taken[0]?.ref?.length, taken[0]?.source?.length]).toEqual([40, 120]);
  });

  it('more than an import can hold is left out by name', () => {
    const many = Array.from({ length: 5002 }, (_, at) => `Udsagn ${at}`).join('\n');
    const { taken, leftOut } = judge(many);
    expect([taken.length, leftOut.map(({ row, why }) => [row, why])]).toEqual([
      5000,
      [
        [5001, 'tooMany'],
        [5002, 'tooMany'],
      ],
    ]);
  });

  it('never fails, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { taken, leftOut } = judge(raw);
        expect(taken.length + leftOut.length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

const sent = (text: string): number => encodeURIComponent(text).replace(/%../g, '.').length;

describe('the parts of an import', () => {
  const statements = (text: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({ statementId: anId(`${at}`), text }));

  it('[IM7] hold at most a hundred statements, and no more than a message can carry', () => {
    const short = chunkStatements(statements('Kort', 250));
    expect(short.map((chunk) => chunk.length)).toEqual([100, 100, 50]);
    for (const text of ['å'.repeat(1000), '"'.repeat(1000), '😀'.repeat(1000)]) {
      const heavy = chunkStatements(statements(text, 150));
      expect(heavy.flat()).toHaveLength(150);
      for (const chunk of heavy) expect(sent(JSON.stringify(chunk))).toBeLessThanOrEqual(chunkBytes);
    }
  });

  it('bytes are counted as they are sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Bytes(text)).toBe(sent(text));
      }),
    );
  });
});
