import { describe, expect, it } from 'vitest';
import { clustersOf, inOrderOf } from '../board/clusters.ts';
import { done, refuse } from '../outcome.ts';
import { aTable, bodil, karl, lay, lone, statementAt } from '../testing/aTable.ts';
import { anId, anna, refusedRan } from '../testing/builders.ts';

const clusterId = anId('cluster');
const from = (...indexes: number[]) => indexes.map((index) => ({ statementId: statementAt(index), seen: null }));

describe('starting a cluster', () => {
  it('[CL5] takes two statements from where they were seen, in that order, and has no name yet', () => {
    const table = aTable();
    const start = { clusterId, statements: from(3, 1), x: 40, y: -20 };
    expect(table.run(karl, 'startCluster', start).outcome).toEqual(done);
    expect(table.board.get('clusters', clusterId)).toEqual({ title: '' });
    expect(table.board.get('islands', clusterId)).toEqual({ x: 40, y: -20, columns: null });
    expect(inOrderOf(table.board, clusterId)).toEqual([statementAt(3), statementAt(1)]);
  });

  it('[CL5] takes one alone, out of another cluster, with a name when it is given one', () => {
    const table = aTable();
    const lilac = lay(table, 'Syren', 0, 1);
    const statements = [{ statementId: statementAt(0), seen: lilac }];
    table.run(karl, 'startCluster', { clusterId, statements, title: '  Bygger\nbro ', x: 0, y: 0 });
    expect(table.board.get('clusters', clusterId)).toEqual({ title: 'Bygger bro' });
    expect(clustersOf(table.board, statementAt(0))).toEqual([clusterId]);
    expect(clustersOf(table.board, statementAt(1))).toEqual([lilac]);
  });

  it('[CL2] starts nothing when one of the two was moved meanwhile', () => {
    const table = aTable();
    const lilac = lay(table, 'Syren', 0);
    table.run(lone, 'placeStatement', { statementId: statementAt(2), clusterId: lilac, seen: null });
    const started = table.run(karl, 'startCluster', { clusterId, statements: from(1, 2), x: 0, y: 0 });
    expect(started).toEqual({ outcome: refuse('placed-meanwhile', { who: 'Lone', what: 'Syren' }), changes: [] });
  });

  it('is refused to participants, with an id that is or was used, an empty name, and words that are not there', () => {
    const table = aTable();
    const start = { clusterId, statements: from(1), x: 0, y: 0 };
    expect(table.run(bodil, 'startCluster', start)).toEqual(refusedRan('not-allowed'));
    expect(table.run(karl, 'startCluster', { ...start, title: ' ' })).toEqual(refusedRan('title-empty'));
    expect(table.run(karl, 'startCluster', { ...start, title: 'a'.repeat(281) })).toEqual(refusedRan('title-too-long'));
    const [lilac, rose] = [lay(table, 'Syren', 0), lay(table, 'Rose', 2)];
    expect(table.run(karl, 'startCluster', { ...start, clusterId: lilac })).toEqual(refusedRan('id-taken'));
    table.run(karl, 'mergeClusters', { fromId: lilac, intoId: rose });
    expect(table.run(karl, 'startCluster', { ...start, clusterId: lilac })).toEqual(refusedRan('id-taken'));
    table.run(anna, 'withdrawStatement', { statementId: statementAt(1) });
    expect(table.run(karl, 'startCluster', start)).toEqual(refusedRan('statement-withdrawn'));
  });
});
