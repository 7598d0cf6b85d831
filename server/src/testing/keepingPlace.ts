import type { Store, StoredEvent } from '../ports/store.ts';

/** Where stores under contract keep things: all that are opened from one place share them. */
export interface KeepingPlace {
  open(): Promise<Store>;
  /** The register's chain, as it lies there, checked. */
  registerEvents(): Promise<readonly StoredEvent[]>;
  clear(): Promise<void>;
}
