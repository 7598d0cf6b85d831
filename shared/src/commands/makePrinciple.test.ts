import { describe, expect, it } from 'vitest';
import { relationKey } from '../board/relations.ts';
import { done } from '../outcome.ts';
import { aTable, frode, karl, lay } from '../testing/aTable.ts';
import { anId, refusedRan } from '../testing/builders.ts';

const [principleId, stationId, gone] = [anId('principle'), anId('station'), anId('none')];

describe('principles', () => {
  it('[CL10] a principle made of a cluster stays linked to it, and the cluster stays', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    const make = { principleId, clusterId, title: ' Lytter først ' };
    expect(table.run(frode, 'makePrinciple', make).outcome).toEqual(done);
    expect(table.board.get('principles', principleId)).toEqual({ title: 'Lytter først' });
    expect(table.board.get('principleClusters', relationKey(principleId, clusterId))).toBeDefined();
    expect(table.board.get('clusters', clusterId)).toEqual({ title: 'Syren' });
  });

  it('is made of nothing too, and renamed', () => {
    const table = aTable();
    table.run(frode, 'makePrinciple', { principleId, clusterId: null, title: 'Lytter først' });
    expect([...table.board.all('principleClusters')]).toEqual([]);
    expect(table.run(frode, 'renamePrinciple', { principleId, title: 'Bygger bro' }).outcome).toEqual(done);
    expect(table.board.get('principles', principleId)).toEqual({ title: 'Bygger bro' });
  });

  it('is for those who lead, and refused without words, twice, and where there is none', () => {
    const table = aTable();
    const make = { principleId, clusterId: null, title: 'Lytter først' };
    expect(table.run(karl, 'makePrinciple', make)).toEqual(refusedRan('not-allowed'));
    expect(table.run(frode, 'makePrinciple', { ...make, title: ' ' })).toEqual(refusedRan('title-empty'));
    expect(table.run(frode, 'makePrinciple', { ...make, clusterId: gone })).toEqual(refusedRan('cluster-gone'));
    expect(table.run(frode, 'renamePrinciple', { principleId, title: 'a' })).toEqual(refusedRan('unknown-principle'));
    table.run(frode, 'makePrinciple', make);
    expect(table.run(frode, 'makePrinciple', make)).toEqual(refusedRan('id-taken'));
    expect(table.run(karl, 'renamePrinciple', { principleId, title: 'a' })).toEqual(refusedRan('not-allowed'));
    expect(table.run(frode, 'renamePrinciple', { principleId, title: '' })).toEqual(refusedRan('title-empty'));
  });
});

describe('stations', () => {
  it('[CL10] a station made of a cluster stays linked to it, and the cluster stays', () => {
    const table = aTable();
    const clusterId = lay(table, 'Syren', 0);
    expect(table.run(frode, 'makeStation', { stationId, clusterId, title: 'Stand 1' }).outcome).toEqual(done);
    expect(table.board.get('stations', stationId)).toEqual({ title: 'Stand 1' });
    expect(table.board.get('stationClusters', relationKey(stationId, clusterId))).toBeDefined();
    expect(table.board.get('clusters', clusterId)).toEqual({ title: 'Syren' });
  });

  it('is made of nothing too, and renamed', () => {
    const table = aTable();
    table.run(frode, 'makeStation', { stationId, clusterId: null, title: 'Stand 1' });
    expect(table.run(frode, 'renameStation', { stationId, title: 'Ved vinduet' }).outcome).toEqual(done);
    expect(table.board.get('stations', stationId)).toEqual({ title: 'Ved vinduet' });
  });

  it('is for those who lead, and refused without words, twice, and where there is none', () => {
    const table = aTable();
    const make = { stationId, clusterId: null, title: 'Stand 1' };
    expect(table.run(karl, 'makeStation', make)).toEqual(refusedRan('not-allowed'));
    expect(table.run(frode, 'makeStation', { ...make, title: ' ' })).toEqual(refusedRan('title-empty'));
    expect(table.run(frode, 'makeStation', { ...make, clusterId: gone })).toEqual(refusedRan('cluster-gone'));
    expect(table.run(frode, 'renameStation', { stationId, title: 'a' })).toEqual(refusedRan('unknown-station'));
    table.run(frode, 'makeStation', make);
    expect(table.run(frode, 'makeStation', make)).toEqual(refusedRan('id-taken'));
    expect(table.run(karl, 'renameStation', { stationId, title: 'a' })).toEqual(refusedRan('not-allowed'));
    expect(table.run(frode, 'renameStation', { stationId, title: '' })).toEqual(refusedRan('title-empty'));
  });
});
