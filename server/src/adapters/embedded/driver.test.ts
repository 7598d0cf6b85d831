import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aFolder } from '../../testing/aFolder.ts';
import { openDriver, type Driver } from './driver.ts';

let folder: ReturnType<typeof aFolder>;
let driver: Driver;
beforeEach(() => {
  folder = aFolder();
  driver = openDriver(folder.file, 1000);
  driver.prepare('create table things (id integer primary key, words text, bytes blob)').run([]);
});
afterEach(async () => {
  driver.close();
  await folder.clear();
});

const add = 'insert into things (words, bytes) values (?, ?)';
const read = 'select "words", "bytes", length("words") as "length" from things order by id desc limit 1';

describe('the driver', () => {
  it.each([
    ['a boolean', true],
    ['undefined', undefined],
    ['an object', {}],
    ['a list', [1]],
    ['a date', new Date(0)],
    ['text that would be cut short', 'a\0b'],
  ])('refuses %s as a parameter, which would end the process or lose something', (_, value) => {
    expect(() => driver.prepare(add).run([value, null])).toThrow(/is no parameter of a query/);
    expect(() => driver.prepare('select ? as "x"').all([value])).toThrow(/is no parameter of a query/);
  });

  it('gives back words and bytes as they were given', () => {
    const words = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(words, fc.uint8Array(), (text, bytes) => {
        driver.prepare(add).run([text, bytes]);
        const [row] = driver.prepare(read).all([]);
        expect(row).toMatchObject({ words: text, bytes });
      }),
      { numRuns: 50 },
    );
    expect(driver.prepare(add).run([null, null])).toMatchObject({ changes: 1 });
    expect(driver.prepare(read).all([])).toEqual([{ words: null, bytes: null, length: null }]);
  });

  it('gives rows in the order asked for', () => {
    for (const words of ['å', 'b', 'æ', 'a', 'ø', 'c']) driver.prepare(add).run([words, null]);
    const all = driver.prepare('select "words" from things order by "words" desc, id limit 4').all([]);
    expect(all).toEqual([{ words: 'ø' }, { words: 'æ' }, { words: 'å' }, { words: 'c' }]);
  });

  it.each([`cast(x'ff41fe' as text)`, `cast(x'41c3' as text)`])(
    'throws at text that cannot be read, instead of ending the process: %s',
    (value) => {
      driver.prepare(`insert into things (words) values (${value})`).run([]);
      expect(() => driver.prepare('select * from things').all([])).toThrow('a value of words cannot be read');
      expect(driver.prepare('select id from things').all([])).toEqual([{ id: 1 }]);
    },
  );

  it('throws at a value of another kind, and reads text among bytes as bytes', () => {
    driver.prepare('create table numbers (at bigint, bytes blob)').run([]);
    driver.prepare(`insert into numbers values (1, cast(x'fffe' as text))`).run([]);
    expect(driver.prepare('select * from numbers').all([])).toEqual([{ at: 1, bytes: Uint8Array.of(0xff, 0xfe) }]);
    driver.prepare('insert into numbers values (2, 3.5)').run([]);
    expect(() => driver.prepare('select * from numbers where at = 2').all([])).toThrow(
      'a value of bytes cannot be read',
    );
    driver.prepare('delete from numbers where at = 2').run([]);
    driver.prepare(`update numbers set at = cast(x'fffe' as text)`).run([]);
    expect(() => driver.prepare('select * from numbers').all([])).toThrow('a value of at cannot be read');
  });

  it('goes on with the same statement after it has failed', () => {
    const keep = driver.prepare('insert into things (id) values (?)');
    keep.run([1]);
    expect(() => keep.run([1])).toThrow('UNIQUE');
    expect(keep.run([2])).toMatchObject({ changes: 1 });
    driver.control('begin immediate');
    expect(() => keep.run([2])).toThrow('UNIQUE');
    expect(() => keep.run([3])).toThrow('it can only be rolled back');
    expect(() => driver.control('commit')).toThrow('it can only be rolled back');
    driver.rollback();
    driver.rollback();
    expect(keep.run([3])).toMatchObject({ changes: 1 });
  });
});
