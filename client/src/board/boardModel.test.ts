import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from '@skab/shared/board/board.ts';
import { overlay } from '@skab/shared/board/overlay.ts';
import { relationKey } from '@skab/shared/board/relations.ts';
import { aTable, frode, karl, lay, statementAt } from '@skab/shared/testing/aTable.ts';
import { aBoard, anId, anna } from '@skab/shared/testing/builders.ts';
import { boardModel, clusterTopic, statementTopic, type BoardModel } from './boardModel.ts';

const modelOf = (board: Board): BoardModel => {
  const model = boardModel();
  model.update(board);
  return model;
};

const byId = <View extends { readonly id: string }>(views: Iterable<View>): readonly View[] =>
  [...views].sort((a, b) => (a.id < b.id ? -1 : 1));

const everything = (model: BoardModel) => ({
  statements: byId(model.statements()),
  clusters: byId(model.clusters()),
  tray: model.tray(),
  roots: model.roots(),
  principles: model.principles(),
  stations: model.stations(),
  spotlight: model.spotlight(),
  count: model.count(),
});

describe('the board as screens draw it', () => {
  it('[MI21] knows what was said in the room, also when that comes after the words', () => {
    const board = aBoard({ statements: { [statementAt(0)]: { text: 'Mere lys ved havnen om aftenen' } } });
    const model = modelOf(board);
    const before = model.statement(statementAt(0));
    expect(before?.isSaidInRoom).toBe(false);
    board.put('saidInRoom', statementAt(0), { at: 1 });
    model.update(board);
    expect(model.statement(statementAt(0))?.isSaidInRoom).toBe(true);
    expect(model.statement(statementAt(0))?.height).toBeGreaterThan(before?.height ?? 0);
  });

  it('[CL4] shows what lies in no cluster in the tray, and clusters by name with what lies in them', () => {
    const table = aTable();
    const [rose, lilac] = [lay(table, 'Rose', 2, 0), lay(table, 'Ærenpris', 3)];
    table.run(karl, 'nestCluster', { clusterId: lilac, parentId: rose });
    table.run(karl, 'startCluster', {
      clusterId: anId('nameless'),
      statements: [{ statementId: statementAt(5), seen: null }],
      x: 3,
      y: 4,
    });
    const model = modelOf(table.board);
    expect(model.tray()).toEqual([1, 4].map(statementAt));
    expect(model.roots()).toEqual([rose, anId('nameless')]);
    expect(model.cluster(rose)).toMatchObject({
      title: 'Rose',
      innerIds: [lilac],
      count: 2,
      statementIds: [2, 0].map(statementAt),
    });
    expect(model.statement(statementAt(0))).toMatchObject({ number: 1, text: 'Udsagn 1', clusterIds: [rose] });
    expect(model.cluster(anId('nameless'))).toMatchObject({ x: 3, y: 4, title: '' });
  });

  it('[CL16] keeps the place of a withdrawn statement without its words, and hides what is hidden', () => {
    const table = aTable();
    const lilac = lay(table, 'Syren', 0, 1, 2);
    const model = modelOf(table.board);
    table.run(anna, 'withdrawStatement', { statementId: statementAt(0) });
    table.run(frode, 'hideStatement', { statementId: statementAt(1) });
    model.update(table.board);
    expect(model.cluster(lilac)).toMatchObject({ statementIds: [0, 2].map(statementAt), count: 1 });
    expect(model.statement(statementAt(0))).toMatchObject({ text: null, number: 1 });
    expect(model.count()).toBe(4);
    table.run(frode, 'showStatement', { statementId: statementAt(1) });
    model.update(table.board);
    expect(model.cluster(lilac)?.statementIds).toEqual([0, 1, 2].map(statementAt));
  });

  it('keeps the link of principle and station, the names that were merged in, and what is shown', () => {
    const table = aTable();
    const [rose, lilac] = [lay(table, 'Rose', 0), lay(table, 'Syren', 1)];
    const model = modelOf(table.board);
    table.run(frode, 'makePrinciple', { principleId: anId('principle'), clusterId: rose, title: 'Lytter først' });
    table.run(frode, 'makeStation', { stationId: anId('station'), clusterId: rose, title: 'Stand 1' });
    table.run(karl, 'mergeClusters', { fromId: lilac, intoId: rose });
    table.run(frode, 'showCluster', { clusterId: rose });
    model.update(table.board);
    expect(model.cluster(rose)).toMatchObject({
      principleIds: [anId('principle')],
      stationIds: [anId('station')],
      mergedTitles: ['Syren'],
    });
    expect(model.principles()).toEqual([{ id: anId('principle'), title: 'Lytter først', clusterIds: [rose] }]);
    expect(model.spotlight()).toBe(rose);
  });

  it('tells only those whose rows changed, and leaves every other view as it was', () => {
    const table = aTable();
    const [rose, lilac] = [lay(table, 'Rose', 0, 1), lay(table, 'Syren', 2)];
    const model = modelOf(table.board);
    const heard: string[] = [];
    const topics = [
      ...[0, 1, 2, 3].map((index) => statementTopic(statementAt(index))),
      clusterTopic(rose),
      clusterTopic(lilac),
      'tray',
      'outline',
      'spotlight',
      'any',
    ];
    for (const topic of topics) model.subscribe(topic, () => heard.push(topic));
    const before = everything(model);
    const moved = { statementId: statementAt(3), clusterId: lilac, seen: null };
    table.run(karl, 'placeStatement', moved);
    const difference = model.update(table.board);
    expect(heard.sort()).toEqual([statementTopic(statementAt(3)), clusterTopic(lilac), 'tray', 'any'].sort());
    expect(difference.moves).toEqual([{ statementId: statementAt(3), from: [], to: [lilac] }]);
    expect(model.cluster(rose)).toBe(before.clusters.find(({ id }) => id === rose));
    expect(model.statement(statementAt(0))).toBe(before.statements.find(({ id }) => id === statementAt(0)));
    heard.length = 0;
    model.update(overlay(table.board));
    expect(heard).toEqual([]);
  });

  it('is, change by change, what it would be if it were read anew', () => {
    const edit = fc.record({
      kind: fc.nat({ max: 9 }),
      a: fc.nat({ max: 7 }),
      b: fc.nat({ max: 3 }),
      isCut: fc.boolean(),
    });
    const ids = Array.from({ length: 8 }, (_, index) => anId(`s${index}`));
    const clusterIds = Array.from({ length: 4 }, (_, index) => anId(`c${index}`));
    fc.assert(
      fc.property(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 15 }),
        (frames) => {
          const rows = aBoard();
          const model = boardModel();
          let turn = 0;
          for (const frame of frames) {
            for (const { kind, a, b, isCut } of frame) {
              turn += 1;
              const [id = '', clusterId = '', other = ''] = [ids[a], clusterIds[b], clusterIds[a % 4]];
              const put = <
                C extends
                  | 'statements'
                  | 'withdrawn'
                  | 'numbers'
                  | 'places'
                  | 'clusters'
                  | 'islands'
                  | 'nests'
                  | 'principles'
                  | 'principleClusters'
                  | 'spotlight',
              >(
                collection: C,
                key: string,
                row: Parameters<typeof rows.put<C>>[2],
              ): void => (isCut ? rows.cut(collection, key) : rows.put(collection, key, row));
              const statement = {
                text: `Ord ${turn}`,
                stepId: 's',
                promptId: null,
                publishedAt: a,
                editedAt: null,
                isLate: false,
              };
              if (kind === 0) put('statements', id, statement);
              if (kind === 1) put('withdrawn', id, { at: turn });
              if (kind === 2) put('numbers', id, { number: turn });
              if (kind === 3 || kind === 4) put('places', relationKey(id, clusterId), { at: turn });
              if (kind === 5) put('clusters', clusterId, { title: `Klynge ${turn % 5}` });
              if (kind === 6) put('islands', clusterId, { x: turn, y: a, columns: null });
              if (kind === 7) put('nests', clusterId, { parentId: other });
              if (kind === 8) put('principles', id, { title: 'Lytter' });
              if (kind === 9) put('principleClusters', relationKey(id, clusterId), { at: turn });
            }
            model.update(overlay(rows));
            const again = everything(modelOf(rows));
            // When a withdrawn statement was published is remembered, and read anew it is not.
            const timeless = (seen: typeof again) => ({
              ...seen,
              statements: seen.statements.map((view) => ({
                ...view,
                publishedAt: view.text === null ? 0 : view.publishedAt,
              })),
            });
            expect(timeless(everything(model))).toEqual(timeless(again));
          }
        },
      ),
      { numRuns: 150, seed: 11 },
    );
  });
});
