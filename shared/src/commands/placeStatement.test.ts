import { describe, expect, it } from 'vitest';
import { clustersOf } from '../board/clusters.ts';
import { plainBoard } from '../board/plainBoard.ts';
import { done, refuse } from '../outcome.ts';
import { aTable, bodil, clusterStepId, frode, karl, lay, lone, statementAt } from '../testing/aTable.ts';
import { anActor, anId, anna, frida, refusedRan, signe } from '../testing/builders.ts';

const statementId = statementAt(1);

describe('placing a statement', () => {
  it('[CL1] lays it in a cluster, and moves it on from where it was seen', () => {
    const table = aTable();
    const [lilac, rose] = [lay(table, 'Syren', 0), lay(table, 'Rose', 5)];
    expect(table.run(karl, 'placeStatement', { statementId, clusterId: lilac, seen: null }).outcome).toEqual(done);
    expect(clustersOf(table.board, statementId)).toEqual([lilac]);
    expect(table.run(lone, 'placeStatement', { statementId, clusterId: rose, seen: lilac }).outcome).toEqual(done);
    expect(clustersOf(table.board, statementId)).toEqual([rose]);
  });

  it('[CL2] tells who comes second who came first, and does it when it is sent with what is seen then', () => {
    const table = aTable();
    const [lilac, rose] = [lay(table, 'Syren', 0), lay(table, 'Rose', 5)];
    table.run(bodil, 'placeStatement', { statementId, clusterId: lilac, seen: null });
    const second = table.run(karl, 'placeStatement', { statementId, clusterId: rose, seen: null });
    expect(second.outcome).toEqual(refuse('placed-meanwhile', { who: 'Bodil', what: 'Syren' }));
    expect(second.changes).toEqual([]);
    expect(clustersOf(table.board, statementId)).toEqual([lilac]);
    table.run(karl, 'placeStatement', { statementId, clusterId: rose, seen: lilac });
    expect(clustersOf(table.board, statementId)).toEqual([rose]);
  });

  it('[CL2] names only what there is to name', () => {
    const table = aTable();
    const lilac = lay(table, 'Syren', 0);
    table.run(anna, 'placeStatement', { statementId, clusterId: lilac, seen: null });
    const place = { statementId, clusterId: lay(table, 'Rose', 5), seen: null };
    expect(table.run(karl, 'placeStatement', place).outcome).toEqual(refuse('placed-meanwhile', { what: 'Syren' }));
    table.run(lone, 'unplaceStatement', { statementId, clusterId: lilac });
    expect(table.run(karl, 'placeStatement', { ...place, seen: lilac }).outcome).toEqual(
      refuse('placed-meanwhile', { who: 'Lone' }),
    );
  });

  it('[CL2] lets two who meant the same place agree', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    table.run(bodil, 'placeStatement', { statementId, clusterId, seen: null });
    const again = table.run(karl, 'placeStatement', { statementId, clusterId, seen: null });
    expect(again).toEqual({ outcome: done, changes: [] });
    expect(table.run(karl, 'placeStatement', { statementId, clusterId, seen: clusterId }).changes).toEqual([]);
  });

  it('[CL15] is for everyone only while placing is open, and at any time for members and those who lead', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    const place = (index: number) => ({ statementId: statementAt(index), clusterId, seen: null });
    expect(table.run(anna, 'placeStatement', place(1)).outcome).toEqual(done);
    expect(table.run(signe, 'placeStatement', place(2)).outcome).toEqual(done);
    table.run(frida, 'endStep', { stepId: clusterStepId });
    expect(table.run(anna, 'placeStatement', place(3))).toEqual(refusedRan('placing-closed'));
    expect(table.run(karl, 'placeStatement', place(3)).outcome).toEqual(done);
    expect(table.run(frode, 'placeStatement', place(4)).outcome).toEqual(done);
  });

  it('[CL15] is for members and those who lead when the step says so', () => {
    const table = aTable(plainBoard(), 'members');
    const clusterId = lay(table, 'Syren', 0);
    const place = { statementId, clusterId, seen: null };
    expect(table.run(bodil, 'placeStatement', place)).toEqual(refusedRan('placing-closed'));
    expect(table.run(karl, 'placeStatement', place).outcome).toEqual(done);
  });

  it('[CL25] is for those who lead alone when the step says so, with everything else that moves the board', () => {
    const table = aTable(plainBoard(), 'facilitator');
    const clusterId = lay(table, 'Syren', 0);
    const place = { statementId, clusterId, seen: null };
    for (const who of [bodil, karl, anActor('a table', 'touchScreen'), anActor('hanne', 'host')]) {
      expect(table.run(who, 'placeStatement', place)).toEqual(refusedRan('placing-closed'));
      expect(table.run(who, 'moveCluster', { clusterId, x: 5, y: 5, columns: null }).outcome).toMatchObject({
        ok: false,
      });
    }
    expect(table.run(karl, 'renameCluster', { clusterId, title: 'Et andet navn' })).toEqual(
      refusedRan('placing-closed'),
    );
    expect(table.run(frode, 'placeStatement', place).outcome).toEqual(done);
    table.run(frode, 'endStep', { stepId: clusterStepId });
    expect(table.run(karl, 'renameCluster', { clusterId, title: 'Et andet navn' }).outcome).toEqual(done);
  });

  it('is refused into a cluster that is gone, and for words that are not on the board', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    const place = { statementId, clusterId, seen: null };
    expect(table.run(karl, 'placeStatement', { ...place, clusterId: anId('none') })).toEqual(
      refusedRan('cluster-gone'),
    );
    expect(table.run(karl, 'placeStatement', { ...place, statementId: anId('none') })).toEqual(
      refusedRan('unknown-statement'),
    );
    table.run(frida, 'hideStatement', { statementId });
    expect(table.run(karl, 'placeStatement', place)).toEqual(refusedRan('statement-hidden'));
    table.run(anna, 'withdrawStatement', { statementId });
    expect(table.run(karl, 'placeStatement', place)).toEqual(refusedRan('statement-withdrawn'));
  });
});
