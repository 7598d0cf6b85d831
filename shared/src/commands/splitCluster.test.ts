import { describe, expect, it } from 'vitest';
import { clustersInside, inOrderOf } from '../board/clusters.ts';
import { done } from '../outcome.ts';
import { aTable, frode, karl, lay, statementAt } from '../testing/aTable.ts';
import { anId, anna, refusedRan } from '../testing/builders.ts';

const newClusterId = anId('new cluster');

describe('splitting a cluster', () => {
  it('[CL8] moves those chosen to a new one without a name, inside what the old one lies in', () => {
    const table = aTable();
    const [lilac, outer] = [lay(table, 'Syren', 0, 1, 2, 3), lay(table, 'Have', 4)];
    table.run(karl, 'nestCluster', { clusterId: lilac, parentId: outer });
    table.run(anna, 'withdrawStatement', { statementId: statementAt(3) });
    const statementIds = [3, 1].map(statementAt);
    const split = { clusterId: lilac, newClusterId, statementIds, x: 5, y: 6 };
    expect(table.run(frode, 'splitCluster', split).outcome).toEqual(done);
    expect(inOrderOf(table.board, lilac)).toEqual([0, 2].map(statementAt));
    expect(inOrderOf(table.board, newClusterId)).toEqual(statementIds);
    expect(table.board.get('clusters', newClusterId)).toEqual({ title: '' });
    expect([...clustersInside(table.board, outer)].sort()).toEqual([lilac, newClusterId].sort());
  });

  it('is for those who lead, and is refused for what is not there and for an id that is used', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0, 1);
    const split = { clusterId, newClusterId, statementIds: [statementAt(0)], x: 0, y: 0 };
    expect(table.run(karl, 'splitCluster', split)).toEqual(refusedRan('not-allowed'));
    expect(table.run(frode, 'splitCluster', { ...split, clusterId: anId('none') })).toEqual(refusedRan('cluster-gone'));
    expect(table.run(frode, 'splitCluster', { ...split, newClusterId: clusterId })).toEqual(refusedRan('id-taken'));
    expect(table.run(frode, 'splitCluster', { ...split, statementIds: [statementAt(2)] })).toEqual(
      refusedRan('not-placed-there'),
    );
    expect(table.run(frode, 'splitCluster', { ...split, statementIds: [] })).toEqual(refusedRan('malformed'));
  });
});
