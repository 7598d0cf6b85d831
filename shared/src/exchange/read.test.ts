import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow } from './csvCell.ts';
import { guessColumns } from './guessColumns.ts';
import { guessLayout, plainLines, readRows } from './guessLayout.ts';
import { delimiters, readTable, type TableRow } from './readTable.ts';

const most = 10_000;
const cellsOf = (rows: readonly TableRow[]): readonly (readonly string[])[] => rows.map(({ cells }) => cells);
const read = (raw: string): readonly TableRow[] => {
  const { text, said } = plainLines(raw);
  return readRows(text, said ?? guessLayout(text), most);
};

describe('reading delimited text', () => {
  it.each(delimiters)('[IM6] every cell comes back as it was written, whatever is in it (%j)', (delimiter) => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\t', '|', '\n', 'å', '😀', "'") });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = rows.map((cells) => cells.map((one) => `"${one.replace(/"/g, '""')}"`).join(delimiter)).join('\n');
        expect(cellsOf(readTable(text, delimiter, most))).toEqual(rows);
      }),
    );
  });

  it('keeps empty cells and empty rows in their places, so that row numbers are those of the spreadsheet', () => {
    const rows = readTable('a;b\n\n;x\n"";', ';', most);
    expect(cellsOf(rows)).toEqual([['a', 'b'], [''], ['', 'x'], ['', '']]);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
  });

  it('takes a mark in the middle of a cell as it stands', () => {
    expect(cellsOf(readTable('1,"Hun sagde "nej" til det" ,x\n2,5" rør,y', ',', most))).toEqual([
      ['1', 'Hun sagde "nej" til det', 'x'],
      ['2', '5" rør', 'y'],
    ]);
  });

  it('[IM6] an end that was forgotten costs its own row and no other', () => {
    const rows = readTable('1,"Vi ses,x\n2,Hej,y\n3,"Tre, fire",z\n4,"Til sidst', ',', most);
    expect(rows.map(({ row, isBroken }) => [row, isBroken])).toEqual([
      [1, true],
      [2, false],
      [3, false],
      [4, true],
    ]);
    expect(rows[0]?.cells).toEqual(['1,"Vi ses,x']);
    expect(rows[2]?.cells).toEqual(['3', 'Tre, fire', 'z']);
  });

  it('is done in good time with a text of nothing but open marks', () => {
    expect(readTable('"a\n'.repeat(20_000), ';', 20_000)).toHaveLength(20_000);
  });
});

describe('guessing how a text is divided', () => {
  it.each([
    ['lines', 'Vi skal lytte, før vi svarer\nRing, i stedet for at skrive\nKom ud, hvor folk er'],
    ['lines', 'Ét udsagn alene; og mere til'],
    ['paragraphs', 'Vi skal lytte,\nfør vi svarer.\nAltid.\n\nRing i stedet\nfor at skrive.'],
    [';', 'nr;udsagn\n1;Vi skal lytte, før vi svarer\n2;Ring, i stedet for at skrive'],
    [',', 'id,text\n1,"Vi skal lytte, før vi svarer"\n2,Ring'],
    ['\t', 'Mads\tVi skal lytte, før vi svarer\nAnna\tRing; skriv ikke'],
    ['|', 'a|b|c\nd|e|f'],
  ])('%j', (layout, text) => {
    expect(guessLayout(text)).toBe(layout);
  });

  it('believes Excel’s own first line, and does not take it for words', () => {
    expect(cellsOf(read('\uFEFFsep=|\r\nudsagn|nr\r\nHej, du|1'))).toEqual([
      ['udsagn', 'nr'],
      ['Hej, du', '1'],
    ]);
  });

  it('reads a copied cell with line breaks as one row, and leaves other marks alone', () => {
    const rows = read('Første\n"To linjer\nmed ""ord"" i"\n"Hele linjen"\n\n"Kun" begyndelsen');
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, 'Første'],
      [2, 'To linjer\nmed "ord" i'],
      [4, '"Hele linjen"'],
      [6, '"Kun" begyndelsen'],
    ]);
  });
});

describe('guessing what the columns tell', () => {
  it('goes by the headings, in both languages', () => {
    const rows = read('Nr.;Kilde;Udsagn;Navn;Dato\n1;Bord 4;Vi skal lytte;Birgit Holm;2026-03-01');
    expect(guessColumns(rows)).toEqual({
      hasHeader: true,
      columns: { text: 2, ref: 0, source: 1, said: 4, status: null },
    });
    expect(guessColumns(read('id,text,author\n1,Listen,0')).columns).toMatchObject({ text: 1, ref: 0 });
  });

  it('takes the longest words where there are no headings', () => {
    expect(guessColumns(read('1;Vi skal lytte, før vi svarer;ja\n2;Ring, i stedet for at skrive;nej'))).toEqual({
      hasHeader: false,
      columns: { text: 1, ref: null, source: null, said: null, status: null },
    });
  });

  it('[IM3] never takes a column for who said it', () => {
    const { columns } = guessColumns(read('navn;forfatter;author;udsagn\nBirgit;Birgit;Birgit;Vi skal lytte'));
    expect(columns).toEqual({ text: 3, ref: null, source: null, said: null, status: null });
  });
});

describe('a cell of ours', () => {
  it.each(['=1+1', '+45 11', '-1', '@SUM(A1)', '\tx', "'=1", "''+x", '＝1'])('opens as text: %j', (words) => {
    expect(csvRow([words], ';')).toMatch(/^"'/);
  });
});
