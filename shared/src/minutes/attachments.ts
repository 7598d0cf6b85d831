import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { stepsInOrder } from '../meeting/steps.ts';
import { composeBecame, listBecame } from './became.ts';
import { linesOf } from './blocks.ts';
import { headingsIn, type Headings, type Language } from './headings.ts';
import {
  printed,
  saidByNumber,
  unsettledWords,
  type MinutesStatement,
  type Said,
  type StatementGroup,
} from './said.ts';
import { composeThemes, listThemes, sortByTheme } from './themes.ts';

/** One attachment that the minutes print themselves. */
export interface AttachmentPart {
  readonly kind: 'themes' | 'principles' | 'stations' | 'statements';
  /** `Bilag 2: Temaer fra tavlen` */
  readonly heading: string;
  /** The prompt that everything below answers, where it is one. */
  readonly prompt: string | null;
  /** In the short form: what there is, without the statements' words. */
  readonly points: readonly string[];
  /** In the long form: every statement, word for word. */
  readonly groups: readonly StatementGroup[];
}

export interface MinutesAttachments {
  readonly heading: string;
  /** The titles, numbered from 1. Those that are printed here come last. */
  readonly titles: readonly string[];
  readonly parts: readonly AttachmentPart[];
  readonly numberHeading: string;
  readonly textHeading: string;
}

/** What was said, step by step and prompt by prompt. */
const composeSteps = (board: Board, said: readonly Said[], words: Headings): readonly StatementGroup[] => {
  const order = new Map(stepsInOrder(board).map((step, index) => [step.id, { index, title: step.row.title }]));
  const groups = new Map<
    string,
    { readonly place: number; readonly group: StatementGroup; readonly statements: MinutesStatement[] }
  >();
  for (const one of said) {
    const key = `${one.stepId}/${one.promptId ?? ''}`;
    const known = groups.get(key);
    if (known) {
      known.statements.push(printed(one, words));
      continue;
    }
    const step = one.stepId === null ? undefined : order.get(one.stepId);
    const statements = [printed(one, words)];
    const prompt = one.promptId === null ? null : (board.get('prompts', one.promptId)?.text ?? null);
    const heading = one.stepId === null ? words.earlier : (step?.title ?? words.statement);
    const group: StatementGroup = { key, heading, level: 3, remarks: [], prompt, statements };
    groups.set(key, { place: step?.index ?? order.size, group, statements });
  }
  return [...groups.values()].sort((a, b) => a.place - b.place).map(({ group }) => group);
};

/** Which statements are unsettled, and between which clusters, without their words. */
const listUnsettled = (rest: readonly Said[], words: Headings): readonly string[] =>
  rest.flatMap(({ number, unsettled }) =>
    unsettled && number !== null ? [words.numbered(number, unsettledWords(unsettled, words))] : [],
  );

type Untitled = Omit<AttachmentPart, 'heading'> & { readonly title: string };

const composeParts = (board: Board, language: Language, isLong: boolean): readonly Untitled[] => {
  const words = headingsIn[language];
  const said = saidByNumber(board);
  const sorted = sortByTheme(board, said, language);
  const prompt = isLong ? sorted.question : null;
  const hasThemes = sorted.themes.length > 0;
  const shown = (groups: () => readonly StatementGroup[], points: () => readonly string[]) =>
    isLong ? { groups: groups(), points: [] } : { groups: [], points: points() };
  const became = (kind: 'principles' | 'stations'): Untitled => ({
    kind,
    title: words[kind],
    prompt,
    ...shown(
      () => composeBecame(board, kind, sorted),
      () => listBecame(board, kind, sorted),
    ),
  });
  const rest = said.filter((one) => !one.isWithdrawn && !sorted.liesAnywhere(one.statementId));
  const parts: readonly Untitled[] = [
    {
      kind: 'themes',
      title: words.themes,
      prompt,
      ...shown(
        () => composeThemes(board, sorted),
        () => listThemes(sorted),
      ),
    },
    {
      kind: 'statements',
      title: hasThemes ? words.themeless : words.statements,
      prompt: null,
      ...shown(
        () => composeSteps(board, rest, words),
        () => listUnsettled(rest, words),
      ),
    },
    became('principles'),
    became('stations'),
  ];
  return parts.filter(({ groups, points }) => groups.length + points.length > 0);
};

/** What is attached: the titles that were typed, and after them what the board holds. Null where there is nothing. */
export const composeAttachments = (board: Board, language: Language, isLong: boolean): MinutesAttachments | null => {
  const words = headingsIn[language];
  const typed = linesOf(board.get('minutes', only)?.attachments ?? '', /^(?:[-–•*·]|\d{1,3}[.)])\s+/);
  const parts = composeParts(board, language, isLong);
  if (typed.length === 0 && parts.length === 0) return null;
  return {
    heading: words.attachments,
    titles: [...typed, ...parts.map(({ title }) => title)],
    parts: parts.map(({ title, ...part }, at) => ({
      ...part,
      heading: words.attachment(typed.length + at + 1, title),
    })),
    numberHeading: words.number,
    textHeading: words.statement,
  };
};
