import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableLayoutType,
  TableRow,
  TableCell,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Block } from '@skab/shared/minutes/blocks.ts';
import type { AttachmentPart, MinutesAttachments } from '@skab/shared/minutes/attachments.ts';
import type { Minutes, MinutesItem, MinutesSection } from '@skab/shared/minutes/compose.ts';
import { headingsIn } from '@skab/shared/minutes/headings.ts';
import type { MinutesStatement, StatementGroup } from '@skab/shared/minutes/said.ts';
import { underHeading } from '@skab/shared/minutes/toHtml.ts';

// A font every office has, or has one of the same measures for.
const font = 'Arial';
const bullets = 'points';
const numbering = 'attachments';
/** Widths in twentieths of a point, together the text width of the page. */
const page = { width: 11_906, height: 16_838, margin: 1_247 };
const textWidth = page.width - 2 * page.margin;
const numberWidth = 850;

/** One line of words as a run; a tab is a tab of the paper, not a blank. */
const run = (line: string, options: IRunOptions = {}): TextRun =>
  new TextRun({
    ...options,
    children: line.split('\t').flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part])),
  });

/** Lines of words as runs, with a line break between them. */
const runs = (lines: readonly string[], options: IRunOptions = {}): readonly ParagraphChild[] =>
  lines.flatMap((line, at) => (at === 0 ? [run(line, options)] : [new TextRun({ break: 1 }), run(line, options)]));

const words = (lines: readonly string[]): Paragraph => new Paragraph({ style: 'Body', children: [...runs(lines)] });

const heading = (
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  pageBreakBefore = false,
): Paragraph => new Paragraph({ heading: level, pageBreakBefore, children: [run(text)] });

const point = (text: string, reference: string): Paragraph =>
  new Paragraph({ numbering: { reference, level: 0 }, children: [run(text)] });

const block = (made: Block): readonly Paragraph[] =>
  made.kind === 'paragraph' ? [words(made.lines)] : made.points.map((text) => point(text, bullets));

const section = (
  made: MinutesSection,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
): readonly Paragraph[] => [heading(made.heading, level), ...made.blocks.flatMap(block)];

const item = (made: MinutesItem): readonly Paragraph[] => [
  heading(made.heading, HeadingLevel.HEADING_2),
  ...underHeading(made).map((line) => words([line])),
  ...made.sections.flatMap((one) => section(one, HeadingLevel.HEADING_3)),
];

const cell = (width: number, paragraph: Paragraph): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, children: [paragraph] });

const row = (number: Paragraph, text: Paragraph, isHeader = false): TableRow =>
  new TableRow({
    ...(isHeader ? { tableHeader: true } : {}),
    cantSplit: true,
    children: [cell(numberWidth, number), cell(textWidth - numberWidth, text)],
  });

const statement = ({ number, lines, mark }: MinutesStatement): TableRow =>
  row(
    new Paragraph({ style: 'Cell', children: [run(number === null ? '' : String(number))] }),
    new Paragraph({
      style: 'Cell',
      children: [
        ...runs(lines),
        ...(mark === null ? [] : [run(lines.length === 0 ? `(${mark})` : ` (${mark})`, { italics: true })]),
      ],
    }),
  );

const line = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };
const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' };

interface Columns {
  readonly numberHeading: string;
  readonly textHeading: string;
}

const table = (statements: readonly MinutesStatement[], { numberHeading, textHeading }: Columns): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [numberWidth, textWidth - numberWidth],
    borders: { top: line, bottom: line, insideHorizontal: line, left: noLine, right: noLine, insideVertical: noLine },
    rows: [
      row(
        new Paragraph({ style: 'Cell', keepNext: true, children: [run(numberHeading, { bold: true })] }),
        new Paragraph({ style: 'Cell', keepNext: true, children: [run(textHeading, { bold: true })] }),
        true,
      ),
      ...statements.map(statement),
    ],
  });

