import { describe, expect, it } from 'vitest';
import { plainBoard } from '../board/plainBoard.ts';
import { statementsCsv } from '../exchange/statementsCsv.ts';
import { aTable, frode, lay, statementAt, type Table } from '../testing/aTable.ts';
import { composeMinutes } from './compose.ts';
import { toMarkdown } from './toMarkdown.ts';
import type { Language } from './headings.ts';

const inForm = (table: Table, form: 'long' | 'short', language: Language = 'da'): string =>
  toMarkdown(composeMinutes(table.board, { language, head: null, form, withClosed: false }));
const asTable = (table: Table): string => statementsCsv(table.board, { language: 'da', mayRead: () => true });

/** A board on which two differ about the second statement. */
const aDispute = (): Table & { readonly rose: string; readonly lilac: string } => {
  const table = aTable(plainBoard(), 'dealtTwice');
  const [lilac, rose] = [lay(table, 'Syren', 0), lay(table, 'Rose', 2)];
  table.board.put('unsettled', statementAt(1), { firstId: lilac, secondId: rose, at: 1 });
  return { ...table, lilac, rose };
};

describe('what the room has not settled', () => {
  it('[MI26] stands in the long form with its words, and in the short form by its number, in both languages', () => {
    const table = aDispute();
    expect(inForm(table, 'long')).toContain('uafklaret: »Syren« eller »Rose«');
    expect(inForm(table, 'long', 'en')).toContain('unsettled: “Syren” or “Rose”');
    expect(inForm(table, 'short')).toContain('Nr. 2 er uafklaret: »Syren« eller »Rose«');
    expect(inForm(table, 'short')).not.toContain('Udsagn 2');
    expect(inForm(table, 'short', 'en')).toContain('No. 2 is unsettled: “Syren” or “Rose”');
    expect(asTable(table)).toContain('uafklaret: »Syren« eller »Rose«');
  });

  it('[MI26] says nothing of it once it lies somewhere', () => {
    const table = aDispute();
    table.run(frode, 'placeStatement', { statementId: statementAt(1), clusterId: table.rose, seen: null });
    for (const said of [inForm(table, 'long'), inForm(table, 'short'), asTable(table)])
      expect(said).not.toContain('uafklaret');
  });

  it('[MI26] names what a cluster was merged into, and leaves out one that is gone', () => {
    const table = aDispute();
    const third = lay(table, 'Pæon', 3);
    table.run(frode, 'mergeClusters', { fromId: table.lilac, intoId: third });
    expect(inForm(table, 'long')).toContain('uafklaret: »Pæon« eller »Rose«');
    table.run(frode, 'dissolveCluster', { clusterId: table.rose });
    expect(inForm(table, 'long')).toContain('uafklaret: »Pæon«');
    expect(inForm(table, 'long')).not.toContain('»Rose«');
  });
});
