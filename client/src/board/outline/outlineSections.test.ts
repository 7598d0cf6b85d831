import { describe, expect, it } from 'vitest';
import { aTable, karl, lay, statementAt } from '@skab/shared/testing/aTable.ts';
import { noFilter } from '../boardFilter.ts';
import { boardModel } from '../boardModel.ts';
import { outlineSections } from './outlineSections.ts';

const atTable = () => {
  const table = aTable();
  const [rose, aster, inner] = [lay(table, 'Rose', 0, 1), lay(table, 'Aster', 2), lay(table, 'Inderst', 3)];
  table.run(karl, 'nestCluster', { clusterId: inner, parentId: rose });
  const model = boardModel();
  model.update(table.board);
  return { model, rose, aster, inner };
};

describe('the outline', () => {
  it('has the tray first, then clusters by name, and what lies inside under it', () => {
    const { model, rose, aster, inner } = atTable();
    expect(outlineSections(model, noFilter)).toEqual([
      { clusterId: null, depth: 0, ids: [4, 5].map(statementAt) },
      { clusterId: aster, depth: 0, ids: [statementAt(2)] },
      { clusterId: rose, depth: 0, ids: [0, 1].map(statementAt) },
      { clusterId: inner, depth: 1, ids: [statementAt(3)] },
    ]);
  });

  it('shows only headings under which something is found', () => {
    const { model, inner } = atTable();
    expect(outlineSections(model, { ...noFilter, words: 'udsagn 4' })).toEqual([
      { clusterId: inner, depth: 1, ids: [statementAt(3)] },
    ]);
    expect(outlineSections(model, { ...noFilter, isTrayOnly: true }).map(({ clusterId }) => clusterId)).toEqual([null]);
  });
});
