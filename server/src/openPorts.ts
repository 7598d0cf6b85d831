import path from 'node:path';
import { systemClock, systemRandomBytes } from './adapters/system.ts';
import type { Chains } from './ports/chains.ts';
import type { Clock, RandomBytes } from './ports/clock.ts';
import type { Store } from './ports/store.ts';

/** Where things are kept, and for how long. */
export interface StorageConfig {
  readonly storage: 'embedded' | 'memory';
  readonly dataFolder: string;
}

/** Everything the server reaches outside itself. */
export interface Ports {
  readonly store: Store;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
}

const openStore = async (config: StorageConfig): Promise<Store> => {
  const { open } =
    config.storage === 'memory'
      ? await import('./adapters/memory/open.ts')
      : await import('./adapters/embedded/open.ts');
  return open(config);
};

/** Chooses the adapters: the only place that does. The one not chosen is never loaded. */
export const openPorts = async (config: StorageConfig): Promise<Ports> => ({
  store: await openStore(config),
  clock: systemClock,
  randomBytes: systemRandomBytes,
});

/** Opens the chains of a database file for reading only: for `npm run verify`. */
export const openChains = async (file: string): Promise<Chains> =>
  (await import('./adapters/embedded/openChains.ts')).openChains(file);

/** The machine's clock, for what needs nothing else. */
export const openClock = (): Clock => systemClock;

/** The files of databases: copied, checked, named, and their epochs raised. For `npm run backup` and `npm run restore`. */
export const openCopies = () => import('./adapters/embedded/copies.ts');

/** What can be read of a damaged database. For `npm run repair`. */
export const openSalvage = () => import('./adapters/embedded/salvage.ts');

/** The name of the database in its folder. */
export const databaseFile = async (dataFolder: string): Promise<string> =>
  path.join(dataFolder, (await import('./adapters/embedded/open.ts')).databaseName);
