import { describe, expect, it } from 'vitest';
import { clustersInside, clustersOf } from '../board/clusters.ts';
import { only } from '../board/collections.ts';
import { unsoundness } from '../board/invariants.ts';
import { done } from '../outcome.ts';
import { aTable, frode, karl, lay, statementAt } from '../testing/aTable.ts';
import { anId, refusedRan } from '../testing/builders.ts';

describe('dissolving a cluster', () => {
  it('[CL7] its statements lie in the tray again, those that also lie elsewhere only there', () => {
    const table = aTable();
    const [lilac, rose] = [lay(table, 'Syren', 0, 1), lay(table, 'Rose', 2)];
    table.run(karl, 'addPlace', { statementId: statementAt(1), clusterId: rose });
    expect(table.run(frode, 'dissolveCluster', { clusterId: lilac }).outcome).toEqual(done);
    expect(clustersOf(table.board, statementAt(0))).toEqual([]);
    expect(clustersOf(table.board, statementAt(1))).toEqual([rose]);
    expect(table.board.get('statements', statementAt(0))?.text).toBe('Udsagn 1');
  });

  it('[CL7] what lay inside it lies where it was; principle and station stay without it', () => {
    const table = aTable();
    const [outer, lilac, rose] = [lay(table, 'Have', 0), lay(table, 'Syren', 1), lay(table, 'Rose', 2)];
    const [principleId, stationId] = [anId('principle'), anId('station')];
    table.run(karl, 'nestCluster', { clusterId: lilac, parentId: outer });
    table.run(karl, 'nestCluster', { clusterId: rose, parentId: lilac });
    table.run(frode, 'makePrinciple', { principleId, clusterId: lilac, title: 'Lytter først' });
    table.run(frode, 'makeStation', { stationId, clusterId: lilac, title: 'Stand 1' });
    table.run(frode, 'showCluster', { clusterId: lilac });
    table.run(frode, 'dissolveCluster', { clusterId: lilac });
    expect(clustersInside(table.board, outer)).toEqual([rose]);
    expect(table.board.get('principles', principleId)).toEqual({ title: 'Lytter først' });
    expect([...table.board.all('principleClusters')]).toEqual([]);
    expect([...table.board.all('stationClusters')]).toEqual([]);
    expect(table.board.get('spotlight', only)).toEqual({ clusterId: null });
    table.run(frode, 'dissolveCluster', { clusterId: outer });
    expect(table.board.get('nests', rose)).toBeUndefined();
    expect(unsoundness(table.board)).toBeNull();
  });

  it('is for those who lead, and refused when it is gone already', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    expect(table.run(karl, 'dissolveCluster', { clusterId })).toEqual(refusedRan('not-allowed'));
    table.run(frode, 'dissolveCluster', { clusterId });
    expect(table.run(frode, 'dissolveCluster', { clusterId })).toEqual(refusedRan('cluster-gone'));
  });
});
