import type { Board } from '../board/board.ts';
import { isWithin } from '../board/clusters.ts';
import { secondsOf } from '../board/relations.ts';
import type { StatementGroup } from './said.ts';
import { broughtFrom, groupsOf, type Head, type Sorted, type Theme } from './themes.ts';

/** What clusters became. */
export type Became = 'principles' | 'stations';

const linksOf = { principles: 'principleClusters', stations: 'stationClusters' } as const;

const byTitle = new Intl.Collator('da', { numeric: true });

interface Made {
  readonly id: string;
  readonly title: string;
  /** The themes it stands on, with what lies inside them. */
  readonly themes: readonly Theme[];
}

const madeOf = (board: Board, became: Became, { themes }: Sorted): readonly Made[] =>
  [...board.all(became)]
    .map(([id, { title }]): Made => {
      const linked = secondsOf(board, linksOf[became], id);
      return {
        id,
        title,
        themes: themes.filter(({ clusterId }) => linked.some((outer) => isWithin(board, clusterId, outer))),
      };
    })
    .sort((a, b) => byTitle.compare(a.title, b.title) || (a.id < b.id ? -1 : 1));

/** Principles or stations, in the order of their names, with every statement behind them: each can be read by itself. */
export const composeBecame = (board: Board, became: Became, sorted: Sorted): readonly StatementGroup[] =>
  madeOf(board, became, sorted).flatMap(({ id, title, themes }) => {
    const own: Head = {
      heading: title,
      level: 3,
      remarks: [...broughtFrom(board, id, sorted.words), ...(themes.length === 0 ? [sorted.words.noStatements] : [])],
    };
    const [only] = themes;
    const isSame = themes.length === 1 && only?.path.at(-1) === title;
    const groups = themes.flatMap((theme) => {
      const head: Head = isSame ? own : { heading: theme.path.join(' – '), level: 4, remarks: [] };
      return groupsOf(board, theme, head, sorted);
    });
    const alone: StatementGroup = { ...own, key: '', prompt: null, statements: [] };
    return (isSame ? groups : [alone, ...groups]).map((group) => ({ ...group, key: `${id}/${group.key}` }));
  });

/** The same in few words: their names, and the themes they stand on. */
export const listBecame = (board: Board, became: Became, sorted: Sorted): readonly string[] =>
  madeOf(board, became, sorted).map(({ title, themes }) => {
    const names = themes.map(({ path }) => path.at(-1) ?? '');
    return names.length === 0 ? title : `${title} – ${sorted.words.standsOn(sorted.inARow(names))}`;
  });
