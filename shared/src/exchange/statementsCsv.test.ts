import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from '../board/board.ts';
import { relationKey } from '../board/relations.ts';
import { cleanText } from '../board/statementText.ts';
import { aBoard, anId, collectId, type SomeRows } from '../testing/builders.ts';
import { guessColumns } from './guessColumns.ts';
import { guessLayout, plainLines, readRows } from './guessLayout.ts';
import { judgeRows, type Judged } from './judgeRows.ts';
import { statementsCsv } from './statementsCsv.ts';

type Wanted = Parameters<typeof statementsCsv>[1];

const rowsOf = (csv: string) => {
  const { text } = plainLines(csv);
  return readRows(text, guessLayout(text), 10_000);
};
const cellsOf = (board: Board, mayRead: Wanted['mayRead'] = () => true): readonly (readonly string[])[] =>
  rowsOf(statementsCsv(board, { language: 'da', mayRead })).map(({ cells }) => cells);
const imported = (csv: string): Judged => {
  const rows = rowsOf(csv);
  return judgeRows(rows, { ...guessColumns(rows), alreadyHere: new Set(), withRepeated: true });
};

const boardOf = (texts: readonly string[]): Board => {
  const ids = texts.map((_text, at) => anId(`${at}`));
  return aBoard({
    statements: Object.fromEntries(ids.map((id, at) => [id, { text: texts[at] ?? '' }])),
    numbers: Object.fromEntries(ids.map((id, at) => [id, { number: at + 1 }])),
  });
};

const [one, two, three] = [anId('one'), anId('two'), anId('three')];
const [outer, inner] = [anId('outer'), anId('inner')];
const rich: SomeRows = {
  steps: { [collectId]: { title: 'Udsagn', promptId: anId('p') } },
  prompts: { [anId('p')]: { text: 'Hvad skal være til stede?' } },
  statements: {
    [one]: { text: 'Kom til os; vi sidder her', promptId: anId('p') },
    [two]: { text: 'Fra før', stepId: null, isLate: false },
  },
  withdrawn: { [three]: {} },
  hiddenStatements: { [anId('hidden')]: { text: 'Skjult' } },
  lateStatements: { [anId('late')]: { text: 'Sent' } },
  authors: { [one]: { actorId: anId('somebody') } },
  numbers: { [one]: { number: 1 }, [two]: { number: 2 }, [three]: { number: 3 }, [anId('hidden')]: { number: 4 } },
  imports: { [anId('import')]: { source: 'Høringen i marts' } },
  origins: { [two]: { source: 'Bord 4' } },
  clusters: { [outer]: { title: 'Mødesteder' }, [inner]: { title: 'Bænke' } },
  nests: { [inner]: { parentId: outer } },
  places: { [relationKey(one, inner)]: {}, [relationKey(one, outer)]: {}, [relationKey(two, outer)]: {} },
  principles: { [anId('principle')]: { title: 'Lytter først' } },
  principleClusters: { [relationKey(anId('principle'), outer)]: {} },
  stations: { [anId('station')]: { title: 'Stand 1' } },
  stationClusters: { [relationKey(anId('station'), inner)]: {} },
};

describe('the statements as a table', () => {
  it('[IM8] tell where each was said, where it lies, what stands on it and where it is from', () => {
    expect(cellsOf(aBoard(rich))).toEqual([
      [
        'Nr.',
        'Udsagn',
        'Trin',
        'Spørgsmål',
        'Temaer fra tavlen',
        'Principper',
        'Stande',
        'Status',
        'Kilde',
        'Vist under udsagnet',
        'Bygger på nr.',
      ],
      [
        '1',
        'Kom til os; vi sidder her',
        'Udsagn',
        'Hvad skal være til stede?',
        'Mødesteder | Mødesteder – Bænke',
        'Lytter først',
        'Stand 1',
        'på tavlen',
        '',
        '',
        '',
      ],
      ['2', 'Fra før', '', '', 'Mødesteder', 'Lytter først', '', 'på tavlen', 'Bord 4', '', ''],
      ['3', '', '', '', '', '', '', 'trukket tilbage', '', '', ''],
      ['4', 'Skjult', 'Udsagn', '', '', '', '', 'skjult', '', '', ''],
      ['', 'Sent', 'Udsagn', '', '', '', '', 'venter på at komme med', '', '', ''],
    ]);
  });

  it('[IM8] what a reader may not see on the desk is not in them, and nobody sees who wrote', () => {
    const secretary = statementsCsv(aBoard(rich), { language: 'en', mayRead: () => false });
    expect(secretary).not.toMatch(/Skjult|Sent/);
    const all = statementsCsv(aBoard(rich), { language: 'en', mayRead: () => true });
    expect(all).toContain('Skjult');
    expect(all).not.toContain(anId('somebody'));
  });

  it('[IM9] words that look like formulas are guarded, and come back as they were', () => {
    const texts = ['=1+1', '+45 11 22', '- en streg', '@anna', "'=1", "''", 'Linje 1\n=2\n"citat"; og, mere', '😀 | "'];
    for (const language of ['da', 'en'] as const) {
      const csv = statementsCsv(boardOf(texts), { language, mayRead: () => true });
      expect(csv.charCodeAt(0)).toBe(0xfeff);
      for (const { cells } of rowsOf(csv)) expect(cells.join('\n')).not.toMatch(/(?:^)[=+\-@\t\r]/);
      expect(imported(csv).taken.map(({ text }) => text)).toEqual(texts);
    }
  });

  it('[IM9] whatever was said comes back word for word', () => {
    const said = fc
      .string({
        unit: fc.constantFrom('a', 'å', ' ', '"', "'", ',', ';', '|', '\t', '\n', '=', '+', '-', '@', '＝', '😀'),
      })
      .map(cleanText)
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.uniqueArray(said, { minLength: 1, maxLength: 20 }), fc.boolean(), (texts, isDanish) => {
        const language = isDanish ? 'da' : 'en';
        const csv = statementsCsv(boardOf(texts), { language, mayRead: () => true });
        const { taken, leftOut } = imported(csv);
        expect(leftOut).toEqual([]);
        expect(taken.map(({ text }) => text)).toEqual(texts);
      }),
      { numRuns: 300 },
    );
  });

  it('[IM9] what was hidden, withdrawn or waiting does not come to the wall by way of a file', () => {
    for (const language of ['da', 'en'] as const) {
      const { taken, leftOut } = imported(statementsCsv(aBoard(rich), { language, mayRead: () => true }));
      expect(taken.map(({ text, source }) => [text, source])).toEqual([
        ['Kom til os; vi sidder her', undefined],
        ['Fra før', 'Bord 4'],
      ]);
      expect(leftOut.map(({ row, why }) => [row, why])).toEqual([
        [4, 'notPublished'],
        [5, 'notPublished'],
        [6, 'notPublished'],
      ]);
    }
  });
});
