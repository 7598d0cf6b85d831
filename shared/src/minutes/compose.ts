import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import { sourceOf } from '../board/origins.ts';
import { cleanText, readableText } from '../board/statementText.ts';
import { stepsInOrder } from '../meeting/steps.ts';
import { blocksOf, linesOf, paragraph, proposalOf, type Block } from './blocks.ts';
import { dayInWords, headingsIn, namesInARow, type Headings, type Language } from './headings.ts';

/** Short: what was proposed and decided. Long: also what was discussed, and every statement, word for word. */
export type MinutesForm = 'short' | 'long';

export interface MinutesOptions {
  readonly language: Language;
  /** The head hash of the workshop's chain when the minutes were made; null where it is not known. */
  readonly head: string | null;
  readonly form: MinutesForm;
}

export type SectionKind =
  | 'summary'
  | 'background'
  | 'agenda'
  | 'proposal'
  | 'earlierDecisions'
  | 'discussion'
  | 'decisions'
  | 'present'
  | 'absent'
  | 'adjourned';

export interface MinutesSection {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface MinutesItem {
  readonly agendaItemId: string;
  readonly heading: string;
  /** `Sags-ID: EMN-2027-00412`, or null. */
  readonly caseId: string | null;
  readonly sections: readonly MinutesSection[];
}

/** A statement as it was said: the lines, verbatim. `mark` says that it came late, or from where it was imported. */
export interface MinutesStatement {
  readonly statementId: string;
  readonly number: number | null;
  readonly lines: readonly string[];
  readonly mark: string | null;
}

/** What was said in one step under one prompt. */
export interface StatementGroup {
  readonly key: string;
  readonly heading: string;
  readonly prompt: string | null;
  readonly statements: readonly MinutesStatement[];
}

export interface MinutesAttachments {
  readonly heading: string;
  /** The titles, numbered from 1. */
  readonly titles: readonly string[];
  /** The statements, which are the last of the attachments; null where there are none to print. */
  readonly statements: {
    readonly heading: string;
    readonly numberHeading: string;
    readonly textHeading: string;
    readonly groups: readonly StatementGroup[];
  } | null;
}

/** The minutes of a workshop: what is previewed, copied and exported is all made of this. */
export interface Minutes {
  readonly language: Language;
  readonly form: MinutesForm;
  /** Minutes of whom: stands over the title. */
  readonly kicker: string;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly items: readonly MinutesItem[];
  /** Who was present, who was absent, and when the meeting was adjourned. */
  readonly closing: readonly MinutesSection[];
  readonly attachments: MinutesAttachments | null;
  /** The last line of all. */
  readonly head: string | null;
}

const section = (kind: SectionKind, heading: string, blocks: readonly Block[]): readonly MinutesSection[] =>
  blocks.length === 0 ? [] : [{ kind, heading, blocks }];

const stepTitles = (board: Board, agendaItemId: string): readonly Block[] => {
  const points = stepsInOrder(board)
    .filter((step) => step.row.agendaItemId === agendaItemId)
    .map((step) => step.row.title);
  return points.length === 0 ? [] : [{ kind: 'points', points }];
};

const composeItem = (
  board: Board,
  agendaItemId: string,
  body: string,
  words: Headings,
  form: MinutesForm,
): MinutesItem => {
  const item = board.get('agendaItems', agendaItemId);
  const fields = board.get('itemMinutes', agendaItemId);
  const typed = (field: keyof Rows['itemMinutes']): readonly Block[] => blocksOf(fields?.[field] ?? '');
  const decisions = typed('decisions');
  const caseId = cleanText(fields?.caseId ?? '');
  return {
    agendaItemId,
    heading: `${words.item(item?.number ?? 0)}: ${item?.title ?? ''}`,
    caseId: caseId === '' ? null : `${words.caseId}: ${caseId}`,
    sections: [
      ...section('summary', words.summary, typed('summary')),
      ...section('background', words.background, typed('background')),
      ...section('agenda', words.agenda, stepTitles(board, agendaItemId)),
      ...section('proposal', words.proposal, proposalOf(fields?.proposal ?? '', words.proposed(body))),
      ...section('earlierDecisions', words.earlierDecisions, typed('earlierDecisions')),
      ...(form === 'long' ? section('discussion', words.discussion, typed('discussion')) : []),
      // An empty heading tells a reader nothing and is left out. Decisions are what minutes are for: where none is written down, the
      // reader must see that, and not wonder whether a page is missing. A dash claims no more than that nothing stands here.
      ...section('decisions', words.decisions, decisions.length === 0 ? [paragraph(words.none)] : decisions),
    ],
  };
};

const composeClosing = (board: Board, language: Language): readonly MinutesSection[] => {
  const words = headingsIn[language];
  const people = [...board.all('attendees')].sort(
    ([a, one], [b, other]) => one.position - other.position || (a < b ? -1 : 1),
  );
  const marked = (mark: 'present' | 'absent'): readonly Block[] => {
    const names = people
      .filter(([, row]) => row.mark === mark)
      .map(([, { name, title }]) => (title === '' ? name : `${name} (${title})`));
    return names.length === 0 ? [] : [paragraph(`${namesInARow(names, language)}.`)];
  };
  const adjournedAt = board.get('minutes', only)?.adjournedAt ?? '';
  const adjourned = adjournedAt === '' ? [] : [paragraph(words.adjournedAt(words.clockTime(adjournedAt)))];
  return [
    ...section('present', words.present, marked('present')),
    ...section('absent', words.absent, marked('absent')),
    ...section('adjourned', words.adjourned, adjourned),
  ];
};

interface Said {
  readonly row: Rows['statements'];
  readonly printed: MinutesStatement;
}

// A statement without a number - there is none on the server - comes after those that have one.
const byNumber = (a: Said, b: Said): number => {
  const one = a.printed.number ?? Number.MAX_SAFE_INTEGER;
  const other = b.printed.number ?? Number.MAX_SAFE_INTEGER;
  const byTime = a.row.publishedAt - b.row.publishedAt;
  return one - other || byTime || (a.printed.statementId < b.printed.statementId ? -1 : 1);
};

const markOf = (board: Board, statementId: string, isLate: boolean, words: Headings): string | null => {
  const source = sourceOf(board, statementId);
  if (source !== null) return words.from(source);
  return isLate ? words.late : null;
};

// Published statements only: withdrawn, hidden and late ones that nobody let in are in other collections.
const statementsByNumber = (board: Board, words: Headings): readonly Said[] =>
  [...board.all('statements')]
    .map(([statementId, row]) => ({
      row,
      printed: {
        statementId,
        number: board.get('numbers', statementId)?.number ?? null,
        // Clean already when a command put it there; an export must be readable whatever brought the words.
        lines: readableText(row.text).split('\n'),
        mark: markOf(board, statementId, row.isLate, words),
      },
    }))
    .sort(byNumber);

const composeGroups = (board: Board, words: Headings): readonly StatementGroup[] => {
  const order = new Map(stepsInOrder(board).map((step, index) => [step.id, { index, title: step.row.title }]));
  const groups = new Map<
    string,
    { readonly place: number; readonly group: StatementGroup; readonly said: MinutesStatement[] }
  >();
  for (const { row, printed } of statementsByNumber(board, words)) {
    const key = `${row.stepId ?? ''}/${row.promptId ?? ''}`;
    const known = groups.get(key);
    if (known) {
      known.said.push(printed);
      continue;
    }
    const step = row.stepId === null ? undefined : order.get(row.stepId);
    const said = [printed];
    const prompt = row.promptId === null ? null : (board.get('prompts', row.promptId)?.text ?? null);
    const heading = row.stepId === null ? words.earlier : (step?.title ?? words.statement);
    const group = { key, heading, prompt, statements: said };
    groups.set(key, { place: step?.index ?? order.size, group, said });
  }
  return [...groups.values()].sort((a, b) => a.place - b.place).map(({ group }) => group);
};

const composeAttachments = (board: Board, words: Headings, form: MinutesForm): MinutesAttachments | null => {
  const typed = linesOf(board.get('minutes', only)?.attachments ?? '', /^(?:[-–•*·]|\d{1,3}[.)])\s+/);
  const groups = form === 'long' ? composeGroups(board, words) : [];
  if (typed.length === 0 && groups.length === 0) return null;
  if (groups.length === 0) return { heading: words.attachments, titles: typed, statements: null };
  const titles = [...typed, words.statements];
  return {
    heading: words.attachments,
    titles,
    statements: {
      heading: words.attachment(titles.length, words.statements),
      numberHeading: words.number,
      textHeading: words.statement,
      groups,
    },
  };
};

