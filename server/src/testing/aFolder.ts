import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDriver } from '../adapters/embedded/driver.ts';
import { databaseName, open } from '../adapters/embedded/open.ts';
import type { Store } from '../ports/store.ts';

/** A folder of its own for a database, with what tests do to it behind the store's back. */
export const aFolder = () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'skab-store-'));
  const file = path.join(dataFolder, databaseName);
  const opened: Store[] = [];
  return {
    dataFolder,
    file,
    open: async (): Promise<Store> => {
      const store = await open({ dataFolder });
      opened.push(store);
      return store;
    },
    /** Runs statements over a connection of its own, which holds no foreign keys; gives what the last answers. */
    tamper: (...texts: string[]): unknown[] => {
      const driver = openDriver(file, 1000);
      try {
        let answer: unknown[] = [];
        for (const text of texts) {
          const statement = driver.prepare(text);
          answer = statement.reader ? statement.all([]) : [statement.run([])];
        }
        return answer;
      } finally {
        driver.close();
      }
    },
    /** Every byte that lies in the folder, by file. */
    bytes: (): Map<string, Buffer> =>
      new Map(readdirSync(dataFolder).map((name) => [name, readFileSync(path.join(dataFolder, name))])),
    clear: async (): Promise<void> => {
      for (const store of opened) await store.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
};
