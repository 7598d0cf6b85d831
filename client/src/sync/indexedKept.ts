import type { Kept, KeptCommand } from './kept.ts';

const databaseName = 'skab-outbox';
const storeName = 'commands';
const openMs = 3_000;

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the browser gave up keeping')));
  });

const openDatabase = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    // Some browsers neither open nor refuse in a private window.
    const timer = setTimeout(() => reject(new Error('the browser does not open its storage')), openMs);
    const request = indexedDB.open(databaseName, 1);
    request.addEventListener('upgradeneeded', () => {
      const store = request.result.createObjectStore(storeName, { keyPath: 'id' });
      store.createIndex('workshop', 'call.workshopId');
    });
    request.addEventListener('success', () => {
      clearTimeout(timer);
      resolve(request.result);
    });
    request.addEventListener('error', () => {
      clearTimeout(timer);
      reject(request.error ?? new Error('the browser refuses its storage'));
    });
  });

/** The outbox in IndexedDB, without locks: two tabs may hold the same command, and ids make that harmless. */
export const indexedKept = (): Kept => {
  let opened: Promise<IDBDatabase> | null = null;

  const database = (): Promise<IDBDatabase> => {
    opened ??= openDatabase().then((db) => {
      const forget = () => {
        opened = null;
        db.close();
      };
      // The browser may take a connection away; the next use opens another.
      db.addEventListener('close', forget);
      db.addEventListener('versionchange', forget);
      return db;
    });
    opened.catch(() => (opened = null));
    return opened;
  };

  const inStore = async (mode: IDBTransactionMode, inside: (store: IDBObjectStore) => void): Promise<void> => {
    const db = await database();
    const transaction = db.transaction(storeName, mode);
    inside(transaction.objectStore(storeName));
    await finished(transaction);
  };

  return {
    async load(workshopId) {
      let found: readonly KeptCommand[] = [];
      await inStore('readonly', (store) => {
        const request = store.index('workshop').getAll(workshopId);
        // What is in the store was put there by `put` below.
        request.addEventListener('success', () => (found = request.result as KeptCommand[]));
      });
      return found;
    },
    put: (command) =>
      inStore('readwrite', (store) => {
        store.put(command);
      }),
    cut: (id) =>
      inStore('readwrite', (store) => {
        store.delete(id);
      }),
  };
};
