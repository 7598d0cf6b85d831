import type { Board } from './board.ts';
import { clustersOf } from './clusters.ts';

/** The cluster that stands for one now: itself, or what it was merged into; undefined where it was dissolved. */
const standsNow = (board: Board, clusterId: string): string | undefined => {
  const seen = new Set<string>();
  for (let id = clusterId; !seen.has(id);) {
    if (board.get('clusters', id)) return id;
    seen.add(id);
    id = board.get('mergedClusters', id)?.intoId ?? id;
  }
  return undefined;
};

/**
 * The clusters that two have said a published statement belongs in, which nobody has settled; null where nothing is open. One that was merged
 * stands under its heir, and one that was dissolved is left out.
 */
export const proposalsFor = (board: Board, statementId: string): readonly string[] | null => {
  const differs = board.get('unsettled', statementId);
  if (!differs || !board.get('statements', statementId) || clustersOf(board, statementId).length > 0) return null;
  const now = [differs.firstId, differs.secondId].flatMap((clusterId) => standsNow(board, clusterId) ?? []);
  return [...new Set(now)];
};
