import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import { cleanText } from '../board/statementText.ts';
import { isClosedItem, titleOfItem } from '../meeting/agenda.ts';
import { scratchKindOf } from '../meeting/scratch.ts';
import { composeAttachments, type MinutesAttachments } from './attachments.ts';
import { blocksOf, linesOf, paragraph, proposalOf, type Block } from './blocks.ts';
import { courseOf, endingBlocks, putOffBlocks, stepBlocks, taskBlocks } from './course.ts';
import { followUpLines } from './followUpLines.ts';
import { dayInWords, headingsIn, namesInARow, type Headings, type Language } from './headings.ts';
import { mandateBlocks } from './mandate.ts';
import { mandateWords } from './mandateWords.ts';
import { questionBlocks } from './questions.ts';
import { questionWords } from './questionWords.ts';
import { saidByNumber, type Said } from './said.ts';
import { starredBlocks } from './starred.ts';
import { upshotWords } from './upshotWords.ts';
import { shelfBlocks, voteBlocks } from './votes.ts';
import { voteWords } from './voteWords.ts';

/** Short: what was proposed and decided, and the statements that were starred. Long: also what was discussed, and every statement. */
export type MinutesForm = 'short' | 'long';

export interface MinutesOptions {
  readonly language: Language;
  /** The head hash of the workshop's chain when the minutes were made; null where it is not known. */
  readonly head: string | null;
  readonly form: MinutesForm;
  /** Whether closed points stand with their words, for who may read them; else nothing but that they were there. */
  readonly withClosed?: boolean;
}

export type SectionKind =
  | 'purpose'
  | 'mandate'
  | 'summary'
  | 'background'
  | 'agenda'
  | 'proposal'
  | 'earlierDecisions'
  | 'discussion'
  | 'starred'
  | 'decisions'
  | 'questions'
  | 'votes'
  | 'missing'
  | 'shelf'
  | 'tasks'
  | 'putOff'
  | 'present'
  | 'absent'
  | 'followUp'
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
  /** When it was on and who led it, or null. */
  readonly course: string | null;
  readonly sections: readonly MinutesSection[];
}

/** The minutes of a workshop: what is previewed, copied and exported is all made of this. */
export interface Minutes {
  readonly language: Language;
  readonly form: MinutesForm;
  /** Minutes of whom: stands over the title. */
  readonly kicker: string;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What the meeting was for, and the questions of its mandate. */
  readonly opening: readonly MinutesSection[];
  readonly items: readonly MinutesItem[];
  /** Who was present and absent, what happens next, and when the meeting was adjourned. */
  readonly closing: readonly MinutesSection[];
  readonly attachments: MinutesAttachments | null;
  /** The last line of all. */
  readonly head: string | null;
}

const section = (kind: SectionKind, heading: string, blocks: readonly Block[]): readonly MinutesSection[] =>
  blocks.length === 0 ? [] : [{ kind, heading, blocks }];

const composeItem = (
  board: Board,
  agendaItemId: string,
  said: readonly Said[],
  { language, form, withClosed = false }: MinutesOptions,
): MinutesItem => {
  const words = headingsIn[language];
  const body = board.get('workshop', only)?.body ?? '';
  const item = board.get('agendaItems', agendaItemId);
  const isClosed = isClosedItem(board, agendaItemId);
  const numbered = words.item(item?.number ?? 0, isClosed);
  if (isClosed && !withClosed)
    return { agendaItemId, heading: `${numbered}: ${words.closedItem}`, caseId: null, course: null, sections: [] };
  const fields = board.get('itemMinutes', agendaItemId);
  const typed = (field: keyof Rows['itemMinutes']): readonly Block[] => blocksOf(fields?.[field] ?? '');
  const decisions = [...endingBlocks(board, agendaItemId, language), ...typed('decisions')];
  const caseId = cleanText(fields?.caseId ?? '');
  return {
    agendaItemId,
    heading: `${numbered}: ${titleOfItem(board, agendaItemId)}`,
    caseId: caseId === '' ? null : `${words.caseId}: ${caseId}`,
    course: courseOf(board, agendaItemId, language),
    sections: [
      ...section('summary', words.summary, typed('summary')),
      ...section('background', words.background, typed('background')),
      ...section('agenda', words.agenda, stepBlocks(board, agendaItemId, language)),
      ...section('proposal', words.proposal, proposalOf(fields?.proposal ?? '', words.proposed(body))),
      ...section('earlierDecisions', words.earlierDecisions, typed('earlierDecisions')),
      ...(form === 'long' ? section('discussion', words.discussion, typed('discussion')) : []),
      ...section('starred', words.starred, starredBlocks(board, said, agendaItemId, words)),
      ...section('questions', questionWords[language].questions, questionBlocks(board, said, agendaItemId, language)),
      ...section('votes', voteWords[language].votes, voteBlocks(board, agendaItemId, language)),
      // An empty heading tells a reader nothing and is left out. Decisions are what minutes are for: where none is written down, the
      // reader must see that, and not wonder whether a page is missing. A dash claims no more than that nothing stands here.
      ...section('decisions', words.decisions, decisions.length === 0 ? [paragraph(words.none)] : decisions),
      ...section('tasks', words.tasks, taskBlocks(board, agendaItemId, language)),
      ...section('putOff', words.putOffHeading, putOffBlocks(board, agendaItemId, language)),
    ],
  };
};

