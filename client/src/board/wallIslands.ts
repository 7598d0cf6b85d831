import type { Board } from '@skab/shared/board/board.ts';
import type { CollectionName } from '@skab/shared/board/collections.ts';
import { readRelationKey } from '@skab/shared/board/relations.ts';

/** A cluster that lies in no other, as the wall shows it. */
export interface WallIsland {
  readonly clusterId: string;
  /** Empty while nobody has named it. */
  readonly title: string;
  /** The statements in it and in what lies inside it, in the order they were laid there. */
  readonly statementIds: readonly string[];
  readonly inner: readonly { readonly clusterId: string; readonly title: string; readonly count: number }[];
  readonly principles: readonly string[];
  readonly stations: readonly string[];
  /** When the first of what lies there was laid there. */
  readonly since: number;
}

/** All islands in the order they came to be, and how the statements lie. */
export interface WallIslands {
  readonly islands: readonly WallIsland[];
  /** The islands that each published statement lies in; none is the tray. */
  readonly whereOf: ReadonlyMap<string, readonly string[]>;
  readonly placedCount: number;
  readonly trayCount: number;
}

/** What of the board the islands are made of: while these stand, so do the islands. */
export const islandCollections = [
  'statements',
  'clusters',
  'nests',
  'places',
  'principles',
  'stations',
  'principleClusters',
  'stationClusters',
] as const satisfies readonly CollectionName[];

const rootOf = (board: Board, clusterId: string): string => {
  const parentId = board.get('nests', clusterId)?.parentId;
  return parentId === undefined ? clusterId : rootOf(board, parentId);
};

/** The cluster directly inside the root that another lies in; undefined for the root itself. */
const childOf = (board: Board, clusterId: string): string | undefined => {
  const parentId = board.get('nests', clusterId)?.parentId;
  if (parentId === undefined) return undefined;
  return childOf(board, parentId) ?? clusterId;
};

const titlesOf = (board: Board, owners: 'principles' | 'stations', links: 'principleClusters' | 'stationClusters') => {
  const titles = new Map<string, string[]>();
  for (const [key] of board.all(links)) {
    const [ownerId, clusterId] = readRelationKey(key);
    const title = board.get(owners, ownerId)?.title;
    if (title !== undefined) titles.set(clusterId, [...(titles.get(clusterId) ?? []), title]);
  }
  return (clusterId: string): readonly string[] => titles.get(clusterId) ?? [];
};

interface Lying {
  readonly statementId: string;
  readonly clusterId: string;
  readonly at: number;
}

/** Reads the islands off the board. What was withdrawn or hidden is not counted. */
export const wallIslands = (board: Board): WallIslands => {
  const lying = new Map<string, Lying[]>();
  const whereOf = new Map<string, string[]>();
  const since = new Map<string, number>();
  for (const [statementId] of board.all('statements')) whereOf.set(statementId, []);
  for (const [key, { at }] of board.all('places')) {
    const [statementId, clusterId] = readRelationKey(key);
    const root = rootOf(board, clusterId);
    since.set(root, Math.min(at, since.get(root) ?? at));
    const where = whereOf.get(statementId);
    if (!where) continue;
    if (!where.includes(root)) where.push(root);
    const here = lying.get(root);
    if (here) here.push({ statementId, clusterId, at });
    else lying.set(root, [{ statementId, clusterId, at }]);
  }
  const principlesOf = titlesOf(board, 'principles', 'principleClusters');
  const stationsOf = titlesOf(board, 'stations', 'stationClusters');
  const children = new Map<string, string[]>();
  for (const [id, { parentId }] of board.all('nests')) children.set(parentId, [...(children.get(parentId) ?? []), id]);
  const islands = [...board.all('clusters')]
    .filter(([id]) => !board.get('nests', id))
    .map(([clusterId, { title }]): WallIsland => {
      const here = (lying.get(clusterId) ?? []).sort((a, b) => a.at - b.at || (a.statementId < b.statementId ? -1 : 1));
      const countIn = (inner: string): number =>
        new Set(here.filter((one) => childOf(board, one.clusterId) === inner).map((one) => one.statementId)).size;
      return {
        clusterId,
        title,
        statementIds: [...new Set(here.map(({ statementId }) => statementId))],
        inner: (children.get(clusterId) ?? []).sort().map((inner) => ({
          clusterId: inner,
          title: board.get('clusters', inner)?.title ?? '',
          count: countIn(inner),
        })),
        principles: principlesOf(clusterId),
        stations: stationsOf(clusterId),
        since: since.get(clusterId) ?? Number.MAX_SAFE_INTEGER,
      };
    })
    .sort((a, b) => a.since - b.since || (a.clusterId < b.clusterId ? -1 : 1));
  const placedCount = [...whereOf.values()].filter((where) => where.length > 0).length;
  return { islands, whereOf, placedCount, trayCount: whereOf.size - placedCount };
};

/** A statement that went from one island to another; null is the tray. */
export interface SeenMove {
  readonly statementId: string;
  readonly from: string | null;
  readonly into: string | null;
}

/** What moved between two looks at the board. What has just been said, or is gone, has not moved. */
export const movesBetween = (before: WallIslands, after: WallIslands): readonly SeenMove[] =>
  [...after.whereOf].flatMap(([statementId, lies]): readonly SeenMove[] => {
    const lay = before.whereOf.get(statementId);
    if (!lay) return [];
    const left = lay.find((id) => !lies.includes(id));
    const into = lies.find((id) => !lay.includes(id));
    if (into !== undefined) return [{ statementId, from: left ?? lay[0] ?? null, into }];
    return left !== undefined && lies.length === 0 ? [{ statementId, from: left, into: null }] : [];
  });
