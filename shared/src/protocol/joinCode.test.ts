import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinCodeAlphabet, joinCodeLength, makeCode, readCode, readJoinCode, showJoinCode } from './joinCode.ts';

const code = fc
  .array(fc.constantFrom(...joinCodeAlphabet.split('')), { minLength: joinCodeLength, maxLength: joinCodeLength })
  .map((signs) => signs.join(''));

const lookAlikes: Record<string, readonly string[]> = { Q: ['O', 'o', '0', 'q'], J: ['I', 'i', '1', 'L', 'l', 'j'] };
const gap = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '-',
  '–',
  '—',
  '‐',
  '\u2011',
  '\u2212',
  '.',
  '_',
  '\u00A0',
  '\u200B',
  '\t',
  '  ',
);
const fullWidth = (sign: string): string => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0);

/** A code as somebody might type, read aloud, photograph or paste it. */
const typed = code.chain((made) =>
  fc
    .record({
      signs: fc.tuple(
        ...[...made].map((sign) =>
          fc.constantFrom(sign, sign.toLowerCase(), fullWidth(sign), ...(lookAlikes[sign] ?? [])),
        ),
      ),
      gaps: fc.array(gap, { minLength: joinCodeLength + 1, maxLength: joinCodeLength + 1 }),
      around: fc.constantFrom(['', ''], [' ', '\n'], ['»', '«'], ['"', '"'], ['(', ')']),
      link: fc.constantFrom(
        null,
        null,
        'http://192.168.1.20:8420/m/',
        'https://skabsammen.example/m/',
        'HTTPS://SKABSAMMEN.EXAMPLE/M/',
        'skabsammen.example/m/',
      ),
      tail: fc.constantFrom('', '/', '?fra=plakat', '#top', ' ', '.'),
    })
    .map(({ signs, gaps, around, link, tail }) => {
      if (link !== null) return { made, text: `${link}${signs.join('')}${tail}` };
      const [before, after] = around;
      return {
        made,
        text: `${before}${signs.map((sign, at) => `${gaps[at] ?? ''}${sign}`).join('')}${gaps.at(-1)}${after}`,
      };
    }),
);

/** Signs a code may have, and any others. */
const sign = fc.oneof(
  fc.constantFrom(...joinCodeAlphabet.split(''), '/m/', ' '),
  fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
);

describe('a join code', () => {
  it('[SE1] is read in a thousand ways of writing it', () => {
    fc.assert(
      fc.property(typed, ({ made, text }) => {
        expect(readJoinCode(text)).toBe(made);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['abcd-2345', 'ABCD2345'],
    ['AB CD 23 45', 'ABCD2345'],
    ['O0ol1iIL', 'QQQJJJJJ'],
    [' http://192.168.1.20:8420/m/ABCD2345 ', 'ABCD2345'],
    ['https://eksempel.dk/m/abcd2345?fra=plakat#top', 'ABCD2345'],
  ])('[SE1] is read from %j', (text, made) => {
    expect(readJoinCode(text)).toBe(made);
  });

  it.each([
    '',
    'ABCD234',
    'ABCD23456',
    'ABCDÆ345',
    'hej med dig',
    'https://eksempel.dk/',
    'ABCD234\u0301',
    '🙂🙂🙂🙂🙂🙂🙂🙂',
  ])('[SE1] is not seen where there is none: %j', (text) => {
    expect(readJoinCode(text)).toBeNull();
  });

  it('[SE1] is never read out of anything as something that is none', () => {
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')),
        (text) => {
          const read = readJoinCode(text);
          if (read !== null) expect(read).toMatch(new RegExp(`^[${joinCodeAlphabet}]{${joinCodeLength}}$`));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('[SE1] has the length that was asked for, and is read as no other', () => {
    let byte = 0;
    const short = makeCode(() => Uint8Array.of((byte += 7)), 4);
    expect(readCode(`${short.slice(0, 2).toLowerCase()}-${short.slice(2)}`, 4)).toBe(short);
    expect([readCode(short, 8), readCode(`${short}2`, 4), readJoinCode(short)]).toEqual([null, null, null]);
  });

  it('[SE1] is made of signs that cannot be taken for one another and stands in two groups', () => {
    expect(joinCodeAlphabet).not.toMatch(/[01ILO]/);
    expect(new Set(joinCodeAlphabet).size).toBe(joinCodeAlphabet.length);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(255)), (random) => {
        const made = makeCode(() => Uint8Array.of(random.next().value ?? 0));
        expect(readJoinCode(made)).toBe(made);
        expect(readJoinCode(showJoinCode(made))).toBe(made);
        expect(showJoinCode(made)).toMatch(/^\S{4} \S{4}$/);
      }),
    );
  });
});
