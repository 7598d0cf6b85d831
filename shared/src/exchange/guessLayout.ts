import { isKnownName } from './columnNames.ts';
import { readLines, readParagraphs } from './readLines.ts';
import { delimiters, readTable, type Delimiter, type TableRow } from './readTable.ts';

/** How a text is divided into rows and cells. */
export const layouts = ['lines', 'paragraphs', ...delimiters] as const;
export type Layout = (typeof layouts)[number];

const sampleSigns = 60_000;
const sampleRows = 200;
const enoughAlike = 0.8;

/** Takes away what stands before and between the words without being of them: a mark of byte order, foreign line breaks, Excel's own first line. */
export const plainLines = (raw: string): { readonly text: string; readonly said: Delimiter | null } => {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n');
  const named = /^"?sep=(.)"?\n/i.exec(text);
  const said = delimiters.find((delimiter) => delimiter === named?.[1]) ?? null;
  return named && said ? { text: text.slice(named[0].length), said } : { text, said: null };
};

const isFilled = ({ cells }: TableRow): boolean => cells.some((cell) => cell.trim() !== '');

/** How many cells most rows have, and how large a part of the rows that is. */
export const usualWidth = (rows: readonly TableRow[]): { readonly width: number; readonly part: number } => {
  const counts = new Map<number, number>();
  const whole = rows.filter((row) => !row.isBroken && isFilled(row));
  for (const { cells } of whole) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { width, part: whole.length === 0 ? 0 : count / whole.length };
};

// In prose a comma or a semicolon is followed by a blank; between cells it hardly ever is.
const isProse = (sample: string, delimiter: Delimiter): boolean => {
  if (delimiter !== ',' && delimiter !== ';') return false;
  const outside = sample.replace(/"(?:[^"]|"")*"/g, '');
  const all = outside.split(delimiter).length - 1;
  return all > 0 && (outside.split(`${delimiter} `).length - 1) / all > 0.5;
};

const judgeDelimiter = (sample: string, delimiter: Delimiter): number => {
  const rows = readTable(sample, delimiter, sampleRows);
  const { width, part } = usualWidth(rows);
  if (width < 2) return 0;
  const head = rows[0]?.cells ?? [];
  if (head.length > 1 && head.some(isKnownName)) return 2 + part;
  if (rows.filter(isFilled).length < 2 || part < enoughAlike || isProse(sample, delimiter)) return 0;
  return part;
};

// A scanned page breaks its sentences where the line is full: most lines that follow another begin with a small letter.
const isWrapped = (sample: string): boolean => {
  const lines = sample.split('\n').map((line) => line.trim());
  const starts = lines.filter((line, at) => line !== '' && Boolean(lines[at - 1]));
  const isDivided = lines.some((line, at) => line === '' && at > 0 && at < lines.length - 1);
  return isDivided && starts.filter((line) => /^\p{Ll}/u.test(line)).length > starts.length / 2;
};

/** How a text is most likely divided. It is a guess: whoever imports can choose another. */
export const guessLayout = (text: string): Layout => {
  const sample = text.slice(0, sampleSigns);
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, score: judgeDelimiter(sample, delimiter) }))
    .sort((a, b) => b.score - a.score);
  if (best && best.score > 0) return best.delimiter;
  return isWrapped(sample) ? 'paragraphs' : 'lines';
};

/** The rows of a text that is divided in a given way. */
export const readRows = (text: string, layout: Layout, most: number): readonly TableRow[] => {
  if (layout === 'lines') return readLines(text, most);
  if (layout === 'paragraphs') return readParagraphs(text, most);
  return readTable(text, layout, most);
};
