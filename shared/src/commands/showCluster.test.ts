import { describe, expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { done } from '../outcome.ts';
import { aTable, frode, karl, lay } from '../testing/aTable.ts';
import { anId, refusedRan } from '../testing/builders.ts';

describe('opening a cluster on shared screens', () => {
  it('shows one at a time, or none', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    expect(table.run(frode, 'showCluster', { clusterId }).outcome).toEqual(done);
    expect(table.board.get('spotlight', only)).toEqual({ clusterId });
    table.run(frode, 'showCluster', { clusterId: null });
    expect(table.board.get('spotlight', only)).toEqual({ clusterId: null });
  });

  it('is for those who lead, and refused for a cluster that is gone', () => {
    const table = aTable();
    expect(table.run(karl, 'showCluster', { clusterId: null })).toEqual(refusedRan('not-allowed'));
    expect(table.run(frode, 'showCluster', { clusterId: anId('none') })).toEqual(refusedRan('cluster-gone'));
  });
});
