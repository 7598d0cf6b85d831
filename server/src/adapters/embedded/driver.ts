import Database from 'libsql';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** The one connection to a database file. The only file that knows the library: what it gets wrong is put right here. */
export interface Driver extends SqliteDatabase {
  /** Ends the transaction with nothing written, also one that a failure has ended already. */
  readonly rollback: () => void;
  /** Runs a pragma and gives what it answers. */
  readonly pragma: (text: string) => Record<string, unknown>[];
}

// A boolean, undefined or plain object in a parameter ends the process and cannot be caught; a NUL cuts a string short.
const guard = (value: unknown): unknown => {
  if (value === null || typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'string' && !value.includes('\0')) return value;
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  throw new TypeError(`A ${typeof value} is no parameter of a query`);
};

// Bytes come back as an ArrayBuffer.
const readRow = (row: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row as object).map(([column, value]) => [
      column,
      value instanceof ArrayBuffer ? new Uint8Array(value) : value,
    ]),
  );

// Statements are freed only when the event loop turns, so they are kept; our queries have some hundred texts.
const statementsKept = 500;

/** Opens a file, which is made if it is not there. `busyMs` is how long a lock is waited for with everything standing still. */
export const openDriver = (file: string, busyMs: number): Driver => {
  const database = new Database(file, { timeout: busyMs });
  const statements = new Map<string, SqliteStatement>();
  let hasFailed = false;

  // After a failure in a transaction nothing more is done in it. The database itself would go on, and after some failures
  // outside the transaction, which it has rolled back without a word.
  const strictly = <T>(work: () => T): T => {
    if (hasFailed) throw new Error('A statement of this transaction has failed: it can only be rolled back');
    const isInside = database.inTransaction;
    try {
      return work();
    } catch (error) {
      hasFailed = isInside;
      throw error;
    }
  };

  const prepare = (text: string): SqliteStatement => {
    const known = statements.get(text);
    if (known) return known;
    if (statements.size >= statementsKept) statements.clear();
    const statement = strictly(() => database.prepare(text));
    const all = (parameters: readonly unknown[]) => strictly(() => statement.all(parameters.map(guard)).map(readRow));
    const kept: SqliteStatement = {
      reader: statement.reader,
      all,
      run: (parameters) => strictly(() => statement.run(parameters.map(guard))),
      iterate: (parameters) => all(parameters)[Symbol.iterator](),
    };
    statements.set(text, kept);
    return kept;
  };

  return {
    prepare,
    rollback: () => {
      hasFailed = false;
      if (database.inTransaction) database.exec('rollback');
    },
    pragma: (text) => database.prepare(`pragma ${text}`).all([]).map(readRow),
    close: () => {
      if (!database.open) return;
      statements.clear();
      database.close();
    },
  };
};
