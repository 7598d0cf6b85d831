import type { Kind } from '@skab/shared/meeting/kinds.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** What this device has said at the door; `isAsked` while the question stands open. */
export interface Answered {
  readonly kind: Kind | null;
  readonly council?: string;
  readonly isFromHome: boolean;
  readonly table?: number;
  /** The card that spoke last, as it stood in the address: it is heard once. */
  readonly card?: string;
  readonly isAsked: boolean;
}

const keyOf = (workshopId: string): string => `skab.arrived.${workshopId}`;

const isAnswer = (value: unknown): value is Answered => typeof value === 'object' && value !== null && 'kind' in value;

const read = (workshopId: string): Answered => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(workshopId)) ?? 'null');
    if (isAnswer(kept)) return { ...kept, isAsked: false };
  } catch {
    // What cannot be read was not written by us; it is asked again.
  }
  return { kind: null, isFromHome: false, isAsked: true };
};

const stores = new Map<string, StoreApi<Answered>>();

/** What was answered in a workshop, kept on this device so that it is asked once. */
export const answeredIn = (workshopId: string): StoreApi<Answered> => {
  const known = stores.get(workshopId);
  if (known) return known;
  const store = createStore<Answered>(() => read(workshopId));
  store.subscribe((answered) => {
    try {
      if (!answered.isAsked) localStorage.setItem(keyOf(workshopId), JSON.stringify(answered));
    } catch {
      // Then it is asked again next time.
    }
  });
  stores.set(workshopId, store);
  return store;
};
