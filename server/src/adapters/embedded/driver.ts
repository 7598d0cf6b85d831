import Database from 'libsql';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { bytewise, readBytewise, type AnswerColumn } from './bytewise.ts';
import { refuseLostLog } from './logWitness.ts';

/** The one connection to a database file. The only file that knows the library: what it gets wrong is put right here. */
export interface Driver extends SqliteDatabase {
  /** Runs what begins or commits a transaction. */
  readonly control: (text: 'begin' | 'begin immediate' | 'commit') => void;
  /** Ends the transaction with nothing written, also one that a failure has ended already. */
  readonly rollback: () => void;
  /** Writes what is committed now, and nothing of what was deleted, to a file that is not there yet. */
  readonly copyInto: (file: string) => void;
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

// Statements are freed only when the event loop turns, so they are kept; our queries have some hundred texts.
const statementsKept = 500;

/** Opens a file, which is made if it is not there, and refuses one whose tables cannot be read or whose log has lost something. `busyMs` is how long a lock is waited for with everything standing still. */
export const openDriver = (file: string, busyMs: number): Driver => {
  refuseLostLog(file);
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

  const compile = (text: string): SqliteStatement => {
    const plain = database.prepare(text);
    const columns: readonly AnswerColumn[] = plain.reader ? plain.columns() : [];
    const statement = text.startsWith('select') ? database.prepare(bytewise(text, columns)) : plain;
    // The library says unknown; what it gives is an object with a field for each column.
    const rows = (parameters: readonly unknown[]) => statement.all(parameters.map(guard)) as Record<string, unknown>[];
    const all = (parameters: readonly unknown[]) =>
      strictly(() => rows(parameters).map((row) => readBytewise(row, columns)));
    return {
      reader: plain.reader,
      all,
      run: (parameters) => strictly(() => statement.run(parameters.map(guard))),
      iterate: (parameters) => all(parameters)[Symbol.iterator](),
    };
  };

  const prepare = (text: string): SqliteStatement => {
    const known = statements.get(text);
    if (known) return known;
    if (statements.size >= statementsKept) statements.clear();
    const statement = strictly(() => compile(text));
    statements.set(text, statement);
    return statement;
  };

  const close = (): void => {
    if (!database.open) return;
    statements.clear();
    database.close();
  };

  try {
    // Names that are not UTF-8 end the process where they are met; here they are met as text, which can be refused.
    prepare('select "name", "tbl_name", "sql" from sqlite_master').all([]);
  } catch (error) {
    close();
    throw error;
  }

  return {
    prepare,
    // Never kept: a commit that fails stays under way until its statement is freed, and with it what the connection can see.
    control: (text) => {
      strictly(() => database.exec(text));
    },
    rollback: () => {
      hasFailed = false;
      if (database.inTransaction) database.exec('rollback');
    },
    copyInto: (file) => {
      database.prepare('vacuum into ?').run([file]);
    },
    pragma: (text) => database.prepare(`pragma ${text}`).all([]) as Record<string, unknown>[],
    close,
  };
};
