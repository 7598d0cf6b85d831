import { IndexeddbPersistence } from 'y-indexeddb';
import type { Doc } from 'yjs';

/** A draft's document as this device keeps it, and what it knows of it. */
export interface DraftKept {
  /** The epoch it was written in; null when nothing is kept. */
  readonly epoch: number | null;
  /** Words of this device may not have reached the server. */
  readonly hasUnsent: boolean;
  note(what: { readonly epoch?: number; readonly hasUnsent?: boolean }): void;
  /** Throws it away. */
  clear(): Promise<void>;
  close(): void;
}

/** Reads what is kept into the document, and keeps what comes after. */
export type KeepDraft = (name: string, doc: Doc) => Promise<DraftKept>;

/** A browser that keeps nothing does not answer: then it is written without. */
const patienceMs = 3_000;

const nothing: DraftKept = {
  epoch: null,
  hasUnsent: false,
  note: () => undefined,
  clear: async () => undefined,
  close: () => undefined,
};

const inDatabase: KeepDraft = async (name, doc) => {
  const kept = new IndexeddbPersistence(name, doc);
  await kept.whenSynced;
  const [epoch, hasUnsent] = (await Promise.all([kept.get('epoch'), kept.get('hasUnsent')])) as [unknown, unknown]; // written below
  const note: DraftKept['note'] = (what) => {
    for (const [key, value] of Object.entries(what)) void kept.set(key, Number(value));
  };
  return {
    epoch: typeof epoch === 'number' ? epoch : null,
    hasUnsent: hasUnsent === 1,
    note,
    clear: () => kept.clearData(),
    close: () => void kept.destroy(),
  };
};

/** Keeps drafts in the browser's database, under `skab-draft-<name>`. */
export const keepInBrowser: KeepDraft = async (name, doc) => {
  if (typeof indexedDB === 'undefined') return nothing;
  const patience = new Promise<DraftKept>((resolve) => setTimeout(() => resolve(nothing), patienceMs));
  return Promise.race([inDatabase(`skab-draft-${name}`, doc).catch(() => nothing), patience]);
};
