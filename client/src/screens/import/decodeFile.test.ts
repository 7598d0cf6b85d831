import { describe, expect, it } from 'vitest';
import { decodeBytes, guessEncoding, readFile } from './decodeFile.ts';

const words = 'Nr;Udsagn\n1;Bænke på torvet, også for ældre';
const utf8 = new TextEncoder().encode(words);
const utf16 = (isBigEndian: boolean, text = words): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((sign) => {
      const unit = sign.charCodeAt(0);
      return isBigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }),
  );
// What older Windows files have beside these, dashes and curly marks, Node reads wrongly: the browser tests read them.
const windows = Uint8Array.from(Array.from(words, (sign) => sign.charCodeAt(0)));

describe('the letters of a file', () => {
  it.each([
    ['utf-8', utf8],
    ['windows-1252', windows],
    ['utf-16le', utf16(false)],
    ['utf-16be', utf16(true)],
    ['utf-16le', utf16(false, `\uFEFF${words}`)],
    ['utf-16be', utf16(true, `\uFEFF${words}`)],
  ] as const)('[IM6] are read as they were written: %s', (encoding, bytes) => {
    expect(guessEncoding(bytes)).toBe(encoding);
    expect(decodeBytes(bytes, encoding)).toBe(words);
  });

  it('one broken letter does not break the others', () => {
    const torn = Uint8Array.from([...utf8, 0xc3]);
    expect(decodeBytes(torn, guessEncoding(torn))).toBe(`${words}\uFFFD`);
  });
});

describe('what is not text', () => {
  const aFile = (...bytes: readonly number[]): File => new File([Uint8Array.from(bytes)], 'udsagn.csv');

  it.each([
    ['fileWorkbook', aFile(0x50, 0x4b, 3, 4, 20, 0)],
    ['fileNotText', aFile(0x25, 0x50, 0x44, 0x46, 0x2d)],
    ['fileNotText', aFile(1, 2, 0, 3, 200, 1, 7, 7, 7, 7, 7, 7)],
    ['fileTooLarge', new File(['a'.repeat(4 * 1024 * 1024 + 1)], 'stor.csv')],
  ])('is refused by name: %s', async (problem, file) => {
    expect(await readFile(file)).toBe(problem);
  });

  it('text is taken with its name', async () => {
    expect(await readFile(new File([utf8], 'udsagn.csv'))).toEqual({ name: 'udsagn.csv', bytes: utf8 });
  });
});
