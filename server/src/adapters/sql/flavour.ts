import type { Dialect, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** All that differs between the databases that speak our SQL. */
export interface SqlFlavour {
  readonly dialect: Dialect;
  /** The column type that holds bytes. */
  readonly bytesType: 'blob' | 'bytea';
  /** What ends the making of a table of small rows that are only found by their whole key. */
  readonly keyedTableEnd: 'without rowid' | '';
  /** Whether the workshop's row must be locked by name; otherwise a write transaction has the database to itself. */
  readonly locksRows: boolean;
  /** A `StorageError` for what the machine did; anything else as it is. */
  readError(error: unknown): unknown;
  /** Leaves no byte of what was deleted in any file. Throws when it could not. */
  wipe(db: Kysely<Tables>): Promise<void>;
}
