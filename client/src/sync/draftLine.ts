import { draftIdPath, draftPath, type DraftId } from '@skab/shared/protocol/draft.ts';
import type { Text, YTextEvent } from 'yjs';
import { ask } from './api.ts';
import { openDraft, ownEdit, type DraftView } from './draft.ts';
import { keepInBrowser } from './draftKept.ts';
import { newId } from './newId.ts';

/** Where a place in the words is after somebody else has written. */
export type Shift = (at: number) => number;

/** A draft as a field writes in it: words and places, no document. */
export interface DraftLine {
  view(): DraftView;
  words(): string;
  /** Puts words in the place of `cut` signs at `at`. */
  replace(at: number, cut: number, words: string): void;
  /** Tells the others where the cursor is; null when it is not in the text. */
  point(cursor: { readonly from: number; readonly to: number } | null): void;
  /** Puts away the words that were left out. */
  putAway(): void;
  subscribe(listener: () => void): () => void;
  /** Told when others have written, before those who subscribe. */
  onShift(listener: (shift: Shift) => void): () => void;
  dispose(): void;
}

/** The places before and after a change of somebody else's. */
const shiftOf = (delta: YTextEvent['delta']): Shift => {
  return (at) => {
    let [reached, moved] = [0, at];
    for (const { retain, insert, delete: cut } of delta) {
      if (retain !== undefined) reached += retain;
      else if (typeof insert === 'string') {
        // What is written right where one stands comes after.
        if (reached < moved) moved += insert.length;
        reached += insert.length;
      } else if (cut !== undefined && reached < moved) moved = Math.max(reached, moved - cut);
    }
    return moved;
  };
};

const copiesOf = (draftId: string) => {
  const name = `skab.leftOut.${draftId}`;
  return {
    read: (): string | null => {
      try {
        return localStorage.getItem(name);
      } catch {
        return null;
      }
    },
    write: (words: string | null): void => {
      try {
        if (words === null) localStorage.removeItem(name);
        else localStorage.setItem(name, words);
      } catch {
        return; // Where nothing can be kept, they stand as long as the page.
      }
    },
  };
};

/** Opens a draft for a field in this page. */
export const openDraftLine = (workshopId: string, draftId: string): DraftLine => {
  const listeners = new Set<() => void>();
  const shifters = new Set<(shift: Shift) => void>();
  const { protocol, host } = window.location;
  let words = '';
  let shown: Text | undefined;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const read = (shift: Shift | null): void => {
    words = shown?.toJSON() ?? '';
    if (shift) for (const listener of shifters) listener(shift);
    tell();
  };
  const draft = openDraft({
    workshopId,
    draftId,
    key: newId(),
    address: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${draftPath}`,
    askId: () => ask<DraftId>('POST', draftIdPath(workshopId, draftId), {}),
    keep: keepInBrowser,
    copies: copiesOf(draftId),
    Socket: WebSocket,
    onChange: tell,
    onText: (text) => {
      shown = text;
      text.observe((event, transaction) => read(transaction.origin === ownEdit ? null : shiftOf(event.delta)));
      read((at) => Math.min(at, text.length));
    },
  });
  const comesBack = (): void => {
    if (document.visibilityState === 'visible' && !draft.view().isLive) draft.reconnect();
  };
  window.addEventListener('online', comesBack);
  document.addEventListener('visibilitychange', comesBack);
  return {
    view: draft.view,
    words: () => words,
    replace: (at, cut, more) => {
      const text = draft.text();
      text.doc?.transact(() => {
        if (cut > 0) text.delete(at, cut);
        if (more !== '') text.insert(at, more);
      }, ownEdit);
    },
    point: draft.point,
    putAway: draft.putAway,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onShift: (listener) => {
      shifters.add(listener);
      return () => shifters.delete(listener);
    },
    dispose: () => {
      window.removeEventListener('online', comesBack);
      document.removeEventListener('visibilitychange', comesBack);
      listeners.clear();
      draft.dispose();
    },
  };
};
