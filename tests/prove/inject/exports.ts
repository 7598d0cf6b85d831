import { bareCell } from '@skab/shared/exchange/csvCell.ts';
import { routes } from '@skab/shared/protocol/http.ts';
import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { readCsv } from '../../harness/readCsv.ts';
import type { Visitor } from '../../harness/visitor.ts';
import { askAgain } from '../kit/askAgain.ts';
import type { Parser } from './parser.ts';
import { readMarkdown } from './markdown.ts';
import { squeezed } from './rules.ts';

type Holds = (isTrue: boolean, sentence: () => string) => boolean;

/** What an export of a workshop must say: the words of each numbered statement, and more that must stand in it somewhere. */
export interface Wanted {
  readonly workshopId: string;
  readonly reader: Visitor;
  readonly byNumber: ReadonlyMap<number, string>;
  readonly somewhere: readonly string[];
}

const fetchFile = async (reader: Visitor, address: string): Promise<Uint8Array> => {
  const answer = await askAgain(new URL(address, reader.origin), { headers: { cookie: reader.cookie() } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};

const sameAll = (
  kind: string,
  read: ReadonlyMap<number, string>,
  { byNumber, somewhere }: Wanted,
  whole: string,
  holds: Holds,
): void => {
  for (const [number, text] of byNumber)
    holds(
      read.get(number) === text,
      () =>
        `${kind}: number ${number} is read as ${JSON.stringify(read.get(number))}, and should be ${JSON.stringify(text)}`,
    );
  const all = squeezed(whole);
  for (const text of somewhere) holds(all.includes(squeezed(text)), () => `${kind}: missing ${JSON.stringify(text)}`);
};

/** A Word file: every part is XML, nothing in it reaches out or runs, and the words are there. */
export const readBackDocx = async (wanted: Wanted, parser: Parser, holds: Holds): Promise<void> => {
  const parts = unzipSync(await fetchFile(wanted.reader, routes.minutes(wanted.workshopId, 'docx', 'da')));
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(name)) {
      holds(false, () => `docx: a part that is no XML: ${name}`);
      continue;
    }
    const trouble = await parser.xmlTrouble(strFromU8(bytes));
    holds(trouble === null, () => `docx: ${name}: ${trouble}`);
  }
  const document = await parser.readWord(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  sameAll('docx', new Map(document.rows), wanted, document.text, holds);
};

/** A table: every cell opens as text, and read back by the import's rule it is what was said. */
export const readBackCsv = async (wanted: Wanted, holds: Holds): Promise<void> => {
  for (const [language, delimiter] of [
    ['da', ';'],
    ['en', ','],
  ] as const) {
    const bytes = await fetchFile(wanted.reader, routes.statementsCsv(wanted.workshopId, language));
    const rows = readCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes), delimiter);
    const cells = rows.flatMap((row) => Object.values(row));
    for (const cell of cells)
      holds(!/^[=+\-@\t\r\n＝＋－＠]/.test(cell), () => `csv: a cell opens as a formula: ${JSON.stringify(cell)}`);
    const read = new Map(
      rows.map((row) => {
        const [number = '', text = ''] = Object.values(row);
        return [Number(number), bareCell(text)] as const;
      }),
    );
    sameAll(`csv (${language})`, read, { ...wanted, somewhere: [] }, '', holds);
  }
};

/** Markdown: the reference parser sees nothing but headings, lists and words. */
export const readBackMarkdown = async (wanted: Wanted, holds: Holds): Promise<void> => {
  const bytes = await fetchFile(wanted.reader, routes.minutes(wanted.workshopId, 'md', 'da'));
  const { kinds, rows, text } = readMarkdown(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  for (const kind of [
    'html_block',
    'html_inline',
    'link',
    'image',
    'code',
    'code_block',
    'block_quote',
    'thematic_break',
  ])
    holds(!kinds.has(kind), () => `markdown: somebody’s words became a ${kind}`);
  sameAll('markdown', rows, wanted, text, holds);
};

// What the fonts of the file have signs for, for certain; of others the file tells by words beside the drawing.
const isLatin = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff\n]+$/;

/** A PDF: nothing that runs or reaches out, and the words are there. */
export const readBackPdf = async (wanted: Wanted, holds: Holds): Promise<void> => {
  const bytes = await fetchFile(wanted.reader, routes.minutes(wanted.workshopId, 'pdf', 'da'));
  const pdf = await getDocumentProxy(bytes);
  holds((await pdf.getJSActions()) === null, () => 'pdf: it carries a script');
  holds((await pdf.getOpenAction()) === null, () => 'pdf: it does something when it is opened');
  holds((await pdf.getAttachments()) === null, () => 'pdf: it carries files');
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    holds((await page.getAnnotations()).length === 0, () => `pdf: page ${number} has links or forms`);
    holds((await page.getJSActions()) === null, () => `pdf: page ${number} carries a script`);
    for (const item of (await page.getTextContent()).items) if ('str' in item) text += item.str;
    page.cleanup();
  }
  const all = squeezed(text);
  const latin = [...wanted.byNumber.values(), ...wanted.somewhere].filter((words) => isLatin.test(words));
  for (const words of latin)
    for (const line of words.split('\n'))
      holds(all.includes(squeezed(line)), () => `pdf: missing ${JSON.stringify(line)}`);
  await pdf.loadingTask.destroy();
};

interface Copied {
  readonly rows: Readonly<
    Record<string, readonly { readonly id: string; readonly row: Readonly<Record<string, unknown>> }[]>
  >;
}

/** The copy: read as plain JSON, word for word. Gives the numbers of the statements. */
export const readBackCopy = async (
  reader: Visitor,
  workshopId: string,
  statements: ReadonlyMap<string, string>,
  holds: Holds,
): Promise<{ readonly byNumber: ReadonlyMap<number, string>; readonly file: string }> => {
  const file = new TextDecoder('utf-8', { fatal: true }).decode(await fetchFile(reader, routes.copy(workshopId)));
  const copy = JSON.parse(file) as Copied; // our own file: what is wrong with it shows below
  const kept = new Map((copy.rows['statements'] ?? []).map(({ id, row }) => [id, row['text']]));
  holds(kept.size === statements.size, () => `copy: ${kept.size} statements of ${statements.size}`);
  for (const [id, text] of statements)
    holds(kept.get(id) === text, () => `copy: ${JSON.stringify(kept.get(id))}, and should be ${JSON.stringify(text)}`);
  const byNumber = new Map(
    (copy.rows['numbers'] ?? []).map(({ id, row }) => [Number(row['number']), statements.get(id) ?? ''] as const),
  );
  return { byNumber, file };
};
