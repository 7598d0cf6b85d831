import path from 'node:path';
import { fastClock, systemClock, systemRandomBytes } from './adapters/system.ts';
import type { CopyTools } from './adapters/folder/openCopy.ts';
import type { Chains } from './ports/chains.ts';
import type { Clock, RandomBytes } from './ports/clock.ts';
import type { Copy } from './ports/copy.ts';
import type { Store } from './ports/store.ts';

/** Where things are kept, and for how long. */
export interface StorageConfig {
  readonly storage: 'embedded' | 'memory';
  readonly dataFolder: string;
  /** Tests only: a clock that runs faster. */
  readonly fastClock?: { readonly base: number; readonly rate: number } | null;
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
  clock: config.fastClock ? fastClock(config.fastClock) : systemClock,
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

/** A running copy of a database in a folder; of data that another machine goes on from, only word of that. Undefined when none is asked for. */
export const openCopy = async (
  asked: Omit<CopyTools, 'folder'> & { readonly folder: string | null },
): Promise<Copy | undefined> => {
  const folders = await import('./adapters/folder/openCopy.ts');
  const { folder } = asked;
  if (folders.isCarriedOn(asked.dataFolder)) return folders.carriedOn;
  return folder === null ? undefined : folders.openCopy({ ...asked, folder });
};

/** The store of a server that keeps a copy, or whose data another machine goes on from. */
export const openCopied = async (store: Store, copy: Copy): Promise<Store> =>
  (await import('./adapters/folder/copiedStore.ts')).copiedStore(store, copy);

/** What the process that copies runs. */
export const openCopying = () => import('./adapters/folder/runCopying.ts');

/** What lies in a folder of copies. For `npm start -- --from`. */
export const openCopyFolder = () => import('./adapters/folder/takeOver.ts');

/** Ids and secrets, for what needs nothing else. */
export const openRandomBytes = (): RandomBytes => systemRandomBytes;

/** The name of the database in its folder. */
export const databaseFile = async (dataFolder: string): Promise<string> =>
  path.join(dataFolder, (await import('./adapters/embedded/open.ts')).databaseName);
