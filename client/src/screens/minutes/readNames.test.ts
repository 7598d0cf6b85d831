import { expect, it } from 'vitest';
import { readNames } from './readNames.ts';

const person = (name: string, title = '') => ({ name, title });

it('reads one name a line, with a title after the comma, in brackets or in the next column', () => {
  const typed = 'Asta Lindhardt, formand\nBo Vestergaard\nEllen   Dam (næstformand)\nAksel Brandt\tSeniorrådet\t\n';
  expect(readNames(typed, []).people).toEqual([
    person('Asta Lindhardt', 'formand'),
    person('Bo Vestergaard'),
    person('Ellen Dam', 'næstformand'),
    person('Aksel Brandt', 'Seniorrådet'),
  ]);
});

it('passes over blank lines, marks of a list and lines without a name', () => {
  expect(
    readNames('\r\n - Asta Lindhardt\n\n2. Bo Vestergaard, næstformand, Seniorrådet\n , uden navn', []).people,
  ).toEqual([person('Asta Lindhardt'), person('Bo Vestergaard', 'næstformand, Seniorrådet')]);
});

it('puts nobody on the list twice', () => {
  expect(readNames('ellen dam\nAksel Brandt\nAksel Brandt', ['Ellen Dam']).people).toEqual([person('Aksel Brandt')]);
});

it('leaves a line that is longer than the list takes where it is', () => {
  const long = 'a'.repeat(121);
  expect(readNames(`Ellen Dam\n${long}`, [])).toEqual({ people: [person('Ellen Dam')], rest: [long] });
});
