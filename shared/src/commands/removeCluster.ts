import type { Board } from '../board/board.ts';
import { clustersInside, inOrderOf } from '../board/clusters.ts';
import { firstsOf, relationKey } from '../board/relations.ts';

/**
 * Removes a cluster. What lay in it, what was nested in it and what stood on it go to `heirId`; without one, statements lie in the
 * tray again and inner clusters where this one was.
 */
export const removeCluster = (board: Board, clusterId: string, heirId: string | null, now: number): void => {
  for (const [index, statementId] of inOrderOf(board, clusterId).entries()) {
    board.cut('places', relationKey(statementId, clusterId));
    if (heirId !== null && !board.get('places', relationKey(statementId, heirId)))
      board.put('places', relationKey(statementId, heirId), { at: now + index });
  }
  for (const relation of ['principleClusters', 'stationClusters', 'mandateClusters'] as const) {
    for (const ownerId of firstsOf(board, relation, clusterId)) {
      board.cut(relation, relationKey(ownerId, clusterId));
      if (heirId !== null && !board.get(relation, relationKey(ownerId, heirId)))
        board.put(relation, relationKey(ownerId, heirId), { at: now });
    }
  }
  const outerId = heirId ?? board.get('nests', clusterId)?.parentId ?? null;
  for (const innerId of clustersInside(board, clusterId)) {
    if (outerId === null || innerId === outerId) board.cut('nests', innerId);
    else board.put('nests', innerId, { parentId: outerId });
  }
  if (board.get('nests', clusterId)) board.cut('nests', clusterId);
  for (const collection of ['drafts', 'descriptions', 'islands'] as const)
    if (board.get(collection, clusterId)) board.cut(collection, clusterId);
  if (board.get('spotlight', 'now')?.clusterId === clusterId) board.put('spotlight', 'now', { clusterId: heirId });
  board.cut('clusters', clusterId);
};
