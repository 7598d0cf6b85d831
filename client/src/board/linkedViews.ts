import type { Board } from '@skab/shared/board/board.ts';
import { readRelationKey } from '@skab/shared/board/relations.ts';
import type { LinkedView } from './modelViews.ts';
import { relationIndex } from './relationIndex.ts';
import { rowDiff } from './rowDiff.ts';

const relations = { principles: 'principleClusters', stations: 'stationClusters' } as const;

/** Principles or stations, with the clusters they stand on. */
export const linkedViews = (collection: keyof typeof relations) => {
  const titles = rowDiff(collection);
  const pairs = rowDiff(relations[collection]);
  const index = relationIndex();
  let views: readonly LinkedView[] = [];
  let isChanged = false;

  const view = (id: string): LinkedView => ({
    id,
    title: titles.rows.get(id)?.title ?? '',
    clusterIds: index.secondsOf(id),
  });

  return {
    all: () => views,
    isChanged: () => isChanged,
    ofCluster: (clusterId: string): readonly string[] => index.firstsOf(clusterId),
    /** Reads the board; gives the clusters whose links changed. */
    look(board: Board): readonly string[] {
      const renamed = titles.look(board);
      const related = pairs.look(board);
      const clusterIds = new Set<string>(renamed.flatMap((id) => index.secondsOf(id)));
      for (const key of related) {
        const [id, clusterId] = readRelationKey(key);
        index.set(id, clusterId, pairs.rows.get(key)?.at);
        clusterIds.add(clusterId);
      }
      isChanged = renamed.length > 0 || related.length > 0;
      if (isChanged) views = [...titles.rows.keys()].sort().map(view);
      return [...clusterIds];
    },
  };
};
