import type { Board } from '../board/board.ts';
import { isWithin } from '../board/clusters.ts';
import { numberBelow } from '../board/buildsOn.ts';
import type { DeskCollection, Rows } from '../board/collections.ts';
import { readRelationKey } from '../board/relations.ts';
import { cleanText } from '../board/statementText.ts';
import { headingsIn, type Language } from '../minutes/headings.ts';
import { saidByNumber, signedWords, unsettledWords, type Said } from '../minutes/said.ts';
import { sortByTheme } from '../minutes/themes.ts';
import { csvRow } from './csvCell.ts';

interface Wanted {
  readonly language: Language;
  /** What of the desk the reader may see: hidden and late statements are only listed for those who may. */
  readonly mayRead: (collection: DeskCollection) => boolean;
}

type Linked = 'principles' | 'stations';
const linksOf = { principles: 'principleClusters', stations: 'stationClusters' } as const;

/** The names of what stands on each cluster, also through a cluster it lies in. */
const standingOn = (
  board: Board,
  linked: Linked,
  clusterIds: readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const links = [...board.all(linksOf[linked])].map(([key]) => readRelationKey(key));
  const on = (clusterId: string): readonly string[] =>
    links.flatMap(([id, outer]) => (isWithin(board, clusterId, outer) ? [board.get(linked, id)?.title ?? ''] : []));
  return new Map(clusterIds.map((clusterId) => [clusterId, on(clusterId)]));
};

const together = (names: readonly string[]): string => [...new Set(names)].filter(Boolean).sort().join(' | ');

interface Row extends Said {
  readonly status: string;
}

const rowsOf = (board: Board, { language, mayRead }: Wanted): readonly Row[] => {
  const words = headingsIn[language];
  const said = saidByNumber(board).map((one): Row => ({
    ...one,
    status: one.isWithdrawn ? words.withdrawn : one.isLate ? words.late : words.published,
  }));
  const unseen = (
    status: string,
    rows: Iterable<
      readonly [string, Pick<Rows['statements'], 'text' | 'stepId' | 'promptId' | 'signature' | 'buildsOn'>]
    >,
  ) =>
    [...rows].map(([statementId, { text, stepId, promptId, signature = null, ...rest }]): Row => ({
      statementId,
      stepId,
      promptId,
      publishedAt: 0,
      number: board.get('numbers', statementId)?.number ?? null,
      lines: cleanText(text).split('\n'),
      isLate: false,
      isSaidInRoom: board.get('saidInRoom', statementId) !== undefined,
      isWithdrawn: false,
      signature,
      buildsOn: numberBelow(board, rest),
      source: null,
      earlier: null,
      unsettled: null,
      status,
    }));
  return [
    ...said,
    ...(mayRead('hiddenStatements') ? unseen(words.hidden, board.all('hiddenStatements')) : []),
    ...(mayRead('gatedStatements') ? unseen(words.waiting, board.all('gatedStatements')) : []),
    ...(mayRead('lateStatements') ? unseen(words.waiting, board.all('lateStatements')) : []),
  ];
};

/**
 * Every statement as a row of delimited text: its words, what it answers, where it lies and what stands on it. Who wrote it only as far as everybody was shown.
 * Danish spreadsheets divide by semicolon. The mark in front tells them that the letters are UTF-8.
 */
export const statementsCsv = (board: Board, wanted: Wanted): string => {
  const words = headingsIn[wanted.language];
  const delimiter = wanted.language === 'da' ? ';' : ',';
  const rows = rowsOf(board, wanted);
  const { themes } = sortByTheme(board, rows, wanted.language);
  const themesOf = new Map<string, { readonly clusterId: string; readonly name: string }[]>();
  for (const { clusterId, path, said } of themes)
    for (const { statementId } of said)
      themesOf.set(statementId, [...(themesOf.get(statementId) ?? []), { clusterId, name: path.join(' – ') }]);
  const clusterIds = themes.map(({ clusterId }) => clusterId);
  const on = {
    principles: standingOn(board, 'principles', clusterIds),
    stations: standingOn(board, 'stations', clusterIds),
  };
  const cells = (row: Row): readonly string[] => {
    const lies = themesOf.get(row.statementId) ?? [];
    const linked = (kind: Linked): string => together(lies.flatMap(({ clusterId }) => on[kind].get(clusterId) ?? []));
    return [
      row.number === null ? '' : String(row.number),
      row.lines.join('\n'),
      row.stepId === null ? '' : (board.get('steps', row.stepId)?.title ?? ''),
      row.promptId === null ? '' : (board.get('prompts', row.promptId)?.text ?? ''),
      row.unsettled ? unsettledWords(row.unsettled, words) : lies.map(({ name }) => name).join(' | '),
      linked('principles'),
      linked('stations'),
      row.status,
      [row.source ?? '', row.isSaidInRoom ? words.saidInRoom : ''].filter(Boolean).join('; '),
      row.signature ? signedWords(row.signature, words) : '',
      row.buildsOn === null ? '' : String(row.buildsOn),
    ];
  };
  const head = [
    words.number,
    words.statement,
    words.step,
    words.prompt,
    words.themes,
    words.principles,
    words.stations,
    words.status,
    words.source,
    words.signature,
    words.below,
  ];
  return `\uFEFF${[head, ...rows.map(cells)].map((row) => csvRow(row, delimiter)).join('')}`;
};
