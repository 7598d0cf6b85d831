import { describe, expect, it } from 'vitest';
import { aTable, frode, karl, lay, statementAt } from '@skab/shared/testing/aTable.ts';
import { anId, anna } from '@skab/shared/testing/builders.ts';
import { boardModel } from './boardModel.ts';
import { isFiltering, noFilter, statementMatcher, type BoardFilter } from './boardFilter.ts';
import { foldWords } from './foldWords.ts';

const found = (overrides: Partial<BoardFilter>): readonly (number | null)[] => {
  const table = aTable();
  const lilac = lay(table, 'Syren', 0, 1);
  table.run(frode, 'makeStation', { stationId: anId('station'), clusterId: lilac, title: 'Stand 1' });
  const say = (index: number, text: string): void => {
    const row = table.board.get('statements', statementAt(index));
    if (row) table.board.put('statements', statementAt(index), { ...row, text });
  };
  say(2, 'Mød os i Søborg, ved åen');
  say(3, 'Én café til 4 generationer');
  table.run(anna, 'withdrawStatement', { statementId: statementAt(1) });
  table.run(karl, 'renameCluster', { clusterId: lilac, title: 'Rose' });
  const model = boardModel();
  model.update(table.board);
  const matches = statementMatcher({ ...noFilter, ...overrides }, model);
  return [...model.statements()]
    .filter(matches)
    .map(({ number }) => number)
    .sort();
};

describe('looking for statements', () => {
  it('finds words in any order, whatever letters the keyboard has', () => {
    for (const words of ['søborg', 'Soborg', 'SOEBORG', 'aen soborg', 'åen', 'aaen mod'])
      expect(found({ words })).toEqual([3]);
    expect(found({ words: 'cafe' })).toEqual([4]);
    expect(found({ words: 'findes ikke' })).toEqual([]);
  });

  it('finds a statement by its number, and words that hold the number', () => {
    expect(found({ words: '3' })).toEqual([3]);
    expect(found({ words: '4' })).toEqual([4]);
    expect(found({ words: '#2' })).toEqual([2]);
    expect(found({ words: '5' })).toEqual([5]);
  });

  it('finds those without a cluster, of one question and at one station', () => {
    expect(found({ isTrayOnly: true })).toEqual([3, 4, 5, 6]);
    expect(found({ stationId: anId('station') })).toEqual([1, 2]);
    expect(found({ promptId: anId('another') })).toEqual([]);
  });

  it('knows when nothing is looked for', () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, words: '  ' })).toBe(false);
    expect(isFiltering({ ...noFilter, isTrayOnly: true })).toBe(true);
    expect(foldWords('  Ærø \n Å ')).toBe('aero a');
  });
});
