import { describe, expect, it } from 'vitest';
import { clustersOf, statementsIn } from '../board/clusters.ts';
import { done, refuse } from '../outcome.ts';
import { aTable, bodil, karl, lay, lone, statementAt } from '../testing/aTable.ts';
import { anna, doneBefore, refusedRan } from '../testing/builders.ts';

const statementId = statementAt(0);

describe('taking a statement out of a cluster', () => {
  it('[CL4] lays it in the tray again when it lies in no other', () => {
    const table = aTable();
    const [lilac, rose] = [lay(table, 'Syren', 0), lay(table, 'Rose', 1)];
    table.run(karl, 'addPlace', { statementId, clusterId: rose });
    expect(table.run(karl, 'unplaceStatement', { statementId, clusterId: lilac }).outcome).toEqual(done);
    expect(clustersOf(table.board, statementId)).toEqual([rose]);
    table.run(karl, 'unplaceStatement', { statementId, clusterId: rose });
    expect(clustersOf(table.board, statementId)).toEqual([]);
    expect(table.run(karl, 'unplaceStatement', { statementId, clusterId: rose })).toEqual(doneBefore);
  });

  it('[CL2] tells who comes second who came first', () => {
    const table = aTable();
    const [lilac, rose] = [lay(table, 'Syren', 0), lay(table, 'Rose', 1)];
    table.run(lone, 'placeStatement', { statementId, clusterId: rose, seen: lilac });
    expect(table.run(karl, 'unplaceStatement', { statementId, clusterId: lilac }).outcome).toEqual(
      refuse('placed-meanwhile', { who: 'Lone', what: 'Rose' }),
    );
  });

  it('[CL16] a withdrawn statement leaves its place, and that too can be taken out', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    table.run(anna, 'withdrawStatement', { statementId });
    expect(statementsIn(table.board, clusterId)).toEqual([statementId]);
    expect(table.run(karl, 'unplaceStatement', { statementId, clusterId }).outcome).toEqual(done);
    expect(statementsIn(table.board, clusterId)).toEqual([]);
    expect(table.run(karl, 'unplaceStatement', { statementId, clusterId })).toEqual(refusedRan('statement-withdrawn'));
  });

  it('is refused to participants', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    expect(table.run(bodil, 'unplaceStatement', { statementId, clusterId })).toEqual(refusedRan('not-allowed'));
  });
});
