import type { Board } from '../board/board.ts';
import { earlierOf } from '../board/origins.ts';
import { readRelationKey, secondsOf } from '../board/relations.ts';
import { readableText } from '../board/statementText.ts';
import { headingsIn, namesInARow, type Headings, type Language } from './headings.ts';
import { printed, type MinutesStatement, type Said, type StatementGroup } from './said.ts';

/** A cluster as the minutes tell of it. */
export interface Theme {
  readonly clusterId: string;
  /** Its name after those of the clusters it lies in; the outermost first. */
  readonly path: readonly string[];
  readonly said: readonly Said[];
}

/** What the board holds beside statements, read once. */
export interface Sorted {
  readonly words: Headings;
  /** The prompt that everything on the board answers; null where there are several, or none. */
  readonly question: string | null;
  /** Outer ones before those inside them, in the order of their names; without those in which there is nothing to tell. */
  readonly themes: readonly Theme[];
  /** The names of the other clusters a statement lies in, in the order of the themes. */
  readonly othersOf: (statementId: string, clusterId: string) => readonly string[];
  readonly liesAnywhere: (statementId: string) => boolean;
  readonly inARow: (titles: readonly string[]) => string;
}

// The same collation on every machine the minutes are made on: they are previewed on one and exported on another.
const byTitle = new Intl.Collator('da', { numeric: true });

const pathsOf = (board: Board, titleOf: (id: string) => string): readonly (readonly [string, readonly string[]])[] => {
  const inside = new Map<string | null, string[]>();
  for (const [id] of board.all('clusters')) {
    const parentId = board.get('nests', id)?.parentId ?? null;
    inside.set(parentId, [...(inside.get(parentId) ?? []), id]);
  }
  const isNamed = (id: string): boolean => board.get('clusters', id)?.title !== '';
  const inOrder = (a: string, b: string): number =>
    Number(isNamed(b)) - Number(isNamed(a)) || byTitle.compare(titleOf(a), titleOf(b)) || (a < b ? -1 : 1);
  const below = (parentId: string | null, path: readonly string[]): readonly (readonly [string, readonly string[]])[] =>
    (inside.get(parentId) ?? []).sort(inOrder).flatMap((id) => {
      const own = [...path, titleOf(id)];
      return [[id, own] as const, ...below(id, own)];
    });
  return below(null, []);
};

const questionOf = (board: Board): string | null => {
  const asked = new Set([...board.all('statements')].map(([, { promptId }]) => promptId));
  const [promptId = null] = asked;
  return asked.size === 1 && promptId !== null ? (board.get('prompts', promptId)?.text ?? null) : null;
};

/** Which earlier meeting a cluster or principle is from, if it is from one. */
export const broughtFrom = (board: Board, id: string, words: Headings): readonly string[] => {
  const earlier = earlierOf(board, id);
  return earlier ? [words.broughtFrom(earlier.meeting.date)] : [];
};

/** Sorts what was said by the clusters it lies in. */
export const sortByTheme = (board: Board, said: readonly Said[], language: Language): Sorted => {
  const words = headingsIn[language];
  const titleOf = (id: string): string => board.get('clusters', id)?.title || words.nameless;
  const inside = new Map<string, Set<string>>();
  for (const [key] of board.all('places')) {
    const [statementId, clusterId] = readRelationKey(key);
    inside.set(clusterId, (inside.get(clusterId) ?? new Set()).add(statementId));
  }
  const paths = pathsOf(board, titleOf);
  // A board has many clusters: each looks up its own statements instead of going through all of them.
  const placeOf = new Map(said.map(({ statementId }, at) => [statementId, at]));
  const hasMore = new Set([...board.all('nests')].map(([, { parentId }]) => parentId));
  const themes = paths
    .map(([clusterId, path]): Theme => ({
      clusterId,
      path,
      said: [...(inside.get(clusterId) ?? [])]
        .flatMap((statementId) => placeOf.get(statementId) ?? [])
        .sort((a, b) => a - b)
        .flatMap((at) => said[at] ?? []),
    }))
    .filter(
      ({ clusterId, said: here }) =>
        here.length > 0 || hasMore.has(clusterId) || board.get('clusters', clusterId)?.title !== '',
    );
  const told = new Set(themes.flatMap((theme) => theme.said.map(({ statementId }) => statementId)));
  return {
    words,
    themes,
    question: questionOf(board),
    othersOf: (statementId, clusterId) =>
      themes
        .filter((other) => other.clusterId !== clusterId && inside.get(other.clusterId)?.has(statementId))
        .map((other) => titleOf(other.clusterId)),
    liesAnywhere: (statementId) => told.has(statementId),
    inARow: (titles) => namesInARow(titles.map(words.quoted), language),
  };
};

