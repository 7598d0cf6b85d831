import { describe, expect, it } from 'vitest';
import { clustersOf } from '../board/clusters.ts';
import { done } from '../outcome.ts';
import { aTable, bodil, frode, karl, lay, statementAt } from '../testing/aTable.ts';
import { anId, anna, doneBefore, frida, refusedRan } from '../testing/builders.ts';

describe('letting a statement stand in a second cluster', () => {
  it('[CL3] leaves it where it is', () => {
    const table = aTable();
    const [lilac, rose] = [lay(table, 'Syren', 0), lay(table, 'Rose', 1)];
    const place = { statementId: statementAt(0), clusterId: rose };
    expect(table.run(karl, 'addPlace', place).outcome).toEqual(done);
    expect([...clustersOf(table.board, statementAt(0))].sort()).toEqual([lilac, rose].sort());
    expect(table.run(karl, 'addPlace', place)).toEqual(doneBefore);
  });

  it('[CL3] a move from the one leaves it in the other', () => {
    const table = aTable();
    const [lilac, rose, thyme] = [lay(table, 'Syren', 0), lay(table, 'Rose', 1), lay(table, 'Timian', 2)];
    table.run(karl, 'addPlace', { statementId: statementAt(0), clusterId: rose });
    table.run(karl, 'placeStatement', { statementId: statementAt(0), clusterId: thyme, seen: lilac });
    expect([...clustersOf(table.board, statementAt(0))].sort()).toEqual([rose, thyme].sort());
    table.run(karl, 'placeStatement', { statementId: statementAt(0), clusterId: thyme, seen: rose });
    expect(clustersOf(table.board, statementAt(0))).toEqual([thyme]);
  });

  it('is refused to participants, into what is gone, and for words that are not there', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    const place = { statementId: statementAt(1), clusterId };
    expect(table.run(bodil, 'addPlace', place)).toEqual(refusedRan('not-allowed'));
    expect(table.run(karl, 'addPlace', { ...place, statementId: anId('none') })).toEqual(
      refusedRan('unknown-statement'),
    );
    table.run(frida, 'hideStatement', { statementId: statementAt(1) });
    expect(table.run(karl, 'addPlace', place)).toEqual(refusedRan('statement-hidden'));
    table.run(anna, 'withdrawStatement', { statementId: statementAt(1) });
    expect(table.run(karl, 'addPlace', place)).toEqual(refusedRan('statement-withdrawn'));
    table.run(frode, 'dissolveCluster', { clusterId });
    expect(table.run(karl, 'addPlace', { ...place, statementId: statementAt(2) })).toEqual(refusedRan('cluster-gone'));
  });
});
