import type { Block } from './blocks.ts';
import type { MinutesAttachments } from './attachments.ts';
import type { Minutes, MinutesItem, MinutesSection } from './compose.ts';
import type { MinutesStatement, StatementGroup } from './said.ts';
import { underHeading } from './toHtml.ts';

// Signs that mean something anywhere in a line of Markdown, also in its common extensions.
const meaningAnywhere = /[\\`*_[\]{}<>&|~$^@]/g;
// Signs that mean something where a line begins: headings, lists, rules, underlines of headings, definitions.
const meaningAtStart = /^(\s*)(\d{1,9})?([-+#=:%.)])/;
// An address would become a link by itself.
const address = /:(?=\/\/)|(?<=\bwww)\./gi;

const entity = (blank: string): string => (blank === '\t' ? '&#9;' : '&#32;');

/** One line of somebody's words in Markdown: every sign of it is read back as itself, and none means anything. */
export const escapeMarkdown = (line: string): string =>
  line
    .replace(meaningAnywhere, '\\$&')
    .replace(address, '\\$&')
    .replace(meaningAtStart, '$1$2\\$3')
    // Blanks that begin or end a line would be dropped, or would make code of it.
    .replace(/^[ \t]/, entity)
    .replace(/[ \t]$/, entity);

// A backslash at the end keeps a line break; alone on a line it keeps an empty one.
const lines = (all: readonly string[]): string => all.map(escapeMarkdown).join('\\\n');

const points = (all: readonly string[], mark: (at: number) => string): string =>
  all.map((point, at) => `${mark(at)} ${escapeMarkdown(point)}`).join('\n');

const block = (made: Block): string => (made.kind === 'paragraph' ? lines(made.lines) : points(made.points, () => '-'));

const section = (level: '##' | '###', { heading, blocks }: MinutesSection): readonly string[] => [
  `${level} ${escapeMarkdown(heading)}`,
  ...blocks.map(block),
];

const item = ({ heading, sections, ...under }: MinutesItem): readonly string[] => [
  `## ${escapeMarkdown(heading)}`,
  ...underHeading(under).map(escapeMarkdown),
  ...sections.flatMap((made) => section('###', made)),
];

const statement = ({ number, lines: said, mark }: MinutesStatement): string =>
  [
    ...(number === null ? [] : [`**${number}**`]),
    ...(said.length === 0 ? [] : [lines(said)]),
    ...(mark === null ? [] : [`*(${escapeMarkdown(mark)})*`]),
  ].join(' ');

const asked = (prompt: string | null): readonly string[] => (prompt === null ? [] : [`*${lines(prompt.split('\n'))}*`]);

const group = ({ heading, level, remarks, prompt, statements }: StatementGroup): readonly string[] => [
  ...(heading === null ? [] : [`${'#'.repeat(level)} ${escapeMarkdown(heading)}`]),
  ...remarks.map(escapeMarkdown),
  ...asked(prompt),
  ...statements.map(statement),
];

const attached = ({ heading, titles, parts }: MinutesAttachments): readonly string[] => [
  `## ${escapeMarkdown(heading)}`,
  points(titles, (at) => `${at + 1}.`),
  ...parts.flatMap((part) => [
    `## ${escapeMarkdown(part.heading)}`,
    ...asked(part.prompt),
    points(part.points, () => '-'),
    ...part.groups.flatMap(group),
  ]),
];

/** The minutes as Markdown (CommonMark). What people wrote stands word for word, whatever it looks like. */
export const toMarkdown = (minutes: Minutes): string => {
  const { attachments } = minutes;
  const parts = [
    escapeMarkdown(minutes.kicker),
    `# ${escapeMarkdown(minutes.title)}`,
    lines(minutes.facts.map(({ label, value }) => `${label}: ${value}`)),
    ...minutes.opening.flatMap((made) => section('##', made)),
    ...minutes.items.flatMap(item),
    ...minutes.closing.flatMap((made) => section('##', made)),
    ...(attachments ? attached(attachments) : []),
    ...(minutes.head === null ? [] : [escapeMarkdown(minutes.head)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
