import type { TableRow } from './readTable.ts';

const row = (at: number, cell: string): TableRow => ({ row: at, cells: [cell], isBroken: false });

// A copied spreadsheet cell with line breaks stands in quotation marks, every mark inside it doubled; nothing else does.
const copiedCell = /^"((?:[^"]|"")*)"[ \t]*$/;

/** The lines of a copied cell that begins here, or none. */
const cellOf = (lines: readonly string[], at: number): { readonly value: string; readonly lines: number } | null => {
  if (!lines[at]?.startsWith('"') || copiedCell.test(lines[at])) return null;
  for (let until = at + 1; until < Math.min(lines.length, at + 100); until += 1) {
    const line = lines[until] ?? '';
    if (!line.includes('"') || line.replace(/""/g, '').indexOf('"') < 0) continue;
    const found = copiedCell.exec(lines.slice(at, until + 1).join('\n'));
    return found?.[1] === undefined ? null : { value: found[1].replace(/""/g, '"'), lines: until - at + 1 };
  }
  return null;
};

/** Every line is a row by its own number; blank ones only divide. */
export const readLines = (text: string, most: number): readonly TableRow[] => {
  const lines = text.split('\n');
  const rows: TableRow[] = [];
  for (let at = 0; at < lines.length && rows.length < most; at += 1) {
    const cell = cellOf(lines, at);
    if (cell) rows.push(row(at + 1, cell.value));
    else if (lines[at]?.trim()) rows.push(row(at + 1, lines[at] ?? ''));
    if (cell) at += cell.lines - 1;
  }
  return rows;
};

/** Lines that follow each other are one row, by the number of the first; a blank line divides. */
export const readParagraphs = (text: string, most: number): readonly TableRow[] => {
  const rows: TableRow[] = [];
  let held: string[] = [];
  const lines = text.split('\n');
  for (let at = 0; at <= lines.length && rows.length < most; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim()) held.push(line);
    else if (held.length > 0) {
      rows.push(row(at + 1 - held.length, held.join('\n')));
      held = [];
    }
  }
  return rows;
};
