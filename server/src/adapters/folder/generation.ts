import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { partsFrom, recordsOf, type Moment, type Page } from './records.ts';

// A generation is one file: a head of its own, the whole database as it stood when it was begun, and behind it what has changed since, one
// moment after the other. It gets its name when its beginning is on the disk; what is torn at its end is not read.

const magic = Buffer.from('SKABCOPY1\n');
const headBytes = magic.length + 16;
const form = /^\d{1,8}\.copy$/;
const onlyOwner = 0o600;

/** A generation that is being written. */
export interface Generation {
  readonly file: string;
  readonly head: Buffer;
  /** How much of the file is whole, how much of that is its beginning, and the hash of the last record. */
  readonly length: number;
  readonly baseLength: number;
  readonly hash: Buffer;
}

const withFile = <T>(file: string, flags: string, work: (descriptor: number) => T): T => {
  const descriptor = openSync(file, flags, onlyOwner);
  try {
    return work(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

const writeAll = (descriptor: number, pieces: readonly Uint8Array[], from: number): number => {
  let at = from;
  for (const piece of pieces)
    for (let done = 0; done < piece.length;) {
      const written = writeSync(descriptor, piece, done, piece.length - done, at);
      done += written;
      at += written;
    }
  return at;
};

/** A name is on the disk when its folder is; some kinds of folder cannot be asked. */
const settleFolder = (folder: string): void => {
  try {
    withFile(folder, 'r', fsyncSync);
  } catch {
    // A share, or a system that has no such thing: the file itself is there.
  }
};

const isOurs = (name: string): boolean => form.test(name.replace(/\.part$/, ''));

const numberOf = (name: string): number => Number.parseInt(name, 10);

/** The files of the generations in a machine's folder, the newest last. */
export const generationsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => form.test(name))
    .toSorted((a, b) => numberOf(a) - numberOf(b))
    .map((name) => path.join(folder, name));

/** Begins the next generation of a folder with the whole database. */
export const beginGeneration = (folder: string, moment: Moment, pages: readonly Page[]): Generation => {
  const number = Math.max(0, ...readdirSync(folder).filter(isOurs).map(numberOf)) + 1;
  const file = path.join(folder, `${number}.copy`);
  const part = `${file}.part`;
  const head = Buffer.concat([magic, randomBytes(16)]);
  const { records, hash } = recordsOf(head, moment, pages);
  try {
    const length = withFile(part, 'wx', (descriptor) => {
      const end = writeAll(descriptor, [head, ...records], 0);
      fsyncSync(descriptor);
      return end;
    });
    renameSync(part, file);
    settleFolder(folder);
    return { file, head, length, baseLength: length, hash };
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
};

/** Whether the file is still the one that was written, and has all of it. */
const isStillThere = (descriptor: number, { head, length }: Generation): boolean => {
  const found = Buffer.alloc(headBytes);
  readSync(descriptor, found, 0, headBytes, 0);
  return found.equals(head) && fstatSync(descriptor).size >= length;
};

/**
 * Adds what has changed since the last moment; on the disk when this returns. Undefined, with nothing done, when the file is not the one that
 * was written. What an earlier attempt left behind the last whole moment is cut off.
 */
export const addMoment = (generation: Generation, moment: Moment, pages: readonly Page[]): Generation | undefined => {
  if (!existsSync(generation.file)) return undefined;
  return withFile(generation.file, 'r+', (descriptor) => {
    if (!isStillThere(descriptor, generation)) return undefined;
    if (fstatSync(descriptor).size > generation.length) ftruncateSync(descriptor, generation.length);
    if (pages.length === 0) return generation;
    const { records, hash } = recordsOf(generation.hash, moment, pages);
    const length = writeAll(descriptor, records, generation.length);
    fsyncSync(descriptor);
    return { ...generation, length, hash };
  });
};

const zeros = Buffer.alloc(256 * 1024);

/** Removes a file, its bytes first: what was erased must not be read back from a stick. */
const wipe = (file: string): void => {
  withFile(file, 'r+', (descriptor) => {
    const { size } = fstatSync(descriptor);
    for (let at = 0; at < size; at += zeros.length)
      writeAll(descriptor, [zeros.subarray(0, Math.min(zeros.length, size - at))], at);
    fsyncSync(descriptor);
  });
  rmSync(file);
};

/** Removes every generation of a folder but one, and beginnings that were never finished. */
export const wipeBut = (folder: string, kept: string | null): void => {
  for (const name of readdirSync(folder).filter(isOurs)) {
    const file = path.join(folder, name);
    if (file !== kept) wipe(file);
  }
};

/** What was read of a generation: when the last whole moment was, and how much behind it is torn. */
export interface ReadBack {
  readonly at: number;
  readonly tornBytes: number;
}

/** Makes a database file of a generation, as it stood at its last whole moment. Undefined when not even its beginning is whole. */
export const readGeneration = (file: string, target: string): ReadBack | undefined =>
  withFile(file, 'r', (source) => {
    const { size } = fstatSync(source);
    let reached = headBytes;
    const read = (at: number, length: number): Buffer => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - at)));
      const got = readSync(source, bytes, 0, bytes.length, at);
      reached = at + got;
      return bytes.subarray(0, got);
    };
    const head = read(0, headBytes);
    if (head.length < headBytes || !head.subarray(0, magic.length).equals(magic)) return undefined;
    return withFile(target, 'w', (descriptor) => {
      let waiting: Page[] = [];
      let whole: ReadBack | undefined;
      for (const { pages, isLast, pageSize, pageCount, at } of partsFrom(read, headBytes, head)) {
        waiting.push(...pages);
        if (!isLast) continue;
        for (const { number, bytes } of waiting) writeAll(descriptor, [bytes], (number - 1) * pageSize);
        ftruncateSync(descriptor, pageCount * pageSize);
        waiting = [];
        whole = { at, tornBytes: size - reached };
      }
      fsyncSync(descriptor);
      return whole;
    });
  });
