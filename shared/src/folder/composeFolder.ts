import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import {
  agendaItemsInOrder,
  backgroundOf,
  isClosedItem,
  presenterOf,
  stepPromptOf,
  stepTitleOf,
  titleOfItem,
} from '../meeting/agenda.ts';
import { stepsInOrder, type Step } from '../meeting/steps.ts';
import { programmeMinutes, programmeTimes } from '../meeting/timing.ts';
import { takesWords } from '../meeting/words.ts';
import { dayInWords, headingsIn, type Language } from '../minutes/headings.ts';
import { folderWords } from './words.ts';

/** A step as who leads reads it: what is done, asked and said, one thing a line. */
export interface FolderStep {
  readonly from: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly minutes: string;
}

/** The evening on paper. */
export interface Folder {
  readonly language: Language;
  readonly meeting: Rows['workshop'];
  /** Who meets, on which day, when, and where. */
  readonly facts: readonly string[];
  readonly steps: readonly FolderStep[];
  /** What everybody may read: a closed point is only that it is there. */
  readonly programme: readonly { readonly from: string; readonly title: string }[];
  /** The questions that people write to, each once. */
  readonly questions: readonly string[];
  readonly items: readonly string[];
  readonly people: readonly { readonly name: string; readonly title: string }[];
}

const factsOf = ({ body, date, from, to, place, rooms = '' }: Rows['workshop'], language: Language) => {
  const words = headingsIn[language];
  const time = words.between(words.clockTime(from), words.clockTime(to));
  return [body, `${dayInWords(date, language)} ${time}`, place, rooms].filter((fact) => fact !== '');
};

const linesOf = (board: Board, { id, row }: Step, language: Language): readonly string[] => {
  const words = folderWords[language];
  const note = board.get('scriptNotes', id);
  const prompt = stepPromptOf(board, id);
  const presenter = presenterOf(board, id);
  const background = backgroundOf(board, id).replace(/\s*\n\s*/g, ' ');
  const ladder = row.ladder === undefined ? '' : ` · ${words.ladder[row.ladder]}`;
  return [
    `${words.activities[row.activity]}${ladder}${row.skipped ? ` · ${words.leftOut}` : ''}`,
    ...(presenter === '' ? [] : [words.presenter(presenter)]),
    ...(prompt === '' ? [] : [words.ask(prompt)]),
    ...(background === '' ? [] : [words.background(background)]),
    ...(note?.text ? [words.say(note.text)] : []),
    ...(note?.who ? [words.who(note.who)] : []),
    ...(note?.materials ? [words.materials(note.materials)] : []),
  ];
};

/** Composes the folder out of both homes of a board, for who leads. Pure: the same board gives the same folder. */
export const composeFolder = (board: Board, language: Language): Folder | null => {
  const meeting = board.get('workshop', only);
  if (!meeting) return null;
  const { clockTime, item } = headingsIn[language];
  const times = programmeTimes(board);
  const from = (id: string): string => clockTime(times.get(id) ?? '');
  const steps = stepsInOrder(board);
  const asked = steps
    .filter(({ row }) => takesWords(row.activity) && !row.skipped && !isClosedItem(board, row.agendaItemId))
    .map(({ id }) => stepPromptOf(board, id));
  return {
    language,
    meeting,
    facts: factsOf(meeting, language),
    steps: steps.map((step) => ({
      from: step.row.skipped === 'before' ? '' : from(step.id),
      title: stepTitleOf(board, step.id),
      lines: linesOf(board, step, language),
      minutes: step.row.skipped === 'before' ? '' : String(programmeMinutes(step.row)),
    })),
    programme: steps.filter(({ row }) => !row.skipped).map(({ id, row }) => ({ from: from(id), title: row.title })),
    questions: [...new Set(asked.filter((question) => question !== ''))],
    items: agendaItemsInOrder(board).map(
      ({ id, row }) => `${item(row.number, row.isClosed)}: ${titleOfItem(board, id)}`,
    ),
    people: [...board.all('attendees')]
      .sort(([a, one], [b, other]) => one.position - other.position || (a < b ? -1 : 1))
      .map(([, { name, title }]) => ({ name, title })),
  };
};