const composeFacts = (workshop: Rows['workshop'], language: Language): Minutes['facts'] => {
  const words = headingsIn[language];
  const time = words.between(words.clockTime(workshop.from), words.clockTime(workshop.to));
  const when = { label: words.meetingTime, value: `${dayInWords(workshop.date, language)} ${time}` };
  return workshop.place === '' ? [when] : [when, { label: words.venue, value: workshop.place }];
};

/** Composes the minutes out of both homes of a board, as far as the reader may see them. Pure: the same board gives the same minutes. */
export const composeMinutes = (board: Board, { language, head, form }: MinutesOptions): Minutes => {
  const words = headingsIn[language];
  const workshop = board.get('workshop', only);
  const body = workshop?.body ?? '';
  const items = [...board.all('agendaItems')].sort(
    ([a, one], [b, other]) => one.position - other.position || (a < b ? -1 : 1),
  );
  return {
    language,
    form,
    kicker: body === '' ? words.minutes : `${words.minutes} – ${body}`,
    title: workshop ? `${workshop.title}, ${dayInWords(workshop.date, language)}` : words.minutes,
    facts: workshop ? composeFacts(workshop, language) : [],
    items: items.map(([id]) => composeItem(board, id, body, words, form)),
    closing: composeClosing(board, language),
    attachments: composeAttachments(board, words, form),
    head: head === null ? null : words.head(head),
  };
};