const paragraphs = (text: string): readonly string[] =>
  readableText(text)
    .split('\n')
    .filter((line) => line.trim() !== '');

/** What was written about a theme, and about those that were merged into it where they have words of their own. */
const descriptionsOf = (board: Board, clusterId: string, { words }: Sorted): readonly string[] => [
  ...paragraphs(board.get('descriptions', clusterId)?.text ?? ''),
  ...[...board.all('mergedClusters')].flatMap(([, { intoId, title, description }]) => {
    if (intoId !== clusterId || description === undefined) return [];
    const [first = '', ...rest] = paragraphs(description);
    return [`${words.quoted(title || words.nameless)}: ${first}`, ...rest];
  }),
];

/** What is told under a theme's name: what was written about it, what was merged into it, and what became of it. */
const remarksOn = (board: Board, clusterId: string, sorted: Sorted): readonly string[] => {
  const { words, inARow } = sorted;
  const merged = [...board.all('mergedClusters')].flatMap(([, { intoId, title }]) =>
    intoId === clusterId && title !== '' ? [title] : [],
  );
  const owners = (relation: 'principleClusters' | 'stationClusters', collection: 'principles' | 'stations') =>
    [...board.all(collection)].flatMap(([id, { title }]) =>
      secondsOf(board, relation, id).includes(clusterId) ? [title] : [],
    );
  const principles = owners('principleClusters', 'principles');
  const stations = owners('stationClusters', 'stations');
  return [
    ...broughtFrom(board, clusterId, words),
    ...descriptionsOf(board, clusterId, sorted),
    ...(merged.length > 0 ? [words.mergedWith(inARow(merged.sort(byTitle.compare)))] : []),
    ...(principles.length > 0 ? [words.behindPrinciples(principles.length, inARow(principles))] : []),
    ...(stations.length > 0 ? [words.atStations(stations.length, inARow(stations))] : []),
  ];
};

/** What stands over a group. */
export interface Head {
  readonly heading: string;
  readonly level: 3 | 4;
  readonly remarks: readonly string[];
}

/** One theme's statements, each prompt's by itself where the board answers more than one. */
export const groupsOf = (
  board: Board,
  { clusterId, said }: Theme,
  head: Head,
  { words, question, othersOf, inARow }: Sorted,
): readonly StatementGroup[] => {
  const row = (one: Said): MinutesStatement => {
    const others = othersOf(one.statementId, clusterId);
    return printed(one, words, others.length > 0 ? [words.alsoUnder(inARow(others))] : []);
  };
  const asked = question !== null ? [] : said.filter((one) => !one.isWithdrawn).map(({ promptId }) => promptId);
  const prompts = asked.length === 0 ? [null] : [...new Set(asked)];
  return prompts.map((promptId, at): StatementGroup => ({
    key: `${clusterId}/${promptId ?? ''}`,
    heading: at === 0 ? head.heading : null,
    level: head.level,
    remarks: at === 0 ? head.remarks : [],
    prompt: promptId === null ? null : (board.get('prompts', promptId)?.text ?? null),
    // What was withdrawn answers no prompt any more, and stands with the first.
    statements: said
      .filter((one) => question !== null || (one.isWithdrawn ? at === 0 : one.promptId === promptId))
      .map(row),
  }));
};

/** The themes with every statement that lies in them; what lies inside another stands under it. */
export const composeThemes = (board: Board, sorted: Sorted): readonly StatementGroup[] =>
  sorted.themes.flatMap((theme) => {
    const { clusterId, path, said } = theme;
    const isInner = path.length > 1;
    const remarks = remarksOn(board, clusterId, sorted);
    const isEmpty = said.length === 0 && remarks.length === 0;
    const head: Head = {
      heading: path.slice(isInner ? 1 : 0).join(' – '),
      level: isInner ? 4 : 3,
      remarks: isEmpty ? [sorted.words.noStatements] : remarks,
    };
    return groupsOf(board, theme, head, sorted);
  });

/** The themes in few words: their names, and how many statements lie in each. */
export const listThemes = ({ themes, words }: Sorted): readonly string[] =>
  themes.map(({ path, said }) =>
    words.counted(path.join(' – '), said.filter(({ isWithdrawn }) => !isWithdrawn).length),
  );
