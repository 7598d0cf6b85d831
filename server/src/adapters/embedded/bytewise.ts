import { isUtf8 } from 'node:buffer';
import { StorageError } from '../../ports/store.ts';

/** A column of an answer; `type` as the table declares it, null for what is computed. */
export interface AnswerColumn {
  readonly name: string;
  readonly type: string | null;
}

const isText = ({ type }: AnswerColumn): boolean => type?.toLowerCase() === 'text';
const isBytes = ({ type }: AnswerColumn): boolean => type?.toLowerCase() === 'blob';

/**
 * The same select with all text handed over as bytes. The library ends the process, which cannot be caught, over text that is
 * not UTF-8: one flipped bit in one row would take every workshop with it.
 */
export const bytewise = (select: string, columns: readonly AnswerColumn[]): string => {
  const expressions = columns.map((column) => {
    const name = `"${column.name.replaceAll('"', '""')}"`;
    const safe = isText(column)
      ? `cast(${name} as blob)`
      : `iif(typeof(${name}) = 'text', cast(${name} as blob), ${name})`;
    return `${safe} as ${name}`;
  });
  return `select ${expressions.join(', ')} from (${select})`;
};

const damaged = (name: string): never => {
  throw new StorageError('damaged', `The store is damaged: a value of ${name} cannot be read`);
};

const readBytes = (column: AnswerColumn, value: ArrayBuffer): string | Uint8Array => {
  if (isBytes(column)) return new Uint8Array(value);
  const bytes = Buffer.from(value);
  return isText(column) && isUtf8(bytes) ? bytes.toString('utf8') : damaged(column.name);
};

const readValue = (column: AnswerColumn, value: unknown): unknown => {
  if (value instanceof ArrayBuffer) return readBytes(column, value);
  return value !== null && isBytes(column) ? damaged(column.name) : value;
};

/** A row of such a select, with its text as text again. */
export const readBytewise = (row: Record<string, unknown>, columns: readonly AnswerColumn[]): Record<string, unknown> =>
  Object.fromEntries(columns.map((column) => [column.name, readValue(column, row[column.name])]));
