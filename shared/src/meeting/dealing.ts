import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { readRelationKey } from '../board/relations.ts';
import { opinionsWanted } from './words.ts';

/** How many papers one has in the hand. */
export const handSize = 3;

/** What is dealt of the tray, read once for everybody. */
export interface Dealing {
  /** How many must say where a statement belongs. */
  readonly wanted: number;
  /** The papers in somebody's hand, in the order they were dealt. */
  hand(actorId: string): readonly string[];
  /** What may be dealt to somebody beside what is in the hand: what fewest have first, one's own words last. */
  next(actorId: string): readonly string[];
}

interface Share {
  readonly statementId: string;
  readonly at: number;
  readonly isDone: boolean;
}

/** Whether a statement waits to be laid: on the board, in the tray, and nobody differs about it. */
const waiting = (board: Board): readonly string[] => {
  const placed = new Set([...board.all('places')].map(([key]) => readRelationKey(key)[0]));
  const numberOf = (id: string): number => board.get('numbers', id)?.number ?? 0;
  return [...board.all('statements')]
    .map(([id]) => id)
    .filter((id) => !placed.has(id) && !board.get('unsettled', id))
    .sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1));
};

/** Reads both homes of a board; null while nothing is dealt. */
export const readDealing = (board: Board): Dealing | null => {
  const run = board.get('run', only);
  const step = run?.phase === 'open' && run.stepId !== null ? board.get('steps', run.stepId) : undefined;
  const wanted = step?.activity === 'cluster' ? opinionsWanted(step.placers) : 0;
  if (wanted === 0) return null;
  const open = waiting(board);
  const isOpen = new Set(open);
  const byActor = new Map<string, Share[]>();
  const said = new Map<string, number>();
  const held = new Map<string, number>();
  const more = (counts: Map<string, number>, id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const [key, { at, clusterId, isPassed }] of board.all('dealt')) {
    const [statementId, actorId] = readRelationKey(key);
    const isDone = clusterId !== undefined || isPassed === true;
    byActor.set(actorId, [...(byActor.get(actorId) ?? []), { statementId, at, isDone }]);
    if (clusterId !== undefined) more(said, statementId);
    else if (!isDone) more(held, statementId);
  }
  const of = (counts: Map<string, number>, id: string): number => counts.get(id) ?? 0;
  const hand = (actorId: string): readonly string[] =>
    (byActor.get(actorId) ?? [])
      .filter(({ statementId, isDone }) => !isDone && isOpen.has(statementId) && of(said, statementId) < wanted)
      .sort((a, b) => a.at - b.at)
      .map(({ statementId }) => statementId);
  return {
    wanted,
    hand,
    next: (actorId) => {
      const had = new Set((byActor.get(actorId) ?? []).map(({ statementId }) => statementId));
      const isOwn = (id: string): number => (board.get('authors', id)?.actorId === actorId ? 1 : 0);
      // A phone that has gone to sleep with a paper holds nobody up: it is dealt again when nothing else is left.
      return open
        .filter((id) => !had.has(id) && of(said, id) < wanted)
        .sort((a, b) => isOwn(a) - isOwn(b) || of(said, a) + of(held, a) - of(said, b) - of(held, b));
    },
  };
};

/** Somebody's share as her phone shows it: what is in the hand, and how much more she could be dealt. */
export interface OwnShare {
  readonly statementIds: readonly string[];
  readonly left: number;
}
