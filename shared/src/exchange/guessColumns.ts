import { isKnownName, rankOf, columnMeanings, type ColumnMeaning } from './columnNames.ts';
import { usualWidth } from './guessLayout.ts';
import type { TableRow } from './readTable.ts';

/** Which column tells what, by its place from 0; null where none does. Only the words must be somewhere. */
export type Columns = Readonly<Record<Exclude<ColumnMeaning, 'text'>, number | null>> & { readonly text: number };

export interface Reading {
  readonly columns: Columns;
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
}

const sampleRows = 200;

const meanLength = (rows: readonly TableRow[], column: number): number => {
  const lengths = rows.map(({ cells }) => (cells[column] ?? '').trim().length);
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
};

const longestColumn = (rows: readonly TableRow[], width: number): number => {
  const means = Array.from({ length: width }, (_, column) => meanLength(rows, column));
  return Math.max(0, means.indexOf(Math.max(...means)));
};

const namedColumn = (head: readonly string[], meaning: ColumnMeaning): number | null => {
  const ranked = head.flatMap((heading, column) => {
    const rank = rankOf(heading, meaning);
    return rank === null ? [] : [{ column, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.column - b.column)[0]?.column ?? null;
};

/** What the columns most likely tell: by their headings, and the words else by what is longest. It is a guess, and can be corrected. */
export const guessColumns = (rows: readonly TableRow[]): Reading => {
  const [first, ...rest] = rows.filter((row) => !row.isBroken).slice(0, sampleRows);
  const head = first?.cells ?? [];
  // A lone known word among lines may as well be somebody's statement; with nothing under it, it surely is.
  const hasHeader = rest.length > 0 && head.some(isKnownName);
  const width = Math.max(head.length, usualWidth(rows).width);
  const named = Object.fromEntries(
    columnMeanings.map((meaning) => [meaning, hasHeader ? namedColumn(head, meaning) : null]),
  ) as Record<ColumnMeaning, number | null>; // The keys are the meanings.
  const text = named.text ?? longestColumn(hasHeader ? rest : rows.slice(0, sampleRows), width);
  const unlessText = (column: number | null): number | null => (column === text ? null : column);
  return {
    hasHeader,
    columns: {
      text,
      ref: unlessText(named.ref),
      source: unlessText(named.source),
      said: unlessText(named.said),
      status: unlessText(named.status),
    },
  };
};
