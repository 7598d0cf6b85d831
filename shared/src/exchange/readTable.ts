/** What stands between the cells of a row. */
export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** One row as it was written. `row` counts from 1 as a spreadsheet does; of an unreadable one `cells` holds its first line. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** A quotation mark begins a cell and never ends it. */
  readonly isBroken: boolean;
}

interface Cell {
  readonly value: string;
  /** Where the sign after the cell stands: a delimiter, a line break or the end. */
  readonly end: number;
}

const mark = '"';
const blanks = / */y;
// A text with very many open quotation marks is not worth looking for their ends again and again.
const mostUnclosed = 100;

/**
 * Reads a cell in quotation marks from the mark that begins it; null when the cell has no end. A single mark in the middle is taken as
 * it stands, unless it looks like the beginning of a cell further down: then the end of this one was forgotten.
 */
const readQuoted = (text: string, start: number, delimiter: string): Cell | null => {
  let value = '';
  let from = start + 1;
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at)) {
    if (text[at + 1] === mark) {
      value += text.slice(from, at + 1);
      at += 2;
      from = at;
      continue;
    }
    blanks.lastIndex = at + 1;
    blanks.test(text);
    const end = blanks.lastIndex;
    const next = text[end];
    if (next === undefined || next === '\n' || next === delimiter) return { value: value + text.slice(from, at), end };
    const before = text[at - 1];
    const isBeginning = before === delimiter || before === '\n';
    if (isBeginning && at > start + 1 && text.slice(start, at).includes('\n')) return null;
    at += 1;
  }
  return null;
};

const readPlain = (text: string, start: number, delimiter: string): Cell => {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return { value: text.slice(start, end), end };
};

const lineEnd = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
};

/** Reads delimited text (RFC 4180, and what programs make of it); line breaks must be `\n`. Every row comes out, also those that cannot be read. */
export const readTable = (text: string, delimiter: Delimiter, most: number): readonly TableRow[] => {
  const rows: TableRow[] = [];
  let unclosed = 0;
  let at = 0;
  while (at < text.length && rows.length < most) {
    const cells: string[] = [];
    const begin = at;
    let isBroken = false;
    for (;;) {
      blanks.lastIndex = at;
      blanks.test(text);
      const isQuoted = text[blanks.lastIndex] === mark && unclosed < mostUnclosed;
      const cell = isQuoted ? readQuoted(text, blanks.lastIndex, delimiter) : readPlain(text, at, delimiter);
      if (!cell) {
        unclosed += 1;
        isBroken = true;
        at = lineEnd(text, at);
        break;
      }
      cells.push(cell.value);
      at = cell.end;
      if (text[at] !== delimiter) break;
      at += 1;
    }
    rows.push({ row: rows.length + 1, cells: isBroken ? [text.slice(begin, lineEnd(text, begin))] : cells, isBroken });
    at += 1;
  }
  return rows;
};
