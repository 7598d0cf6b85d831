import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import { cleanText } from '../board/statementText.ts';
import { titleOfItem } from '../meeting/agenda.ts';
import { stepsInOrder } from '../meeting/steps.ts';
import { composeAttachments, type MinutesAttachments } from './attachments.ts';
import { blocksOf, paragraph, proposalOf, type Block } from './blocks.ts';
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
    heading: `${words.item(item?.number ?? 0)}: ${titleOfItem(board, agendaItemId)}`,
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
    attachments: composeAttachments(board, language, form === 'long'),
    head: head === null ? null : words.head(head),
  };
};
