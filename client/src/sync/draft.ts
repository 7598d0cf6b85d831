import type { RefusalCode } from '@skab/shared/outcome.ts';
import { closeCodes } from '@skab/shared/protocol/closeCodes.ts';
import {
  draftRoom,
  draftRoot,
  messageDraftRefused,
  messageSaved,
  type DraftId,
  type ShownWriter,
} from '@skab/shared/protocol/draft.ts';
import { messageAwareness } from '@skab/shared/protocol/socket.ts';
import { createDecoder, readVarString, readVarUint, readVarUint8Array, type Decoder } from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import { Doc, type Text } from 'yjs';
import type { Answer } from './api.ts';
import { backOff } from './backOff.ts';
import { countingSocket, type SentWords } from './countingSocket.ts';
import type { DraftKept, KeepDraft } from './draftKept.ts';

/** A draft as an editor shows it. */
export interface DraftView {
  /** `opening`: nothing is known yet. `reading`: no line has given an id, so nothing can be written. `ended`: not here any more. */
  readonly state: 'opening' | 'reading' | 'writing' | 'ended';
  /** Whether the server can be reached. */
  readonly isLive: boolean;
  /** Whether every word written here is on the server's disk. */
  readonly isSaved: boolean;
  /** Others who write here. */
  readonly others: readonly ShownWriter[];
  /** Words that were refused for good; kept until they are put away. */
  readonly leftOut: string | null;
  /** Why it has ended, or why there is no id. */
  readonly refusal: RefusalCode | null;
}

export interface DraftSpec {
  readonly workshopId: string;
  readonly draftId: string;
  /** The screen's own, new each visit: tells its cursor from others'. */
  readonly key: string;
  /** `ws://host/draft` */
  readonly address: string;
  readonly askId: () => Promise<Answer<DraftId>>;
  readonly keep: KeepDraft;
  readonly Socket: typeof WebSocket;
  /** Words that were left out, kept over a reload until they are put away. */
  readonly copies: { readonly read: () => string | null; readonly write: (words: string | null) => void };
  readonly onChange: () => void;
  /** The document is another one from now on: its words are to be shown anew. */
  readonly onText: (text: Text) => void;
}

export interface Draft {
  view(): DraftView;
  text(): Text;
  /** Where this writer's cursor is; null when it is not in the text. */
  point(cursor: { readonly from: number; readonly to: number } | null): void;
  putAway(): void;
  reconnect(): void;
  dispose(): void;
}

/** The words of this device that a document marks as its own. */
export const ownEdit = 'editor';

const ends: Partial<Record<number, RefusalCode>> = {
  [closeCodes.signedOut]: 'signed-out',
  [closeCodes.takenOver]: 'taken-over',
  [closeCodes.notAllowed]: 'not-allowed',
  [closeCodes.unknownWorkshop]: 'unknown-draft',
  [closeCodes.tooManyOpen]: 'too-many-open',
};
/** What was written is void: it is kept as a copy where it was not saved, and the document is fetched anew. */
const voids: ReadonlySet<number> = new Set([
  closeCodes.epochChanged,
  closeCodes.foreignId,
  closeCodes.forbiddenContent,
  closeCodes.badFrame,
  closeCodes.tooLarge,
]);

// What the server tells is one of these, by its own types.
type Told = { readonly writer: ShownWriter } | null;

interface Opened {
  readonly doc: Doc;
  readonly kept: DraftKept;
  provider: WebsocketProvider | null;
}

