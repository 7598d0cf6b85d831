import type { StoredEvent } from './store.ts';

/** A chain as it is kept: a workshop's, named by its id, or the register's. */
export interface KeptChain {
  readonly chain: string;
  /** Where it says that it ends. */
  readonly seq: number;
  readonly head: string;
  /** Its events in order, some at a time, as they lie there: nothing is checked. */
  pages(): AsyncIterable<readonly StoredEvent[]>;
}

/** The chains of a store that is only read. */
export interface Chains {
  list(): Promise<readonly KeptChain[]>;
  close(): Promise<void>;
}
