import { describe, expect, it } from 'vitest';
import { clustersOf } from '@skab/shared/board/clusters.ts';
import { aTable, karl, lay, lone, statementAt, type Table } from '@skab/shared/testing/aTable.ts';
import { anId } from '@skab/shared/testing/builders.ts';
import type { Ran } from '@skab/shared/commands/defineCommand.ts';
import { boardModel } from './boardModel.ts';
import { callAsSeenNow, moveCall, placeOnTable, type Call } from './moves.ts';
import { collide } from './pushApart.ts';
import { tableLayouter } from './tableLayout.ts';

const run = (table: Table, call: Call): Ran =>
  // Name and arguments come as a pair by the type of a call.
  (table.run as (actor: typeof karl, name: string, args: unknown) => Ran)(karl, call.name, call.args);

const atTable = () => {
  const table = aTable();
  const [lilac, rose] = [lay(table, 'Syren', 0, 1), lay(table, 'Rose', 2)];
  const model = boardModel();
  model.update(table.board);
  let count = 0;
  const tools = { newId: () => anId(`new ${(count += 1)}`), layout: tableLayouter(model) };
  return { table, lilac, rose, model, tools };
};

describe('a move', () => {
  const [first, third, loose, other] = [0, 2, 3, 4].map(statementAt) as [string, string, string, string]; // four of six

  it('[CL1] onto a cluster, or onto a statement in one, lays it there', () => {
    const { table, lilac, rose, tools } = atTable();
    const call = moveCall({ statementId: loose, clusterId: null }, { kind: 'cluster', clusterId: rose }, tools);
    expect(call).toEqual({ name: 'placeStatement', args: { statementId: loose, clusterId: rose, seen: null } });
    const onto = { kind: 'statement', statementId: first, clusterId: lilac } as const;
    const second = moveCall({ statementId: third, clusterId: rose }, onto, tools);
    run(table, second ?? { name: 'undo', args: { commandId: '' } });
    expect(clustersOf(table.board, third)).toEqual([lilac]);
  });

  it('[CL5] onto a statement in the tray starts a cluster of the two; alone it starts one where there is room', () => {
    const { table, tools } = atTable();
    const onto = { kind: 'statement', statementId: other, clusterId: null } as const;
    const call = moveCall({ statementId: loose, clusterId: null }, onto, tools);
    if (call?.name !== 'startCluster') throw new Error('two statements start a cluster');
    run(table, call);
    expect(clustersOf(table.board, loose)).toEqual([call.args.clusterId]);
    expect(clustersOf(table.board, other)).toEqual([call.args.clusterId]);
    const alone = moveCall({ statementId: first, clusterId: null }, { kind: 'new', title: 'Have' }, tools);
    expect(alone).toMatchObject({
      name: 'startCluster',
      args: { title: 'Have', statements: [{ statementId: first }] },
    });
  });

  it('[CL4] onto the tray takes it out of where it was', () => {
    const { lilac, tools } = atTable();
    expect(moveCall({ statementId: first, clusterId: lilac }, { kind: 'tray' }, tools)).toEqual({
      name: 'unplaceStatement',
      args: { statementId: first, clusterId: lilac },
    });
  });

  it('is none where it lies already', () => {
    const { lilac, tools } = atTable();
    expect(moveCall({ statementId: first, clusterId: lilac }, { kind: 'cluster', clusterId: lilac }, tools)).toBeNull();
    expect(moveCall({ statementId: loose, clusterId: null }, { kind: 'tray' }, tools)).toBeNull();
    const itself = { kind: 'statement', statementId: loose, clusterId: null } as const;
    expect(moveCall({ statementId: loose, clusterId: null }, itself, tools)).toBeNull();
  });

  it('[CL2] refused because another came first is done when it is sent as things stand now', () => {
    const { table, lilac, rose, model, tools } = atTable();
    const call = moveCall({ statementId: loose, clusterId: null }, { kind: 'cluster', clusterId: rose }, tools);
    if (!call) throw new Error('it lies elsewhere');
    table.run(lone, 'placeStatement', { statementId: loose, clusterId: lilac, seen: null });
    expect(run(table, call).outcome.ok).toBe(false);
    model.update(table.board);
    expect(run(table, callAsSeenNow(call, model)).outcome.ok).toBe(true);
    expect(clustersOf(table.board, loose)).toEqual([rose]);
    model.update(table.board);
    const started = moveCall({ statementId: other, clusterId: null }, { kind: 'new' }, tools);
    if (!started) throw new Error('it lies elsewhere');
    table.run(lone, 'placeStatement', { statementId: other, clusterId: lilac, seen: null });
    model.update(table.board);
    expect(run(table, callAsSeenNow(started, model)).outcome.ok).toBe(true);
    const taken = moveCall({ statementId: first, clusterId: lilac }, { kind: 'tray' }, tools);
    if (!taken) throw new Error('it lies elsewhere');
    table.run(lone, 'placeStatement', { statementId: first, clusterId: rose, seen: lilac });
    model.update(table.board);
    expect(run(table, callAsSeenNow(taken, model)).outcome.ok).toBe(true);
    expect(clustersOf(table.board, first)).toEqual([]);
  });

  it('[CL19] a new island lies where no other has to move', () => {
    const { tools } = atTable();
    for (const at of [undefined, { x: 10, y: 10 }, { x: -700.4, y: 12.7 }]) {
      const place = placeOnTable(tools.layout(), at);
      expect(Number.isInteger(place.x) && Number.isInteger(place.y)).toBe(true);
      const rect = { ...place, width: 400, height: 200 };
      expect(tools.layout().islands.some((island) => collide(rect, island))).toBe(false);
    }
  });
});
