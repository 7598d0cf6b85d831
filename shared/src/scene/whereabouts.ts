import type { Board } from '../board/board.ts';
import { readRelationKey, secondsOf } from '../board/relations.ts';

/** Where a statement stands, in titles only: the clusters it lies in (empty where nameless), and what was made of those. */
export interface Whereabouts {
  readonly liesIn: readonly string[];
  readonly principles: readonly string[];
  readonly stations: readonly string[];
}

export const nowhere: Whereabouts = { liesIn: [], principles: [], stations: [] };

const placesOf = (board: Board): ReadonlyMap<string, readonly string[]> => {
  const places = [...board.all('places')].sort(([a, one], [b, other]) => one.at - other.at || (a < b ? -1 : 1));
  const byStatement = new Map<string, string[]>();
  for (const [key] of places) {
    const [statementId, clusterId] = readRelationKey(key);
    const known = byStatement.get(statementId);
    if (known) known.push(clusterId);
    else byStatement.set(statementId, [clusterId]);
  }
  return byStatement;
};

/** Titles by the cluster they stand on. */
const titlesOn = (board: Board, made: 'principles' | 'stations'): ReadonlyMap<string, readonly string[]> => {
  const relation = made === 'principles' ? 'principleClusters' : 'stationClusters';
  const byCluster = new Map<string, string[]>();
  for (const [id, { title }] of board.all(made))
    for (const clusterId of secondsOf(board, relation, id))
      byCluster.set(clusterId, [...(byCluster.get(clusterId) ?? []), title].sort());
  return byCluster;
};

/** A cluster and those around it. */
const withOuter = (board: Board, clusterId: string): readonly string[] => {
  const parentId = board.get('nests', clusterId)?.parentId;
  return parentId === undefined ? [clusterId] : [clusterId, ...withOuter(board, parentId)];
};

/** Reads the board once, and then tells of any statement where it stands. What stands on a cluster stands on what lies inside it too. */
export const whereaboutsOn = (board: Board): ((statementId: string) => Whereabouts) => {
  const places = placesOf(board);
  const principles = titlesOn(board, 'principles');
  const stations = titlesOn(board, 'stations');
  return (statementId) => {
    const clusterIds = places.get(statementId);
    if (!clusterIds) return nowhere;
    const around = clusterIds.flatMap((id) => withOuter(board, id));
    const standing = (titles: ReadonlyMap<string, readonly string[]>): readonly string[] => [
      ...new Set(around.flatMap((id) => titles.get(id) ?? [])),
    ];
    return {
      liesIn: clusterIds.map((id) => board.get('clusters', id)?.title ?? ''),
      principles: standing(principles),
      stations: standing(stations),
    };
  };
};
