import { describe, expect, it } from 'vitest';
import { clustersInside, inOrderOf } from '../board/clusters.ts';
import { only } from '../board/collections.ts';
import { unsoundness } from '../board/invariants.ts';
import { relationKey } from '../board/relations.ts';
import { done } from '../outcome.ts';
import { aTable, bodil, frode, karl, lay, statementAt } from '../testing/aTable.ts';
import { anId, refusedRan } from '../testing/builders.ts';

describe('merging clusters', () => {
  it('[CL6] moves every statement over, after those that were there and in their own order, and keeps the name', () => {
    const table = aTable();
    const [lilac, rose] = [lay(table, 'Syren', 3, 0, 2), lay(table, 'Rose', 1)];
    table.run(karl, 'addPlace', { statementId: statementAt(0), clusterId: rose });
    expect(table.run(karl, 'mergeClusters', { fromId: lilac, intoId: rose }).outcome).toEqual(done);
    expect(inOrderOf(table.board, rose)).toEqual([1, 0, 3, 2].map(statementAt));
    expect(table.board.get('clusters', lilac)).toBeUndefined();
    expect(table.board.get('mergedClusters', lilac)).toEqual({ intoId: rose, title: 'Syren' });
  });

  it('[CL6] moves what lay inside, what stood on it, and what shared screens show', () => {
    const table = aTable();
    const [lilac, rose, thyme] = [lay(table, 'Syren', 0), lay(table, 'Rose', 1), lay(table, 'Timian', 2)];
    const [principleId, stationId] = [anId('principle'), anId('station')];
    table.run(karl, 'nestCluster', { clusterId: thyme, parentId: lilac });
    table.run(frode, 'makePrinciple', { principleId, clusterId: lilac, title: 'Lytter først' });
    table.run(frode, 'makeStation', { stationId, clusterId: lilac, title: 'Stand 1' });
    table.run(frode, 'showCluster', { clusterId: lilac });
    table.run(karl, 'mergeClusters', { fromId: lilac, intoId: rose });
    expect(clustersInside(table.board, rose)).toEqual([thyme]);
    expect(table.board.get('principleClusters', relationKey(principleId, rose))).toBeDefined();
    expect(table.board.get('stationClusters', relationKey(stationId, rose))).toBeDefined();
    expect(table.board.get('spotlight', only)).toEqual({ clusterId: rose });
    expect(unsoundness(table.board)).toBeNull();
  });

  it('[CL9] an inner cluster may take in the one around it, at any depth', () => {
    const table = aTable();
    const [outer, lilac, rose, thyme] = [
      lay(table, 'Have', 3),
      lay(table, 'Syren', 0),
      lay(table, 'Rose', 1),
      lay(table, 'Timian', 2),
    ];
    table.run(karl, 'nestCluster', { clusterId: lilac, parentId: outer });
    table.run(karl, 'nestCluster', { clusterId: rose, parentId: lilac });
    table.run(karl, 'nestCluster', { clusterId: thyme, parentId: rose });
    table.run(karl, 'mergeClusters', { fromId: lilac, intoId: thyme });
    expect(unsoundness(table.board)).toBeNull();
    expect(clustersInside(table.board, outer)).toEqual([thyme]);
    expect(clustersInside(table.board, thyme)).toEqual([rose]);
    table.run(karl, 'mergeClusters', { fromId: outer, intoId: rose });
    expect(unsoundness(table.board)).toBeNull();
    expect(clustersInside(table.board, rose)).toEqual([thyme]);
    expect(table.board.get('nests', rose)).toBeUndefined();
  });

  it('is refused to participants, with itself, and where a cluster is gone', () => {
    const table = aTable();
    const lilac = lay(table, 'Syren', 0);
    const gone = anId('none');
    expect(table.run(bodil, 'mergeClusters', { fromId: lilac, intoId: lilac })).toEqual(refusedRan('not-allowed'));
    expect(table.run(karl, 'mergeClusters', { fromId: lilac, intoId: lilac })).toEqual(refusedRan('same-cluster'));
    expect(table.run(karl, 'mergeClusters', { fromId: lilac, intoId: gone })).toEqual(refusedRan('cluster-gone'));
    expect(table.run(karl, 'mergeClusters', { fromId: gone, intoId: lilac })).toEqual(refusedRan('cluster-gone'));
  });
});
