import type { Board } from '@skab/shared/board/board.ts';
import type { Touched } from '@skab/shared/board/boardDoc.ts';
import { isWithin } from '@skab/shared/board/clusters.ts';
import { readRelationKey, secondsOf } from '@skab/shared/board/relations.ts';

/** The clusters a touched row says something about. */
const clustersToldOf = (published: Board, { collection, id }: Touched): readonly string[] => {
  if (collection === 'clusters' || collection === 'nests') return [id];
  if (collection === 'principleClusters' || collection === 'stationClusters') return [readRelationKey(id)[1]];
  if (collection === 'principles') return secondsOf(published, 'principleClusters', id);
  return collection === 'stations' ? secondsOf(published, 'stationClusters', id) : [];
};

/** The statements that may stand elsewhere after rows were touched: laid or taken out, or in a cluster of which something new is told. */
export const standElsewhere = (published: Board, rows: readonly Touched[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { collection, id } of rows) if (collection === 'places') found.add(readRelationKey(id)[0]);
  const told = [...new Set(rows.flatMap((row) => clustersToldOf(published, row)))];
  if (told.length === 0) return found;
  const concerned = new Set<string>();
  for (const [id] of published.all('clusters'))
    if (told.some((outer) => isWithin(published, id, outer))) concerned.add(id);
  for (const [key] of published.all('places')) {
    const [statementId, clusterId] = readRelationKey(key);
    if (concerned.has(clusterId)) found.add(statementId);
  }
  return found;
};
