import { limits } from '@skab/shared/protocol/limits.ts';

/** How the letters of a file may be written. */
export const encodings = ['utf-8', 'windows-1252', 'macintosh', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** Why a file is not read as text. */
export type FileProblem = 'fileTooLarge' | 'fileWorkbook' | 'fileNotText' | 'fileFailed';

export interface FileMaterial {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const startsWith = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Letters of two bytes without a mark in front: every other byte of Latin text is nothing. */
const emptyByte = (bytes: Uint8Array): Encoding | null => {
  const sample = bytes.subarray(0, 2000);
  const empty = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = empty;
  const many = sample.length / 4;
  if (odd > many && even < many / 8) return 'utf-16le';
  return even > many && odd < many / 8 ? 'utf-16be' : null;
};

/** How the letters of a file are most likely written: by its mark, else UTF-8 unless it holds more that is none than that is. */
export const guessEncoding = (bytes: Uint8Array): Encoding => {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const wide = emptyByte(bytes);
  if (wide) return wide;
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = count(text, /\uFFFD/g);
  return lost === 0 || lost < count(text, /[^\u0000-\u007F\uFFFD]/g) ? 'utf-8' : 'windows-1252'; // eslint-disable-line no-control-regex -- a range that begins at the first sign
};

export const decodeBytes = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

const zip = [0x50, 0x4b, 3, 4];
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];
const pdf = [0x25, 0x50, 0x44, 0x46];

/** A file as material, or why it is none. */
export const readFile = async (file: File): Promise<FileMaterial | FileProblem> => {
  if (file.size > limits.importBytes) return 'fileTooLarge';
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'fileFailed';
  }
  if (startsWith(bytes, zip) || startsWith(bytes, oldOffice)) return 'fileWorkbook';
  if (startsWith(bytes, pdf)) return 'fileNotText';
  const isWide = guessEncoding(bytes).startsWith('utf-16');
  return !isWide && bytes.includes(0) ? 'fileNotText' : { name: file.name, bytes };
};
