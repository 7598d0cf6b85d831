import { describe, expect, it } from 'vitest';
import { dayInWords, headingsIn, namesInARow } from './headings.ts';

describe('the words of the minutes', () => {
  it.each([
    ['2027-02-09', 'tirsdag 9. februar 2027', 'Tuesday 9 February 2027'],
    ['2026-12-31', 'torsdag 31. december 2026', 'Thursday 31 December 2026'],
    ['2028-02-29', 'tirsdag 29. februar 2028', 'Tuesday 29 February 2028'],
    ['2027-08-01', 'søndag 1. august 2027', 'Sunday 1 August 2027'],
  ])('[MI7] %s is written as people say it, whatever the time zone of the machine', (kept, danish, english) => {
    expect(dayInWords(kept, 'da')).toBe(danish);
    expect(dayInWords(kept, 'en')).toBe(english);
  });

  it('[MI7] what is no day stands as it was typed', () => {
    expect(dayInWords('i morgen', 'da')).toBe('i morgen');
    expect(dayInWords('', 'en')).toBe('');
  });

  it('[MI7] times are written as each language writes them', () => {
    expect(headingsIn.da.adjournedAt(headingsIn.da.clockTime('21.02'))).toBe(
      'Protokollen blev læst, og mødet hævet kl. 21.02.',
    );
    expect(headingsIn.en.clockTime('21.02')).toBe('21:02');
    expect(headingsIn.da.between('19.00', '21.00')).toBe('kl. 19.00–21.00');
  });

  it('[MI2] names stand in a row', () => {
    expect(namesInARow([], 'da')).toBe('');
    expect(namesInARow(['Birgit Holm'], 'da')).toBe('Birgit Holm');
    expect(namesInARow(['Birgit Holm', 'Torben Lund'], 'da')).toBe('Birgit Holm og Torben Lund');
    expect(namesInARow(['Birgit Holm', 'Torben Lund', 'Ellen Dam'], 'en')).toBe(
      'Birgit Holm, Torben Lund and Ellen Dam',
    );
  });

  it('[MI7] both languages have every heading, and a page is numbered in both', () => {
    expect(Object.keys(headingsIn.da)).toEqual(Object.keys(headingsIn.en));
    expect(headingsIn.da.page('2', '7')).toBe('Side 2 af 7');
    expect(headingsIn.en.page('2', '7')).toBe('Page 2 of 7');
  });
});
