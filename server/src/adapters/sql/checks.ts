import { createHash } from 'node:crypto';
import type { ChainEnd } from '../../chain/seal.ts';
import { verifyChain } from '../../chain/verifyChain.ts';
import { StorageError, type DeskRow, type StoredEvent } from '../../ports/store.ts';
import type { DeskTable, UpdatesTable } from './tables.ts';

const sum = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url');
};

/** What `bytes` must sum to when they are read again. */
export const checksumOf = (bytes: Uint8Array): string => sum(bytes);

/** What a desk row must sum to; its place is part of it. */
export const deskChecksum = (collection: string, id: string, row: string): string =>
  sum(JSON.stringify([collection, id, row]));

/** What a row of the register must sum to: its table and all its columns, whatever their order. */
export const rowChecksum = (table: string, row: object): string => {
  const columns = Object.entries(row).filter(([name]) => name !== 'checksum');
  return sum(JSON.stringify([table, columns.toSorted(([a], [b]) => (a < b ? -1 : 1))]));
};

/** A row of the register with its checksum. */
export const summedRow = <Row extends object>(table: string, row: Row): Row & { readonly checksum: string } => ({
  ...row,
  checksum: rowChecksum(table, row),
});

const damaged = (what: string): never => {
  throw new StorageError('damaged', `The store is damaged: ${what}`);
};

/** A row of the register as it was written, without its checksum. */
export const soundRow = <Row extends { readonly checksum: string }>(table: string, row: Row): Omit<Row, 'checksum'> => {
  const { checksum, ...rest } = row;
  return rowChecksum(table, rest) === checksum ? rest : damaged(`a row of ${table} is not what was written`);
};

type UpdateRow = Pick<UpdatesTable, 'seq' | 'prevSeq' | 'bytes' | 'checksum'>;

/** The bytes of updates that reach from at most `afterSeq` to `updateSeq` without a gap, each as it was written. */
export const soundUpdates = (rows: readonly UpdateRow[], afterSeq: number, updateSeq: number): Uint8Array[] => {
  let reached: number | undefined;
  for (const { seq, prevSeq, bytes, checksum } of rows) {
    if (reached === undefined ? prevSeq > afterSeq : prevSeq !== reached) damaged(`an update before ${seq} is missing`);
    if (checksumOf(bytes) !== checksum) damaged(`update ${seq} is not what was written`);
    reached = seq;
  }
  if (updateSeq > afterSeq && reached !== updateSeq) damaged(`update ${updateSeq} is missing`);
  return rows.map(({ bytes }) => bytes);
};

/** How many of the updates are what was written, from the first on without a gap, and the seq they reach. */
export const soundStart = (rows: readonly UpdateRow[]): { readonly count: number; readonly seq: number } => {
  let [count, reached] = [0, 0];
  for (const { seq, prevSeq, bytes, checksum } of rows) {
    if (prevSeq !== reached || checksumOf(bytes) !== checksum) break;
    [count, reached] = [count + 1, seq];
  }
  return { count, seq: reached };
};

/** The desk, whole and as written. */
export const soundDesk = (
  rows: readonly Pick<DeskTable, 'collection' | 'id' | 'row' | 'checksum'>[],
  deskCount: number,
): DeskRow[] => {
  if (rows.length !== deskCount) damaged(`the desk has ${rows.length} rows of ${deskCount}`);
  return rows.map(({ collection, id, row, checksum }) => {
    if (deskChecksum(collection, id, row) !== checksum) damaged(`a desk row of ${collection} is not what was written`);
    return { collection, id, row };
  });
};

/** Events as written, that follow `start` and reach `seq`. */
export const soundEvents = (start: ChainEnd, events: readonly StoredEvent[], seq: number): readonly StoredEvent[] => {
  const report = verifyChain(start, events);
  if (!report.ok) return damaged(`event ${report.seq} is ${report.fault}`);
  return report.end.seq === seq ? events : damaged(`event ${report.end.seq + 1} is missing`);
};

/** Whether the row of the workshop and the end of its events tell the same. */
export const soundEnd = (row: ChainEnd, events: { readonly count: number; readonly head: string }): void => {
  if (events.count !== row.seq) damaged(`${events.count} events of ${row.seq}`);
  if (events.head !== row.head) damaged('the last event is not the one that was written last');
};