export const openDraft = (spec: DraftSpec): Draft => {
  const waiting = backOff();
  let opened: Opened | null = null;
  let sent: SentWords = { count: 0, hasAnswered: false };
  let others = new Map<number, ShownWriter>();
  let isDisposed = false;
  let view: DraftView = {
    state: 'opening',
    isLive: false,
    isSaved: true,
    others: [],
    leftOut: spec.copies.read(),
    refusal: null,
  };
  let doc = new Doc();

  const show = (more: Partial<DraftView>): void => {
    if (isDisposed) return;
    view = { ...view, ...more };
    spec.onChange();
  };
  const textIn = (one: Doc): Text => one.getText(draftRoot);

  const shut = (): void => {
    opened?.provider?.destroy();
    opened?.kept.close();
    opened?.doc.destroy();
    opened = null;
    others = new Map();
  };

  /** The words here are void: those that were never saved are kept as a copy, and the document is fetched anew. */
  const beginAnew = async (): Promise<void> => {
    const words = textIn(doc).toJSON();
    const isLost = opened !== null && !view.isSaved && words.trim() !== '';
    const before = opened;
    before?.provider?.destroy();
    if (before) before.provider = null;
    await before?.kept.clear();
    shut();
    // What an earlier one left is still there: neither takes the other's place.
    const leftOut = isLost ? [view.leftOut, words].filter((one) => one !== null).join('\n\n') : view.leftOut;
    spec.copies.write(leftOut);
    show({ isLive: false, isSaved: true, others: [], leftOut });
    await open();
  };

  const hearSaved = (decoder: Decoder): void => {
    const saved = readVarUint(decoder);
    const isSaved = sent.hasAnswered && saved >= sent.count;
    if (isSaved && !view.isSaved) opened?.kept.note({ hasUnsent: false });
    show({ isLive: true, isSaved: isSaved || view.isSaved });
  };
  const hearOthers = (decoder: Decoder): void => {
    const inner = createDecoder(readVarUint8Array(decoder));
    for (let count = readVarUint(inner); count > 0; count -= 1) {
      const number = readVarUint(inner);
      readVarUint(inner); // the clock: one socket tells in order
      const state = JSON.parse(readVarString(inner)) as Told;
      if (state && state.writer.key !== spec.key) others.set(number, state.writer);
      else others.delete(number);
    }
    show({ others: [...others.values()] });
  };

  const connect = (one: Opened, { clientId, epoch }: DraftId): void => {
    // After what was kept has been read, and before anything is written: Yjs gives a new one to who finds its own in the past.
    one.doc.clientID = clientId;
    one.kept.note({ epoch });
    const provider = new WebsocketProvider(spec.address, draftRoom(spec.workshopId, epoch, spec.draftId), one.doc, {
      connect: false,
      // Another tab writes under ids of its own; what it was told comes from the server.
      disableBc: true,
      WebSocketPolyfill: countingSocket(spec.Socket, (next) => {
        sent = next;
      }),
      shouldReconnect: ({ code }) => ends[code] === undefined && !voids.has(code),
    });
    one.provider = provider;
    provider.awareness.setLocalState(null);
    provider.messageHandlers[messageAwareness] = (_encoder, decoder) => hearOthers(decoder);
    provider.messageHandlers[messageSaved] = (_encoder, decoder) => hearSaved(decoder);
    provider.messageHandlers[messageDraftRefused] = () => {
      show({ isSaved: false });
      void beginAnew();
    };
    provider.on('sync', (isSynced) => {
      if (isSynced) show({ isLive: true });
    });
    provider.on('status', ({ status }) => {
      if (status !== 'disconnected') return;
      others = new Map();
      show({ isLive: false, others: [] });
    });
    provider.on('closed', ({ code }) => {
      const refusal = ends[code];
      if (voids.has(code)) void beginAnew();
      else if (refusal) show({ state: 'ended', isLive: false, refusal });
    });
    provider.connect();
    show({ state: 'writing', refusal: null });
  };

  const askId = async (one: Opened): Promise<void> => {
    const answer = await spec.askId();
    if (isDisposed || opened !== one) return;
    if (answer.state !== 'done') {
      const refusal = answer.state === 'refused' ? answer.code : null;
      show({ state: refusal === 'unknown-draft' ? 'ended' : 'reading', refusal });
      return waiting.wait(() => void askId(one));
    }
    waiting.reset();
    if (one.kept.epoch !== null && one.kept.epoch !== answer.value.epoch) return beginAnew();
    connect(one, answer.value);
  };

  const open = async (): Promise<void> => {
    if (isDisposed) return;
    const next = new Doc();
    doc = next;
    const kept = await spec.keep(`${spec.workshopId}/${spec.draftId}`, next);
    if (isDisposed) return kept.close();
    const one: Opened = { doc: next, kept, provider: null };
    opened = one;
    next.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin !== ownEdit) return;
      if (view.isSaved) kept.note({ hasUnsent: true });
      show({ isSaved: false });
    });
    spec.onText(textIn(next));
    show({ isSaved: !kept.hasUnsent });
    await askId(one);
  };
  void open();

  return {
    view: () => view,
    text: () => textIn(doc),
    point: (cursor) => {
      const state = cursor && { writer: { key: spec.key, ...cursor } };
      opened?.provider?.awareness.setLocalState(state);
    },
    putAway: () => {
      spec.copies.write(null);
      show({ leftOut: null });
    },
    reconnect: () => {
      opened?.provider?.disconnect();
      opened?.provider?.connect();
    },
    dispose: () => {
      isDisposed = true;
      waiting.cancel();
      shut();
    },
  };
};
