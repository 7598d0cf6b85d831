import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, countSigns, readableText, statementLimit } from './statementText.ts';

const family = '👩‍👩‍👧‍👦';

describe('the words of a statement', () => {
  it('[ST4] are the same words whether a letter is written as one sign or as two', () => {
    expect(cleanText('a\u030A')).toBe('å');
    expect(cleanText('Sådan')).toBe(cleanText('Sa\u030Adan'));
  });

  it.each([
    ['\r\n', 'a\nb'],
    ['\r', 'a\nb'],
    ['\u2028', 'a\nb'],
    ['\u2029', 'a\nb'],
    ['\u0085', 'a\nb'],
    ['\n\n', 'a\n\nb'],
    ['\r\r\n', 'a\n\nb'],
  ])('[ST4] keep a line break however it was written: %j', (lineBreak, words) => {
    expect(cleanText(`a${lineBreak}b`)).toBe(words);
  });

  it('[ST4] keep tabs, quotes, signs of code, emoji and letters of any language', () => {
    const words = `»a« "b" 'c'\t<b>&amp;</b> | # * _ \`x\` ${family} 🇩🇰 Привет مرحبا 漢字`;
    expect(cleanText(words)).toBe(words);
  });

  it('[ST4] hold no control sign and no mark that turns the direction of what stands around it', () => {
    const unreadable = ['\u0000', '\u0007', '\u000B', '\u001B', '\u007F', '\u009C'];
    const turning = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];
    for (const sign of [...unreadable, ...turning, '\uFEFF', '\uFFFE', '\uFFFF']) {
      expect(cleanText(`a${sign}b`)).toBe('ab');
    }
  });

  it('[ST4] show half a sign as a sign that is missing', () => {
    expect(cleanText('a\uD83Db')).toBe('a\uFFFDb');
    expect(cleanText('a\uDE00b')).toBe('a\uFFFDb');
    expect(cleanText('\uDE00\uD83D')).toBe('\uFFFD\uFFFD');
    expect(cleanText('a😀b')).toBe('a😀b');
    expect(cleanText('\uD83D\u0000\uDE00')).toBe('\uFFFD\uFFFD');
  });

  it('[ST4] have no blank ends', () => {
    expect(cleanText(' \t\n hej \n\u00A0\u3000')).toBe('hej');
  });

  it.each([
    '',
    ' ',
    '\n\t',
    '\u200B\u200B',
    '\u200D',
    '\u200E',
    '\u2060',
    '\u00AD',
    '\u3164',
    '\u2800',
    '\uFE0F',
    '\uFEFF',
  ])('[ST5] are none when there is nothing to see: %j', (raw) => {
    expect(cleanText(raw)).toBe('');
    expect(cleanText(` ${raw}\n${raw} `)).toBe('');
  });

  it.each(['.', '?', '👍', family, '1', '漢', 'ا'])('[ST5] are there when one sign can be seen: %j', (raw) => {
    expect(cleanText(`\u200B${raw}`)).toContain(raw);
  });

  it('[ST4] are left alone at the ends while somebody is still typing', () => {
    expect(readableText('hej \u0000\r\n')).toBe('hej \n');
  });

  it('[ST4] are not changed by cleaning them again, whatever they are, and never hold what cannot be read', () => {
    const anySign = fc.oneof(
      fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
      fc.string(),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc.constantFrom('\u0300', '\u200B', ' \u0301', '\u1100\u1161', '\r', '\n', '\uD800', '\uDC00', '\u2028'),
    );
    fc.assert(
      fc.property(
        fc.array(anySign).map((parts) => parts.join('')),
        (raw) => {
          const once = cleanText(raw);
          expect(cleanText(once)).toBe(once);
          expect(once).toBe(once.trim().normalize('NFC'));
          // eslint-disable-next-line no-control-regex -- these are the signs that must be gone
          expect(once).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF]/);
          expect(once).not.toMatch(/[\uD800-\uDFFF]/u);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the length of a statement', () => {
  it('[ST3] is counted in signs, not in the pieces a computer stores', () => {
    expect(countSigns('æøå')).toBe(3);
    expect(countSigns('😀😀')).toBe(2);
    expect(countSigns(family)).toBe(7);
    expect(countSigns('')).toBe(0);
    expect(statementLimit).toBe(280);
  });

  it('[ST3] is counted after cleaning: a letter written as two signs is one', () => {
    expect(countSigns(cleanText('a\u030A'.repeat(statementLimit)))).toBe(statementLimit);
  });

  it('[ST3] counts a line break as one sign however it was written', () => {
    expect(countSigns(cleanText('a\r\nb'))).toBe(3);
  });
});
