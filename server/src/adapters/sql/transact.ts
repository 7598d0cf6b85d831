import type { Kysely, Transaction } from 'kysely';
import { StorageError } from '../../ports/store.ts';
import type { SqlFlavour } from './flavour.ts';
import type { Tables } from './tables.ts';

/** How a transaction ended; `failed`: surely nothing was written, `unknown`: it may have been. */
export type Ended<T> =
  | { readonly kind: 'committed'; readonly value: T }
  | { readonly kind: 'failed'; readonly cause: unknown }
  | { readonly kind: 'unknown'; readonly cause: unknown };

type Work<T> = (tx: Transaction<Tables>) => Promise<T>;

/** Runs `work` in one transaction that may write. */
export const transact = async <T>(db: Kysely<Tables>, work: Work<T>): Promise<Ended<T>> => {
  let value: T;
  const began = await db
    .startTransaction()
    .execute()
    .then(
      (tx) => ({ tx }),
      (cause: unknown) => ({ cause }),
    );
  if (!('tx' in began)) return { kind: 'failed', cause: began.cause };
  const { tx } = began;
  try {
    value = await work(tx);
  } catch (cause) {
    return tx
      .rollback()
      .execute()
      .then(
        () => ({ kind: 'failed', cause }),
        () => ({ kind: 'unknown', cause }),
      );
  }
  try {
    await tx.commit().execute();
    return { kind: 'committed', value };
  } catch (cause) {
    // Nobody can say whether it was written; this only gives the connection back.
    await tx
      .rollback()
      .execute()
      .catch(() => undefined);
    return { kind: 'unknown', cause };
  }
};

/** Runs `work` in one transaction that is on disk when this resolves; throws when it is not, or nobody knows. */
export const commitOrThrow = async <T>(db: Kysely<Tables>, flavour: SqlFlavour, work: Work<T>): Promise<T> => {
  const ended = await transact(db, work);
  if (ended.kind === 'committed') return ended.value;
  if (ended.kind === 'failed') throw flavour.readError(ended.cause);
  throw new StorageError('unavailable', 'It is not known whether it was written', { cause: ended.cause });
};

/** Runs `work` in one transaction that sees one state and writes nothing. */
export const readIn = async <T>(db: Kysely<Tables>, work: Work<T>): Promise<T> =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
