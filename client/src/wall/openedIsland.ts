import type { Board } from '@skab/shared/board/board.ts';
import { clustersInside, inOrderOf } from '@skab/shared/board/clusters.ts';
import { relationKey, secondsOf } from '@skab/shared/board/relations.ts';
import type { ShownKind, ShownThing } from '@skab/shared/meeting/wallItem.ts';
import { feedEntry } from '@skab/shared/scene/feed.ts';
import { asShown, type WallStatement } from './wallStatements.ts';

/** What can be opened: all but a statement, which is its own words. */
export type OpenedThing = ShownThing & { readonly kind: Exclude<ShownKind, 'statement'> };

export const isOpened = (thing: ShownThing): thing is OpenedThing => thing.kind !== 'statement';

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

/** The clusters a thing is made of, in the order they were taken into it. */
const clustersBehind = (board: Board, { kind, id }: OpenedThing): readonly string[] => {
  if (kind === 'cluster') return [id];
  const relation = kind === 'principle' ? 'principleClusters' : 'stationClusters';
  const at = (clusterId: string): number => board.get(relation, relationKey(id, clusterId))?.at ?? 0;
  return [...secondsOf(board, relation, id)].sort((a, b) => at(a) - at(b) || (a < b ? -1 : 1));
};

/** The statements of an opened cluster, or of those a principle or station is made of, word for word. */
export const readOpened = (board: Board, thing: OpenedThing): OpenedIsland => {
  const statements = new Map<string, WallStatement>();
  let withdrawnCount = 0;
  const read = (id: string, inside: string | null): void => {
    for (const statementId of inOrderOf(board, id)) {
      const text = board.get('statements', statementId)?.text;
      if (text === undefined) withdrawnCount += board.get('withdrawn', statementId) ? 1 : 0;
      else if (!statements.has(statementId)) {
        const entry = feedEntry(board, statementId);
        const elsewhere = inside === null ? null : ({ kind: 'cluster', words: inside } as const);
        if (entry) statements.set(statementId, { ...asShown(entry), elsewhere });
      }
    }
    for (const inner of [...clustersInside(board, id)].sort()) read(inner, board.get('clusters', inner)?.title ?? '');
  };
  const clusterIds = clustersBehind(board, thing);
  const [first = ''] = clusterIds;
  for (const clusterId of clusterIds)
    read(clusterId, clusterIds.length > 1 ? (board.get('clusters', clusterId)?.title ?? '') : null);
  return {
    title: board.get(`${thing.kind}s`, thing.id)?.title ?? '',
    description: thing.kind === 'cluster' ? fromAfar(board.get('descriptions', first)?.text ?? '') : '',
    statements: [...statements.values()],
    withdrawnCount,
  };
};
