import { readFileSync, statSync } from 'node:fs';
import { StorageError } from '../../ports/store.ts';

// The log (`-wal`) ends where a checksum fails: that is how an unfinished write is told from a finished one, and why a damaged log is
// read as a shorter one without a word. Its index (`-shm`) lies beside it after a process was killed, and says how far the log reached
// and with which checksum: it is written after the log is on disk. The layouts are SQLite's own: https://sqlite.org/walformat.html

const headerBytes = 32;
const frameHeaderBytes = 24;
const indexHeaderBytes = 48;
const littleEndianWords = 0x377f0682;
const bigEndianWords = 0x377f0683;
const indexVersion = 3_007_000;

type Sum = readonly [number, number];

const summed = (bytes: Buffer, from: number, to: number, [first, second]: Sum, isLittle: boolean): Sum => {
  let [a, b] = [first, second];
  for (let at = from; at < to; at += 8) {
    a = (a + (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)) + b) >>> 0;
    b = (b + (isLittle ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4)) + a) >>> 0;
  }
  return [a, b];
};

const isSame = (sum: Sum, bytes: Buffer, at: number): boolean =>
  sum[0] === bytes.readUInt32BE(at) && sum[1] === bytes.readUInt32BE(at + 4);

/** What the index says of the log that is not in the database yet. */
interface Witness {
  readonly frames: number;
  readonly sum: Sum;
  readonly salts: Buffer;
}

const readOr = (file: string): Buffer | undefined =>
  statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;

/** Undefined when the index is not there, is not whole, or says that the database has it all. */
const witnessIn = (index: Buffer | undefined): Witness | undefined => {
  if (!index || index.length < 2 * indexHeaderBytes + 4) return undefined;
  const header = index.subarray(0, indexHeaderBytes);
  if (!header.equals(index.subarray(indexHeaderBytes, 2 * indexHeaderBytes))) return undefined;
  const isLittle = header.readUInt32LE(0) === indexVersion;
  const read = (at: number): number => (isLittle ? index.readUInt32LE(at) : index.readUInt32BE(at));
  if (read(0) !== indexVersion || header[12] !== 1) return undefined;
  const sum = summed(header, 0, 40, [0, 0], isLittle);
  if (sum[0] !== read(40) || sum[1] !== read(44)) return undefined;
  const frames = read(16);
  if (frames === 0 || read(2 * indexHeaderBytes) >= frames) return undefined;
  return { frames, sum: [read(24), read(28)], salts: header.subarray(32, 40) };
};

const holds = (log: Buffer | undefined, { frames, sum, salts }: Witness): boolean => {
  if (!log || log.length < headerBytes) return false;
  const magic = log.readUInt32BE(0);
  if (magic !== littleEndianWords && magic !== bigEndianWords) return false;
  const isLittle = magic === littleEndianWords;
  const frameBytes = frameHeaderBytes + log.readUInt32BE(8);
  if (log.length < headerBytes + frames * frameBytes || !log.subarray(16, 24).equals(salts)) return false;
  let reached = summed(log, 0, 24, [0, 0], isLittle);
  if (!isSame(reached, log, 24)) return false;
  for (let at = headerBytes; at < headerBytes + frames * frameBytes; at += frameBytes) {
    if (!log.subarray(at + 8, at + 16).equals(salts)) return false;
    reached = summed(log, at, at + 8, reached, isLittle);
    reached = summed(log, at + frameHeaderBytes, at + frameBytes, reached, isLittle);
    if (!isSame(reached, log, at + 16)) return false;
  }
  return reached[0] === sum[0] && reached[1] === sum[1];
};

// While another process writes, index and log may be of two moments.
const mostReadings = 5;

/** Refuses a database whose log has lost something of what was committed to it; opened, it would be taken for a shorter one. */
export const refuseLostLog = (file: string): void => {
  let before: Buffer | undefined;
  for (let reading = 0; reading < mostReadings; reading += 1) {
    const index = readOr(`${file}-shm`);
    const header = index?.subarray(0, 2 * indexHeaderBytes);
    const witness = witnessIn(index);
    if (!witness || holds(readOr(`${file}-wal`), witness)) return;
    if (before && header && before.equals(header)) break;
    before = header;
  }
  throw new StorageError(
    'damaged',
    `The log ${file}-wal is damaged: something that was saved is not in it any more. Run \`npm run repair\`, which keeps it as it is.`,
  );
};
