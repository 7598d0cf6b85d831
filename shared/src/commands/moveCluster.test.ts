import { describe, expect, it } from 'vitest';
import { done } from '../outcome.ts';
import { aTable, bodil, karl, lay } from '../testing/aTable.ts';
import { anId, refusedRan } from '../testing/builders.ts';

describe('moving a cluster', () => {
  it('puts the island where the person let go, and as wide as she wants it', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    expect(table.run(karl, 'moveCluster', { clusterId, x: -300, y: 44, columns: 3 }).outcome).toEqual(done);
    expect(table.board.get('islands', clusterId)).toEqual({ x: -300, y: 44, columns: 3 });
  });

  it('is refused to participants, off the table, between units, and when the cluster is gone', () => {
    const table = aTable();
    const move = { clusterId: lay(table, 'Syren', 0), x: 0, y: 0, columns: null };
    expect(table.run(bodil, 'moveCluster', move)).toEqual(refusedRan('not-allowed'));
    expect(table.run(karl, 'moveCluster', { ...move, x: 1_000_001 })).toEqual(refusedRan('malformed'));
    expect(table.run(karl, 'moveCluster', { ...move, y: 0.5 })).toEqual(refusedRan('malformed'));
    expect(table.run(karl, 'moveCluster', { ...move, columns: 9 })).toEqual(refusedRan('malformed'));
    expect(table.run(karl, 'moveCluster', { ...move, clusterId: anId('none') })).toEqual(refusedRan('cluster-gone'));
  });
});
