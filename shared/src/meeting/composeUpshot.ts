import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';

/** What a meeting arrived at, from what was said to what happens next. */
export interface Upshot extends Readonly<Rows['upshot']> {
  /** How many statements stand on the board. */
  readonly statements: number;
  /** The clusters that lie in no other, in the order of their names; the nameless are only counted. */
  readonly clusters: { readonly count: number; readonly names: readonly string[] };
  readonly principles: readonly string[];
  readonly followUp: Rows['followUp'] | null;
}

// The same on every machine: it is shown on one and printed on another.
const byTitle = new Intl.Collator('da', { numeric: true });
const inOrder = (titles: readonly string[]): readonly string[] => [...titles].sort(byTitle.compare);

/** Composes it from the board, and from what of the desk is told: as it is shown, or as `gatherUpshot` finds it. */
export const composeUpshot = (board: Board, told: Rows['upshot']): Upshot => {
  const outer = [...board.all('clusters')].filter(([id]) => !board.get('nests', id)).map(([, { title }]) => title);
  return {
    ...told,
    statements: [...board.all('statements')].length,
    clusters: { count: outer.length, names: inOrder(outer.filter((title) => title !== '')) },
    principles: inOrder([...board.all('principles')].map(([, { title }]) => title)),
    followUp: board.get('followUp', only) ?? null,
  };
};
