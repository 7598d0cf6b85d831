import { describe, expect, it } from 'vitest';
import { statementLimit } from '../board/statementText.ts';
import { done } from '../outcome.ts';
import { aTable, bodil, karl, lay } from '../testing/aTable.ts';
import { anId, refusedRan } from '../testing/builders.ts';

describe('naming a cluster', () => {
  it('gives it another name, on one line', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    expect(table.run(karl, 'renameCluster', { clusterId, title: ' Bygger \n bro ' }).outcome).toEqual(done);
    expect(table.board.get('clusters', clusterId)).toEqual({ title: 'Bygger bro' });
  });

  it('[CL20] takes the words of any statement that could be posted', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    const words = '😀'.repeat(statementLimit);
    expect(table.run(karl, 'renameCluster', { clusterId, title: words }).outcome).toEqual(done);
    expect(table.board.get('clusters', clusterId)).toEqual({ title: words });
  });

  it('is refused to participants, without words, with too many, and when the cluster is gone', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    expect(table.run(bodil, 'renameCluster', { clusterId, title: 'Rose' })).toEqual(refusedRan('not-allowed'));
    expect(table.run(karl, 'renameCluster', { clusterId, title: ' \u200b ' })).toEqual(refusedRan('title-empty'));
    expect(table.run(karl, 'renameCluster', { clusterId, title: 'a'.repeat(281) })).toEqual(
      refusedRan('title-too-long'),
    );
    expect(table.run(karl, 'renameCluster', { clusterId: anId('none'), title: 'Rose' })).toEqual(
      refusedRan('cluster-gone'),
    );
  });
});
