import { StorageError } from '../../ports/store.ts';

/** A column of an answer; `type` as the table declares it, null for what is computed. */
export interface AnswerColumn {
  readonly name: string;
  readonly type: string | null;
}

const isText = ({ type }: AnswerColumn): boolean => type === 'TEXT' || type === 'text';
const isBytes = ({ type }: AnswerColumn): boolean => type === 'BLOB' || type === 'blob';

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

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const readText = (column: AnswerColumn, bytes: ArrayBuffer): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    return damaged(column.name);
  }
};

const readValue = (column: AnswerColumn, value: unknown): unknown => {
  if (!(value instanceof ArrayBuffer)) return value !== null && isBytes(column) ? damaged(column.name) : value;
  if (isText(column)) return readText(column, value);
  return isBytes(column) ? new Uint8Array(value) : damaged(column.name);
};

/** Puts the text of such a select's row back, and its bytes as bytes; a value of another kind than its column is a throw. */
export const readBytewise = (
  row: Record<string, unknown>,
  columns: readonly AnswerColumn[],
): Record<string, unknown> => {
  for (const column of columns) row[column.name] = readValue(column, row[column.name]);
  return row;
};
