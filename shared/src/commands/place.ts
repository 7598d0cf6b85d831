import type { Board } from '../board/board.ts';
import { clustersOf } from '../board/clusters.ts';
import { relationKey } from '../board/relations.ts';
import { refuse, type Outcome } from '../outcome.ts';
import type { CommandContext } from './defineCommand.ts';
import { missing, standingOf } from './standing.ts';

/** Why a statement is not where the person saw it; null when it is. `seen` is a cluster, or null for the tray. */
export const movedMeanwhile = (board: Board, statementId: string, seen: string | null): Outcome | null => {
  if (!board.get('statements', statementId)) return refuse(missing[standingOf(board, statementId)]);
  const lies = clustersOf(board, statementId);
  if (seen === null ? lies.length === 0 : lies.includes(seen)) return null;
  const [first] = lies;
  const who = board.get('movers', statementId)?.name ?? undefined;
  const what = first === undefined ? undefined : board.get('clusters', first)?.title;
  return refuse('placed-meanwhile', { ...(who ? { who } : {}), ...(what ? { what } : {}) });
};

/** Lays a statement in a cluster, taking it from where it was seen. */
export const movePlace = (
  board: Board,
  statementId: string,
  seen: string | null,
  clusterId: string,
  context: CommandContext,
): void => {
  if (seen === clusterId) return;
  if (seen !== null) board.cut('places', relationKey(statementId, seen));
  const key = relationKey(statementId, clusterId);
  if (!board.get('places', key)) board.put('places', key, { at: context.now });
  board.put('movers', statementId, { name: context.actor.name });
};