const composeClosing = (board: Board, said: readonly Said[], language: Language): readonly MinutesSection[] => {
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
  const promised = followUpLines(board.get('followUp', only) ?? null, language);
  const further: readonly Block[] = promised.map(({ head, under }) =>
    paragraph(under === null ? `${head}.` : `${head}. ${under}.`),
  );
  return [
    ...section('present', words.present, marked('present')),
    ...section('absent', words.absent, marked('absent')),
    ...section('missing', mandateWords[language].missing, mandateBlocks(board, said, language)),
    ...section('shelf', voteWords[language].shelf, shelfBlocks(board, language)),
    ...section('followUp', upshotWords[language].further, further),
    ...section('adjourned', words.adjourned, adjourned),
  ];
};

const composeOpening = (workshop: Rows['workshop'], language: Language): readonly MinutesSection[] => {
  const words = headingsIn[language];
  const points = linesOf(workshop.mandate ?? '', /^(?:[-–•*·]|\d{1,3}[.)])\s+/);
  return [
    ...section('purpose', words.purpose, blocksOf(workshop.purpose ?? '')),
    ...section('mandate', words.mandate, points.length === 0 ? [] : [{ kind: 'points', points }]),
  ];
};

const composeFacts = (board: Board, workshop: Rows['workshop'], language: Language): Minutes['facts'] => {
  const words = headingsIn[language];
  const time = words.between(words.clockTime(workshop.from), words.clockTime(workshop.to));
  const when = { label: words.meetingTime, value: `${dayInWords(workshop.date, language)} ${time}` };
  const people = board.get('roomCount', only)?.people;
  return [
    when,
    ...(workshop.place === '' ? [] : [{ label: words.venue, value: workshop.place }]),
    ...(people === undefined ? [] : [{ label: words.inRoom, value: String(people) }]),
  ];
};

/** What this is: minutes, or, where it is thrown away, that it is none. */
const kickerOf = (board: Board, words: Headings): string => words[scratchKindOf(board) ?? 'minutes'];

/** Composes the minutes out of both homes of a board, as far as the reader may see them. Pure: the same board gives the same minutes. */
export const composeMinutes = (board: Board, options: MinutesOptions): Minutes => {
  const { language, head, form } = options;
  const words = headingsIn[language];
  const workshop = board.get('workshop', only);
  const body = workshop?.body ?? '';
  const items = [...board.all('agendaItems')].sort(
    ([a, one], [b, other]) => one.position - other.position || (a < b ? -1 : 1),
  );
  const said = saidByNumber(board);
  return {
    language,
    form,
    kicker: [kickerOf(board, words), body].filter(Boolean).join(' – '),
    title: workshop ? `${workshop.title}, ${dayInWords(workshop.date, language)}` : words.minutes,
    facts: workshop ? composeFacts(board, workshop, language) : [],
    opening: workshop ? composeOpening(workshop, language) : [],
    items: items.map(([id]) => composeItem(board, id, said, options)),
    closing: composeClosing(board, said, language),
    attachments: composeAttachments(board, language, form === 'long'),
    head: head === null ? null : words.head(head),
  };
};
