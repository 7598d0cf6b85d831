import type { Board } from '@skab/shared/board/board.ts';
import { clustersInside, inOrderOf } from '@skab/shared/board/clusters.ts';
import { only } from '@skab/shared/board/collections.ts';
import type { SceneStep } from '@skab/shared/scene/composeScene.ts';
import type { WallStatement } from './wallStatements.ts';

/** The island that the facilitator has opened, in a scene where she may: not while people talk, at the door, or at the end. */
export const openedIn = (board: Board, step: SceneStep | null): string | null => {
  if (step && step.activity !== 'collect' && step.activity !== 'cluster') return null;
  const clusterId = board.get('spotlight', only)?.clusterId ?? null;
  return clusterId !== null && board.get('clusters', clusterId) ? clusterId : null;
};

export interface OpenedIsland {
  readonly title: string;
  /** What was written about it, as much as can be read from afar. */
  readonly description: string;
  /** In the order they were laid there; after them what lies in the clusters inside, which say where. Each once. */
  readonly statements: readonly WallStatement[];
  readonly withdrawnCount: number;
}

/** Signs of a description that stand on a wall beside the statements. */
const mostSigns = 200;

const fromAfar = (text: string): string => {
  const signs = [...text.replace(/\s+/g, ' ')];
  return signs.length <= mostSigns ? signs.join('') : `${signs.slice(0, mostSigns).join('').trimEnd()} …`;
};

/** An opened island's statements, word for word. */
export const readOpened = (board: Board, clusterId: string): OpenedIsland => {
  const statements = new Map<string, WallStatement>();
  let withdrawnCount = 0;
  const read = (id: string, inside: string | null): void => {
    for (const statementId of inOrderOf(board, id)) {
      const text = board.get('statements', statementId)?.text;
      if (text === undefined) withdrawnCount += board.get('withdrawn', statementId) ? 1 : 0;
      else if (!statements.has(statementId)) {
        const number = board.get('numbers', statementId)?.number ?? null;
        const elsewhere = inside === null ? null : ({ kind: 'cluster', words: inside } as const);
        statements.set(statementId, { statementId, text, number, elsewhere });
      }
    }
    for (const inner of [...clustersInside(board, id)].sort()) read(inner, board.get('clusters', inner)?.title ?? '');
  };
  read(clusterId, null);
  return {
    title: board.get('clusters', clusterId)?.title ?? '',
    description: fromAfar(board.get('descriptions', clusterId)?.text ?? ''),
    statements: [...statements.values()],
    withdrawnCount,
  };
};
