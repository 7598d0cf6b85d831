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
  /**
   * What makes the database itself hold the budget of polls: a choice used beyond it, or a ballot without one, is refused, and `urns` counts
   * both.
   */
  readonly urnGuards: readonly string[];
  /** Brings what was just committed home from the log as far as nobody else reads it; never throws. */
  settle(db: Kysely<Tables>): Promise<void>;
  /** Leaves no byte of what was deleted in any file. Throws when it could not. */
  wipe(db: Kysely<Tables>): Promise<void>;
}
