import { describe, expect, it } from 'vitest';
import { anId } from '../testing/builders.ts';
import { aTable, frode, lay, statementAt } from '../testing/aTable.ts';
import { composeMine } from './composeMine.ts';
import { nowhere, whereaboutsOn } from './whereabouts.ts';

const [first, second] = [statementAt(0), statementAt(1)];

describe('where a statement stands', () => {
  it('[SC21] is nowhere until somebody lays it, then in each cluster by its name, in the order it was laid', () => {
    const table = aTable();
    expect(whereaboutsOn(table.board)(first)).toEqual(nowhere);
    const bridges = lay(table, 'Bygger bro', 0);
    const doors = lay(table, 'Åbne døre', 1);
    table.run(frode, 'addPlace', { statementId: first, clusterId: doors });
    expect(whereaboutsOn(table.board)(first).liesIn).toEqual(['Bygger bro', 'Åbne døre']);
    table.run(frode, 'renameCluster', { clusterId: bridges, title: 'Broer' });
    expect(whereaboutsOn(table.board)(first).liesIn).toEqual(['Broer', 'Åbne døre']);
    table.run(frode, 'dissolveCluster', { clusterId: bridges });
    expect(whereaboutsOn(table.board)(first).liesIn).toEqual(['Åbne døre']);
  });

  it('[SC21] is behind what was made of its cluster, or of one around it, once', () => {
    const table = aTable();
    const outer = lay(table, 'Ude', 1);
    const inner = lay(table, 'Inde', 0);
    table.run(frode, 'nestCluster', { clusterId: inner, parentId: outer });
    table.run(frode, 'makePrinciple', {
      principleId: anId('principle'),
      clusterId: outer,
      title: 'Mød folk, hvor de er',
    });
    table.run(frode, 'makeStation', { stationId: anId('station'), clusterId: inner, title: 'Nærhed' });
    const standsAt = whereaboutsOn(table.board);
    expect(standsAt(first)).toEqual({ liesIn: ['Inde'], principles: ['Mød folk, hvor de er'], stations: ['Nærhed'] });
    expect(standsAt(second)).toEqual({ liesIn: ['Ude'], principles: ['Mød folk, hvor de er'], stations: [] });
    table.run(frode, 'nestCluster', { clusterId: inner, parentId: null, onTable: { x: 0, y: 0 } });
    expect(whereaboutsOn(table.board)(first).principles).toEqual([]);
  });

  it('[SC21] is told of what is published only', () => {
    const table = aTable();
    lay(table, 'Bygger bro', 0);
    const stands = () => composeMine(table.board, [first])[0]?.stands;
    expect(stands()?.liesIn).toEqual(['Bygger bro']);
    table.run(frode, 'hideStatement', { statementId: first });
    expect(stands()).toEqual(nowhere);
  });
});
