import { draftIdPath, draftPath, messageDraftRefused, type DraftId } from '@skab/shared/protocol/draft.ts';
import * as Y from 'yjs';
import { openDraft, ownEdit, type Draft } from '../../client/src/sync/draft.ts';
import type { KeepDraft } from '../../client/src/sync/draftKept.ts';
import { socketFor } from './replica.ts';
import { newId, type Visitor } from './visitor.ts';

/** A browser's database for drafts, in memory: what is kept is read by the next who opens it. */
export const aDatabase = (): KeepDraft => {
  const kept = new Map<string, { updates: Uint8Array[]; epoch: number | null; hasUnsent: boolean }>();
  return async (name, doc) => {
    const row = kept.get(name) ?? { updates: [], epoch: null, hasUnsent: false };
    kept.set(name, row);
    const { epoch, hasUnsent } = row;
    for (const update of row.updates) Y.applyUpdate(doc, update, row);
    const store = (update: Uint8Array): void => void row.updates.push(update);
    doc.on('update', store);
    return {
      epoch,
      hasUnsent,
      note: (what) => void Object.assign(row, what),
      clear: async () => {
        doc.off('update', store);
        kept.delete(name);
      },
      close: () => doc.off('update', store),
    };
  };
};

/** The client's own editor of a draft, without a screen. */
export interface AWriter {
  readonly draft: Draft;
  words(): string;
  insert(at: number, words: string): void;
  cut(at: number, length: number): void;
  /** How often words of it were refused, and the codes its sockets were closed with. */
  refusals(): number;
  closeCodes(): readonly number[];
  /** The line breaks, as a dead network breaks it; the client comes back by itself. */
  breakLine(): void;
  leave(): void;
}

export const aWriter = (
  who: Visitor,
  place: { readonly workshopId: string; readonly draftId: string },
  keep: KeepDraft = aDatabase(),
  address = who.origin,
): AWriter => {
  const sockets = new Set<WebSocket>();
  const codes: number[] = [];
  let refused = 0;
  const Base = socketFor({ ...who, origin: address });
  class Seen extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      sockets.add(this);
      this.addEventListener('close', ({ code }) => {
        sockets.delete(this);
        codes.push(code);
      });
      // The y-websocket client asks for bytes.
      this.addEventListener('message', ({ data }: { readonly data: ArrayBuffer }) => {
        if (new Uint8Array(data)[0] === messageDraftRefused) refused += 1;
      });
    }
  }
  let text: Y.Text;
  const draft = openDraft({
    ...place,
    key: newId(),
    address: `${address.replace(/^http/, 'ws')}${draftPath}`,
    askId: async () => {
      try {
        const answer = await who.post<DraftId>(draftIdPath(place.workshopId, place.draftId), {});
        return 'ok' in answer ? { state: 'refused', code: answer.code } : { state: 'done', value: answer };
      } catch {
        return { state: 'away' };
      }
    },
    keep,
    copies: { read: () => null, write: () => undefined },
    Socket: Seen,
    onChange: () => undefined,
    onText: (next) => {
      text = next;
    },
  });
  const edit = (change: () => void): void => text.doc?.transact(change, ownEdit);
  return {
    draft,
    words: () => draft.text().toJSON(),
    insert: (at, words) => edit(() => text.insert(Math.min(at, text.length), words)),
    cut: (at, length) => edit(() => text.delete(at, Math.max(0, Math.min(length, text.length - at)))),
    refusals: () => refused,
    closeCodes: () => codes,
    // A browser has no such thing; the sockets of this client are ws's, which do.
    breakLine: () => sockets.forEach((socket) => (socket as unknown as { terminate(): void }).terminate()),
    leave: () => draft.dispose(),
  };
};
