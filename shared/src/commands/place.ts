import type { Board } from '../board/board.ts';
import { clustersOf } from '../board/clusters.ts';
import { relationKey } from '../board/relations.ts';
import { refuse, type Outcome } from '../outcome.ts';
import type { CommandContext } from './defineCommand.ts';
import { missing, standingOf } from './standing.ts';

/** Notes on the desk whose move was the last, for the one who comes second. */
export const noteMover = (board: Board, statementId: string, { actor }: CommandContext): void =>
  board.put('movers', statementId, { name: actor.name });

/** Why a statement is not where the person saw it; null when it is. `seen` is a cluster, or null for the tray. */
export const movedMeanwhile = (board: Board, statementId: string, seen: string | null): Outcome | null => {
  if (!board.get('statements', statementId)) return refuse(missing[standingOf(board, statementId)]);
  const lies = clustersOf(board, statementId);
  if (seen === null ? lies.length === 0 : lies.includes(seen)) return null;
  const [first] = [...lies].sort();
  const who = board.get('movers', statementId)?.name ?? undefined;
  const what = first === undefined ? undefined : board.get('clusters', first)?.title;
  return refuse('placed-meanwhile', { ...(who ? { who } : {}), ...(what ? { what } : {}) });
};

/** A statement and where the person saw it. */
export interface Seen {
  readonly statementId: string;
  readonly seen: string | null;
}

/** Lays a statement in a cluster, taking it from where it was seen. `at` orders it among what lies there. */
export const movePlace = (
  board: Board,
  { statementId, seen }: Seen,
  clusterId: string,
  context: CommandContext,
  at: number = context.now,
): void => {
  if (seen === clusterId) return;
  if (seen !== null) board.cut('places', relationKey(statementId, seen));
  const key = relationKey(statementId, clusterId);
  if (!board.get('places', key)) board.put('places', key, { at });
  noteMover(board, statementId, context);
};
