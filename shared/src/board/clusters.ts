import type { Board } from './board.ts';
import { firstsOf, relationKey, secondsOf } from './relations.ts';

/** Where a statement lies: the clusters, in no order. None means the tray. */
export const clustersOf = (board: Board, statementId: string): readonly string[] =>
  secondsOf(board, 'places', statementId);

/** What lies in a cluster: the statements, also those withdrawn since, in no order. */
export const statementsIn = (board: Board, clusterId: string): readonly string[] =>
  firstsOf(board, 'places', clusterId);

/** The same, in the order they were laid there. */
export const inOrderOf = (board: Board, clusterId: string): readonly string[] => {
  const at = (statementId: string): number => board.get('places', relationKey(statementId, clusterId))?.at ?? 0;
  return [...statementsIn(board, clusterId)].sort((a, b) => at(a) - at(b) || (a < b ? -1 : 1));
};

/** The clusters directly inside another. */
export const clustersInside = (board: Board, parentId: string): readonly string[] => {
  const found: string[] = [];
  for (const [id, nest] of board.all('nests')) if (nest.parentId === parentId) found.push(id);
  return found;
};

/** Whether a cluster lies, at any depth, inside another or is that other. */
export const isWithin = (board: Board, clusterId: string, outerId: string): boolean => {
  for (let id: string | undefined = clusterId; id !== undefined; id = board.get('nests', id)?.parentId)
    if (id === outerId) return true;
  return false;
};

/** Whether the board has, or had, a statement that a place may name: published now, withdrawn, or with a number from before. */
export const wasPublished = (board: Board, statementId: string): boolean =>
  board.get('statements', statementId) !== undefined ||
  board.get('withdrawn', statementId) !== undefined ||
  board.get('numbers', statementId) !== undefined;
