import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A page of the database and its number, from 1. */
export interface Page {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** What the pages of one moment are part of. */
export interface Moment {
  readonly pageSize: number;
  readonly pageCount: number;
  /** When it was, by the clock of the machine that wrote it. */
  readonly at: number;
}

/** Part of a moment; it counts when its last part is there. */
export interface Part extends Moment {
  readonly isLast: boolean;
  readonly pages: readonly Page[];
}

const hashBytes = 32;
const headBytes = 4 + hashBytes;
/** Larger than any part that is written: what says that it is longer is damaged. */
const mostBytes = 64 * 1024 * 1024;
const pagesPerPart = 1000;

// On what came before: bytes of another time that lie behind a torn end are not taken for the next.
const hashOf = (before: Buffer, body: Uint8Array): Buffer => createHash('sha256').update(before).update(body).digest();

const bodyOf = ({ pages, ...said }: Part): Buffer => {
  const json = Buffer.from(JSON.stringify(said));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  const parts: Uint8Array[] = [length, json];
  for (const { number, bytes } of pages) {
    const numbered = Buffer.alloc(4);
    numbered.writeUInt32BE(number);
    parts.push(numbered, bytes);
  }
  return deflateRawSync(Buffer.concat(parts), { level: 1 });
};

const partIn = (body: Uint8Array): Part => {
  const plain = inflateRawSync(body, { maxOutputLength: mostBytes });
  const from = 4 + plain.readUInt32BE(0);
  // Its hash has been held against what was written.
  const said = JSON.parse(plain.subarray(4, from).toString()) as Omit<Part, 'pages'>;
  const pages: Page[] = [];
  for (let at = from; at < plain.length; at += 4 + said.pageSize)
    pages.push({ number: plain.readUInt32BE(at), bytes: plain.subarray(at + 4, at + 4 + said.pageSize) });
  return { ...said, pages };
};

/** The records of a moment, each on the hash of the one before, and the hash of the last. */
export const recordsOf = (
  before: Buffer,
  moment: Moment,
  pages: readonly Page[],
): { readonly records: readonly Buffer[]; readonly hash: Buffer } => {
  const records: Buffer[] = [];
  let hash = before;
  for (let from = 0; from === 0 || from < pages.length; from += pagesPerPart) {
    const isLast = from + pagesPerPart >= pages.length;
    const body = bodyOf({ ...moment, isLast, pages: pages.slice(from, from + pagesPerPart) });
    hash = hashOf(hash, body);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    records.push(length, hash, body);
  }
  return { records, hash };
};

/** The parts in a file from `at` on, in order, until its end or the first that is torn. `read` gives fewer bytes at the end. */
export function* partsFrom(
  read: (at: number, length: number) => Buffer,
  at: number,
  before: Buffer,
): Generator<Part, void, void> {
  let hash = before;
  for (let from = at; ;) {
    const head = read(from, headBytes);
    if (head.length < headBytes) return;
    const length = head.readUInt32BE(0);
    if (length > mostBytes) return;
    const body = read(from + headBytes, length);
    const said = head.subarray(4);
    if (body.length < length || !hashOf(hash, body).equals(said)) return;
    hash = said;
    from += headBytes + length;
    yield partIn(body);
  }
}