const asked = (prompt: string | null): readonly Paragraph[] =>
  prompt === null ? [] : [new Paragraph({ style: 'Prompt', children: [...runs(prompt.split('\n'))] })];

const levels = { 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

const group = (made: StatementGroup, columns: Columns): readonly (Paragraph | Table)[] => [
  // Without words between them two tables would be one.
  made.heading === null ? words(['']) : heading(made.heading, levels[made.level]),
  ...made.remarks.map((remark) => words([remark])),
  ...asked(made.prompt),
  ...(made.statements.length === 0 ? [] : [table(made.statements, columns)]),
];

const part = (made: AttachmentPart, columns: Columns, isFirst: boolean): readonly (Paragraph | Table)[] => [
  // The statements begin on a page of their own; a list of names needs none.
  heading(made.heading, HeadingLevel.HEADING_2, isFirst && made.groups.length > 0),
  ...asked(made.prompt),
  ...made.points.map((one) => point(one, bullets)),
  ...made.groups.flatMap((one) => group(one, columns)),
];

const attachments = (made: MinutesAttachments): readonly (Paragraph | Table)[] => [
  heading(made.heading, HeadingLevel.HEADING_2),
  ...made.titles.map((title) => point(title, numbering)),
  ...made.parts.flatMap((one, at) => part(one, made, at === 0)),
];

const footer = (minutes: Minutes): Footer => {
  // The words around the two numbers, in the order of the language.
  const [before = '', between = '', after = ''] = headingsIn[minutes.language].page('\t', '\t').split('\t');
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: 18,
            children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  });
};

const headingStyle = (size: number, before: number) => ({
  run: { size, bold: true, color: '1A1A1A', font },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

const list = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  reference,
  levels: [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 360, hanging: 360 }, spacing: { after: 60 } } },
    },
  ],
});

/** The minutes as a Word file: headings, lists and tables as structure, page numbers, and nothing in it that names who made it. */
export const toDocx = async (minutes: Minutes): Promise<Uint8Array> => {
  const language = minutes.language === 'da' ? 'da-DK' : 'en-GB';
  const document = new Document({
    title: `${minutes.kicker}: ${minutes.title}`,
    creator: 'Skab Sammen',
    lastModifiedBy: 'Skab Sammen',
    description: '',
    styles: {
      default: {
        document: { run: { font, size: 21, language: { value: language } }, paragraph: { spacing: { line: 276 } } },
        heading1: headingStyle(34, 0),
        heading2: headingStyle(26, 360),
        heading3: headingStyle(22, 240),
        heading4: headingStyle(21, 200),
      },
      paragraphStyles: [
        { id: 'Body', name: 'Body', basedOn: 'Normal', next: 'Body', paragraph: { spacing: { after: 120 } } },
        {
          id: 'Prompt',
          name: 'Prompt',
          basedOn: 'Normal',
          run: { italics: true },
          paragraph: { spacing: { after: 120 }, keepNext: true },
        },
        { id: 'Cell', name: 'Cell', basedOn: 'Normal', paragraph: { spacing: { before: 60, after: 60 } } },
      ],
    },
    numbering: {
      config: [list(bullets, LevelFormat.BULLET, '–'), list(numbering, LevelFormat.DECIMAL, '%1.')],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        footers: { default: footer(minutes) },
        children: [
          words([minutes.kicker]),
          heading(minutes.title, HeadingLevel.HEADING_1),
          ...(minutes.facts.length === 0 ? [] : [words(minutes.facts.map(({ label, value }) => `${label}: ${value}`))]),
          ...minutes.opening.flatMap((made) => section(made, HeadingLevel.HEADING_2)),
          ...minutes.items.flatMap(item),
          ...minutes.closing.flatMap((made) => section(made, HeadingLevel.HEADING_2)),
          ...(minutes.attachments ? attachments(minutes.attachments) : []),
          ...(minutes.head === null ? [] : [words(['']), words([minutes.head])]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
};
