import type { BoardModel } from './boardModel.ts';
import type { StatementView } from './modelViews.ts';
import { foldWords } from './foldWords.ts';

/** What somebody looks for. Words are all to be found, in any order; a number alone is the number of a statement. */
export interface BoardFilter {
  readonly words: string;
  readonly isTrayOnly: boolean;
  readonly promptId: string | null;
  readonly stationId: string | null;
}

export const noFilter: BoardFilter = { words: '', isTrayOnly: false, promptId: null, stationId: null };

export const isFiltering = (filter: BoardFilter): boolean =>
  foldWords(filter.words) !== '' || filter.isTrayOnly || filter.promptId !== null || filter.stationId !== null;

const folded = new WeakMap<StatementView, string>();

const foldedText = (view: StatementView): string => {
  const known = folded.get(view);
  if (known !== undefined) return known;
  const text = foldWords(view.text ?? '');
  folded.set(view, text);
  return text;
};

const hasWords = (view: StatementView, words: readonly string[]): boolean => {
  const text = foldedText(view);
  return words.every((word) => text.includes(word));
};

/** Whether a statement is what somebody looks for. What was withdrawn is found by its number alone. */
export const statementMatcher = (
  filter: BoardFilter,
  model: Pick<BoardModel, 'stations'>,
): ((view: StatementView) => boolean) => {
  const search = foldWords(filter.words);
  const words = search.split(' ').filter(Boolean);
  const number = /^#?\d{1,6}$/.test(search) ? Number(search.replace('#', '')) : null;
  const ofStation = new Set(model.stations().find(({ id }) => id === filter.stationId)?.clusterIds ?? []);
  return (view) => {
    if (filter.isTrayOnly && (view.clusterIds.length > 0 || view.text === null)) return false;
    if (filter.promptId !== null && view.promptId !== filter.promptId) return false;
    if (filter.stationId !== null && !view.clusterIds.some((id) => ofStation.has(id))) return false;
    if (words.length === 0) return true;
    return (number !== null && view.number === number) || hasWords(view, words);
  };
};
