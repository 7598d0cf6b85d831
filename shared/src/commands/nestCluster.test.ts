import { describe, expect, it } from 'vitest';
import { clustersInside } from '../board/clusters.ts';
import { done } from '../outcome.ts';
import { aTable, bodil, karl, lay } from '../testing/aTable.ts';
import { anId, doneBefore, refusedRan } from '../testing/builders.ts';

describe('nesting a cluster', () => {
  it('lays it inside another, and takes it out again to where the person let go', () => {
    const table = aTable();
    const [lilac, rose] = [lay(table, 'Syren', 0), lay(table, 'Rose', 1)];
    expect(table.run(karl, 'nestCluster', { clusterId: rose, parentId: lilac }).outcome).toEqual(done);
    expect(clustersInside(table.board, lilac)).toEqual([rose]);
    table.run(karl, 'nestCluster', { clusterId: rose, parentId: null, onTable: { x: 7, y: 8 } });
    expect(clustersInside(table.board, lilac)).toEqual([]);
    expect(table.board.get('islands', rose)).toEqual({ x: 7, y: 8, columns: null });
    expect(table.run(karl, 'nestCluster', { clusterId: rose, parentId: null })).toEqual(doneBefore);
  });

  it('[CL9] is never inside itself, at any depth', () => {
    const table = aTable();
    const [lilac, rose, thyme] = [lay(table, 'Syren', 0), lay(table, 'Rose', 1), lay(table, 'Timian', 2)];
    expect(table.run(karl, 'nestCluster', { clusterId: lilac, parentId: lilac })).toEqual(refusedRan('would-circle'));
    table.run(karl, 'nestCluster', { clusterId: rose, parentId: lilac });
    table.run(karl, 'nestCluster', { clusterId: thyme, parentId: rose });
    expect(table.run(karl, 'nestCluster', { clusterId: lilac, parentId: thyme })).toEqual(refusedRan('would-circle'));
  });

  it('is refused to participants and where a cluster is gone', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    const gone = anId('none');
    expect(table.run(bodil, 'nestCluster', { clusterId, parentId: null })).toEqual(refusedRan('not-allowed'));
    expect(table.run(karl, 'nestCluster', { clusterId, parentId: gone })).toEqual(refusedRan('cluster-gone'));
    expect(table.run(karl, 'nestCluster', { clusterId: gone, parentId: clusterId })).toEqual(
      refusedRan('cluster-gone'),
    );
  });
});
