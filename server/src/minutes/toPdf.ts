import type { AttachmentPart, MinutesAttachments } from '@skab/shared/minutes/attachments.ts';
import type { Block } from '@skab/shared/minutes/blocks.ts';
import type { Minutes, MinutesSection } from '@skab/shared/minutes/compose.ts';
import { headingsIn } from '@skab/shared/minutes/headings.ts';
import type { MinutesStatement, StatementGroup } from '@skab/shared/minutes/said.ts';
import { underHeading } from '@skab/shared/minutes/toHtml.ts';
import type { Fonts, Words } from '../pdf/paper.ts';
import { print } from '../pdf/print.ts';
import type { Sheet } from '../pdf/tagged.ts';

const body = { face: 'regular', size: 10.5, before: 0, after: 7 } as const;
const prompt = { ...body, keepsNext: true } as const;
const small = { ...body, size: 9, before: 9 } as const;
const dash = (): string => '–';
const numbered = (index: number): string => `${index + 1}.`;

const writeBlocks = (sheet: Sheet, blocks: readonly Block[]): void => {
  for (const block of blocks) {
    if (block.kind === 'paragraph') sheet.paragraph({ text: block.lines.join('\n') }, body);
    else sheet.list(block.points, dash);
  }
};

const writeSection = (sheet: Sheet, { heading, blocks }: MinutesSection, level: 2 | 3): void => {
  sheet.heading(heading, level);
  writeBlocks(sheet, blocks);
};

const wordsOf = ({ lines, mark }: MinutesStatement): Words => {
  const text = lines.join('\n');
  return mark === null ? { text } : { text, slanted: text === '' ? `(${mark})` : ` (${mark})` };
};

const writePrompt = (sheet: Sheet, asked: string | null): void => {
  if (asked !== null) sheet.paragraph({ text: '', slanted: asked.replaceAll('\n', ' ') }, prompt);
};

type Columns = Pick<MinutesAttachments, 'numberHeading' | 'textHeading'>;

const writeGroup = (sheet: Sheet, made: StatementGroup, columns: Columns): void => {
  if (made.heading !== null) sheet.heading(made.heading, made.level);
  for (const text of made.remarks) sheet.paragraph({ text }, prompt);
  writePrompt(sheet, made.prompt);
  if (made.statements.length === 0) return;
  sheet.table(
    [columns.numberHeading, columns.textHeading],
    made.statements.map((one) => [one.number === null ? '' : String(one.number), wordsOf(one)]),
  );
};

const writePart = (sheet: Sheet, made: AttachmentPart, columns: Columns, isFirst: boolean): void => {
  // The statements begin on a page of their own; a list of names needs none.
  sheet.heading(made.heading, 2, isFirst && made.groups.length > 0);
  writePrompt(sheet, made.prompt);
  if (made.points.length > 0) sheet.list(made.points, dash);
  for (const one of made.groups) writeGroup(sheet, one, columns);
};

const writeAttachments = (sheet: Sheet, made: MinutesAttachments): void => {
  sheet.heading(made.heading, 2);
  if (made.titles.length > 0) sheet.list(made.titles, numbered);
  made.parts.forEach((one, at) => writePart(sheet, one, made, at === 0));
};

const writeMinutes = (sheet: Sheet, minutes: Minutes): void => {
  sheet.paragraph({ text: minutes.kicker }, { ...body, after: 2, keepsNext: true });
  sheet.heading(minutes.title, 1);
  const facts = minutes.facts.map(({ label, value }) => `${label}: ${value}`);
  if (facts.length > 0) sheet.paragraph({ text: facts.join('\n') }, body);
  for (const one of minutes.opening) writeSection(sheet, one, 2);
  for (const item of minutes.items) {
    sheet.heading(item.heading, 2);
    for (const text of underHeading(item)) sheet.paragraph({ text }, body);
    for (const one of item.sections) writeSection(sheet, one, 3);
  }
  for (const one of minutes.closing) writeSection(sheet, one, 2);
  if (minutes.attachments) writeAttachments(sheet, minutes.attachments);
};

/** The minutes as a PDF: tagged, with its typeface in it, page numbers, and nothing in it that names who made it. */
export const toPdf = (minutes: Minutes, fonts: Fonts, madeAt: Date): Promise<Uint8Array> => {
  const words = headingsIn[minutes.language];
  const about = {
    title: `${minutes.kicker}: ${minutes.title}`,
    language: minutes.language === 'da' ? 'da-DK' : 'en-GB',
    madeAt,
    foot: words.page,
    standInWords: words.standIn,
  };
  const { head } = minutes;
  return print(
    fonts,
    about,
    (sheet) => writeMinutes(sheet, minutes),
    (sheet) => {
      if (head !== null) sheet.paragraph({ text: head }, small);
    },
  );
};
