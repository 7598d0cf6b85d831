import { describe, expect, it } from 'vitest';
import { unsoundness } from '../board/invariants.ts';
import { publishedText } from '../board/equality.ts';
import { anId, anna, refusedRan, doneBefore, frida, signe } from '../testing/builders.ts';
import { aTable, lay, statementAt } from '../testing/aTable.ts';
import type { CommandArgs } from './registry.ts';

const importId = anId('import');
const idOf = (index: number): string => anId(`imported ${index}`);
const part: CommandArgs<'importStatements'> = {
  importId,
  source: 'Høringen i marts',
  stepId: null,
  statements: [0, 1, 2].map((index) => ({ statementId: idOf(index), text: `Fra høringen ${index}` })),
};

describe('taking back an import', () => {
  it('[IM4] takes all of it in one step, hidden or placed meanwhile, and leaves the clusters as they are', () => {
    const table = aTable();
    const clusterId = lay(table, 'Mødesteder', 0, 1);
    const places = new Set([...table.board.all('places')].map(([key]) => key));
    table.run(signe, 'importStatements', part);
    table.run(frida, 'placeStatement', { statementId: idOf(0), clusterId, seen: null });
    table.run(frida, 'hideStatement', { statementId: idOf(1) });
    expect(table.run(frida, 'withdrawImport', { importId }).outcome.ok).toBe(true);
    for (const index of [0, 1, 2])
      for (const collection of ['statements', 'hiddenStatements', 'numbers', 'origins', 'movers'] as const)
        expect(table.board.get(collection, idOf(index))).toBeUndefined();
    expect(new Set([...table.board.all('places')].map(([key]) => key))).toEqual(places);
    expect(table.board.get('clusters', clusterId)).toEqual({ title: 'Mødesteder' });
    expect(table.board.get('statements', statementAt(0))?.text).toBe('Udsagn 1');
    expect(unsoundness(table.board)).toBeNull();
  });

  it('[IM4] its numbers are not given again, and what is still on its way is refused', () => {
    const table = aTable();
    table.run(frida, 'importStatements', part);
    table.run(frida, 'withdrawImport', { importId });
    const later = { ...part, statements: [{ statementId: idOf(9), text: 'Sent på den' }] };
    expect(table.run(frida, 'importStatements', later)).toEqual(refusedRan('import-withdrawn'));
    table.run(frida, 'importStatements', { ...later, importId: anId('another import') });
    expect(table.board.get('numbers', idOf(9))).toEqual({ number: 10 });
  });

  it('[IM4] is done once, and only to what was imported', () => {
    const table = aTable();
    expect(table.run(frida, 'withdrawImport', { importId })).toEqual(refusedRan('unknown-import'));
    table.run(frida, 'importStatements', part);
    expect(table.run(anna, 'withdrawImport', { importId })).toEqual(refusedRan('not-allowed'));
    table.run(frida, 'withdrawImport', { importId });
    const after = publishedText(table.board);
    expect(table.run(frida, 'withdrawImport', { importId })).toEqual(doneBefore);
    expect(publishedText(table.board)).toBe(after);
  });
});
