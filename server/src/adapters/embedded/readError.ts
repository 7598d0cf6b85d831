import { StorageError } from '../../ports/store.ts';
import { alreadyThere, belongsNowhere } from '../rowErrors.ts';

const meanings: readonly (readonly [code: string, kind: StorageError['kind'], message: string])[] = [
  ['SQLITE_FULL', 'full', 'The disk is full'],
  ['SQLITE_READONLY', 'read-only', 'The database cannot be written to'],
  ['SQLITE_CORRUPT', 'damaged', 'The database is damaged'],
  ['SQLITE_NOTADB', 'damaged', 'The file is not a database'],
  ['SQLITE_ERROR', 'damaged', 'The tables are not as this program makes them'],
  ['SQLITE_IOERR', 'unavailable', 'The disk failed'],
  ['SQLITE_CANTOPEN', 'unavailable', 'The database cannot be opened'],
  ['SQLITE_BUSY', 'unavailable', 'Another program has the database'],
  ['SQLITE_LOCKED', 'unavailable', 'Another program has the database'],
  ['SQLITE_PERM', 'unavailable', 'The database may not be opened'],
  ['SQLITE_AUTH', 'unavailable', 'The database may not be opened'],
  ['SQLITE_NOMEM', 'unavailable', 'There is not enough memory'],
];

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What the database says, in the words of the port: the one place where its codes are known. */
export const readError = (error: unknown): unknown => {
  const code = codeOf(error);
  const meaning = meanings.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`));
  if (meaning) return new StorageError(meaning[1], meaning[2], { cause: error });
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return alreadyThere(error);
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return belongsNowhere(error);
  // Opening has no code of its own.
  if (error instanceof Error && error.message.startsWith('ConnectionFailed'))
    return new StorageError('unavailable', 'The database cannot be opened', { cause: error });
  return error;
};

/** Whether trying again in a moment may help. */
export const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');
