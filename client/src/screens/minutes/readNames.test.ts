import { expect, it } from 'vitest';
import { readNames } from './readNames.ts';

it('reads one name a line, with a title after the comma', () => {
  expect(readNames('Asta Lindhardt, formand\nBo Vestergaard')).toEqual([
    { name: 'Asta Lindhardt', title: 'formand' },
    { name: 'Bo Vestergaard', title: '' },
  ]);
});

it('passes over blank lines, marks of a list and lines without a name', () => {
  expect(readNames('\r\n - Asta Lindhardt\n\n2. Bo Vestergaard, næstformand, Seniorrådet\n , uden navn')).toEqual([
    { name: 'Asta Lindhardt', title: '' },
    { name: 'Bo Vestergaard', title: 'næstformand, Seniorrådet' },
  ]);
});

it('cuts a name that is longer than the list takes', () => {
  expect(readNames('a'.repeat(200))[0]?.name).toHaveLength(120);
});
