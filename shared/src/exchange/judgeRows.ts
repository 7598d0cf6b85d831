import type { Board } from '../board/board.ts';
import { cleanText, countSigns } from '../board/statementText.ts';
import { importStatementsLimit, refLimit, sourceLimit } from '../commands/importStatements.ts';
import { readStatementText } from '../commands/readStatementText.ts';
import { headingsIn } from '../minutes/headings.ts';
import { bareCell } from './csvCell.ts';
import type { Columns, Reading } from './guessColumns.ts';
import { usualWidth } from './guessLayout.ts';
import type { TableRow } from './readTable.ts';

/** Why a row is not taken in. `signs` is how long a too long one is, `sameAs` the row it repeats. */
export type LeftOut = { readonly row: number; readonly excerpt: string } & (
  | { readonly why: 'empty' | 'alreadyHere' | 'unclosed' | 'extraCells' | 'notPublished' | 'tooMany' }
  | { readonly why: 'tooLong'; readonly signs: number }
  | { readonly why: 'repeated'; readonly sameAs: number }
);

/** A row as the statement it will be. */
export interface TakenRow {
  readonly row: number;
  readonly text: string;
  readonly source?: string;
  readonly ref?: string;
  readonly said?: string;
  /** Letters of it were lost before it came here. */
  readonly hasLostLetters: boolean;
}

export interface Judged {
  readonly taken: readonly TakenRow[];
  readonly leftOut: readonly LeftOut[];
}

interface Wanted extends Reading {
  /** Words that need not come again, as `wordsOf` folds them. */
  readonly alreadyHere: ReadonlySet<string>;
  /** Whether the same words may come twice. */
  readonly withRepeated: boolean;
}

const excerptSigns = 60;

const excerptOf = (cell: string): string => {
  const line = cleanText(cell.slice(0, 10 * excerptSigns)).replace(/\s+/g, ' ');
  const signs = Array.from(line);
  return signs.length > excerptSigns ? `${signs.slice(0, excerptSigns).join('').trimEnd()}…` : line;
};

/** The same words in one form: blanks, breaks and case do not tell two statements apart. */
export const wordsOf = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

/** The words of what has been imported and stands, folded: an import that was stopped can be begun again from the same file. */
export const importedWords = (board: Board): ReadonlySet<string> =>
  new Set(
    [...board.all('origins')].flatMap(([statementId]) => {
      const row = board.get('statements', statementId) ?? board.get('hiddenStatements', statementId);
      return row ? [wordsOf(row.text)] : [];
    }),
  );

// What a source says of itself is a line that may be cut; the words of a statement never are.
const remark = (cell: string | undefined, most: number): string | undefined => {
  const line = cleanText(bareCell(cell ?? '')).replace(/\s*\n\s*/g, ' ');
  if (line.length <= most) return line || undefined;
  const signs = Array.from(line);
  while (signs.join('').length > most - 1) signs.pop();
  return `${signs.join('').trimEnd()}…`;
};

const neverPublished: ReadonlySet<string> = new Set(
  Object.values(headingsIn).flatMap(({ hidden, waiting, withdrawn }) => [hidden, waiting, withdrawn]),
);

const remarksOf = (cells: readonly string[], columns: Columns): Pick<TakenRow, 'source' | 'ref' | 'said'> => {
  const at = (column: number | null, most: number) => (column === null ? undefined : remark(cells[column], most));
  const source = at(columns.source, sourceLimit);
  const ref = at(columns.ref, refLimit);
  const said = at(columns.said, refLimit);
  return { ...(source && { source }), ...(ref && { ref }), ...(said && { said }) };
};

const isBlank = ({ cells }: TableRow): boolean => cells.every((cell) => cell.trim() === '');

/** Judges every row before the first is sent: what each becomes, or why it is left out. Blank rows at the end are no rows. */
export const judgeRows = (
  rows: readonly TableRow[],
  { columns, hasHeader, alreadyHere, withRepeated }: Wanted,
): Judged => {
  const last = rows.findLastIndex((row) => !isBlank(row));
  const body = rows.slice(hasHeader ? 1 : 0, last + 1);
  const width = Math.max(usualWidth(body).width, hasHeader ? (rows[0]?.cells.length ?? 0) : 0);
  const firstRowOf = new Map<string, number>();
  const taken: TakenRow[] = [];
  const leftOut: LeftOut[] = [];

  const judge = ({ row, cells, isBroken }: TableRow): TakenRow | LeftOut => {
    const words = bareCell(cells[columns.text] ?? '');
    const excerpt = excerptOf(isBroken ? (cells[0] ?? '') : words);
    const out = { row, excerpt };
    if (isBroken) return { ...out, why: 'unclosed' };
    if (cells.slice(width).some((cell) => cell.trim() !== '')) return { ...out, why: 'extraCells' };
    const status = columns.status === null ? '' : cleanText(cells[columns.status] ?? '').toLowerCase();
    if (neverPublished.has(status)) return { ...out, why: 'notPublished' };
    const read = readStatementText(words, 'imported');
    if ('refusal' in read) {
      const signs = countSigns(cleanText(words));
      return signs === 0 ? { ...out, why: 'empty' } : { ...out, why: 'tooLong', signs };
    }
    const key = wordsOf(read.text);
    const sameAs = firstRowOf.get(key);
    if (!withRepeated && sameAs !== undefined) return { ...out, why: 'repeated', sameAs };
    if (!withRepeated && alreadyHere.has(key)) return { ...out, why: 'alreadyHere' };
    if (taken.length >= importStatementsLimit) return { ...out, why: 'tooMany' };
    firstRowOf.set(key, row);
    return { row, text: read.text, ...remarksOf(cells, columns), hasLostLetters: read.text.includes('\uFFFD') };
  };

  for (const row of body) {
    const judged = judge(row);
    if ('why' in judged) leftOut.push(judged);
    else taken.push(judged);
  }
  return { taken, leftOut };
};
