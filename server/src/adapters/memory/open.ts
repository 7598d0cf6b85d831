import type { Store } from '../../ports/store.ts';
import { memoryStore } from './store.ts';

/** A store that keeps nothing beyond the process. */
export const open = async (): Promise<Store> => memoryStore();
