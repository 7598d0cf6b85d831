import { setImmediate } from 'node:timers/promises';
import * as Y from 'yjs';
import { draftLimits, type DraftFault } from '@skab/shared/protocol/draft.ts';
import type { DraftLog, DraftVerdict, StoredDraft } from '../ports/store.ts';
import { draftGate, type Offered } from './draftGate.ts';
import { draftDoc, structCount, textOf, type Taken } from './draftWork.ts';
import { inOrder } from './inOrder.ts';

/** What a writer is told of an update. `not-saved`: ask again later. `gone`: the draft must be opened anew. */
export type DraftAnswer =
  | { readonly kind: 'saved' | 'gap' | 'not-saved' | 'gone' }
  | { readonly kind: 'refused'; readonly fault: DraftFault };

/** Somebody who has the draft open. */
interface DraftReader {
  /** Committed words, as the document took them in. */
  moved(update: Uint8Array): void;
  /** The draft could not go on here. `refounded`: copies of it are void. */
  gone(why: 'refounded' | 'lost'): void;
}

/** A draft that is open in this process. What its document shows is committed, always. */
export interface LiveDraft {
  readonly epoch: number;
  /** To be read and encoded, never written. */
  readonly doc: Y.Doc;
  readonly readerCount: number;
  join(reader: DraftReader): void;
  leave(reader: DraftReader): void;
  isIdOf(deviceId: string): (clientId: number) => boolean;
  /** An id has been given while the draft was open. */
  learn(clientId: number, deviceId: string): void;
  /** Answers once the words are on disk, or refused. */
  offer(offered: Offered): Promise<DraftAnswer>;
  /** Makes old edits light, if nobody is at it. */
  rest(): Promise<void>;
  /** Resolves when everything offered so far is answered. */
  drained(): Promise<void>;
  close(why: 'refounded' | 'lost'): void;
}

export interface LiveDraftTools {
  readonly drafts: DraftLog;
  readonly onGone: () => void;
  readonly onTrouble: (what: string, cause: unknown) => void;
}

/** Updates are judged this long at a time; others get their turn in between. */
const turnMs = 10;
/** After so many commits they become one. */
const longLog = 200;

/** A new document with the words alone, under an id that no device is given. */
export const wordsAlone = (text: string): Uint8Array => {
  const doc = draftDoc();
  doc.clientID = 0;
  doc.getText('text').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
};

interface Waiting {
  readonly offered: Offered;
  readonly answer: (answer: DraftAnswer) => void;
}

export const liveDraft = (
  { workshopId, draftId }: { readonly workshopId: string; readonly draftId: string },
  stored: StoredDraft,
  { drafts, onGone, onTrouble }: LiveDraftTools,
): LiveDraft => {
  const doc = draftDoc();
  for (const update of stored.updates) Y.applyUpdate(doc, update);
  const gate = draftGate(doc);
  const readers = new Set<DraftReader>();
  const deviceOf = new Map(stored.deviceOf);
  const alone = inOrder();
  const { epoch } = stored;
  let seq = stored.seq;
  let rows = stored.updates.length;
  const waiting: Waiting[] = [];
  let isTurnDue = false;
  let isGone = false;

  doc.on('update', (update: Uint8Array) => {
    for (const reader of readers) reader.moved(update);
  });

  const close = (why: 'refounded' | 'lost'): void => {
    if (isGone) return;
    isGone = true;
    onGone();
    for (const reader of readers) reader.gone(why);
    readers.clear();
    for (const { answer } of waiting.splice(0)) answer({ kind: 'gone' });
  };

  const commit = async (update: Uint8Array): Promise<DraftVerdict> => {
    try {
      return await drafts.append(workshopId, draftId, { epoch, seq }, update);
    } catch (cause) {
      return { kind: 'failed', cause };
    }
  };

  /** Commits what the gate took. True: it is on disk, and in the document. */
  const settle = async (): Promise<boolean> => {
    const update = gate.taken();
    if (!update) return true;
    const verdict = await commit(update);
    if (verdict.kind === 'committed') {
      seq += 1;
      rows += 1;
      Y.applyUpdate(doc, update);
      gate.settle();
      return true;
    }
    gate.drop();
    if (verdict.kind !== 'behind') onTrouble('draft not saved', verdict.cause);
    // Somebody else wrote, or nobody knows: what is on disk is read again by who comes next.
    if (verdict.kind !== 'failed') close('lost');
    return false;
  };

  const replace = async (newEpoch: number, snapshot: Uint8Array): Promise<void> => {
    try {
      const isDone = await drafts.replace(workshopId, draftId, { epoch, seq }, newEpoch, snapshot);
      if (isDone && newEpoch === epoch) [seq, rows] = [seq + 1, 1];
      else close(isDone ? 'refounded' : 'lost');
    } catch (error) {
      onTrouble('draft not made light', error);
    }
  };

  const takeTurn = async (): Promise<void> => {
    const until = performance.now() + turnMs;
    const judged: { readonly taken: Taken; readonly answer: Waiting['answer'] }[] = [];
    do {
      const next = waiting.shift();
      if (next) judged.push({ taken: await gate.judge(next.offered), answer: next.answer });
    } while (waiting.length > 0 && performance.now() < until);
    const isSaved = await settle();
    for (const { taken, answer } of judged) {
      if (taken.kind !== 'taken') answer(taken);
      else answer({ kind: isSaved ? 'saved' : isGone ? 'gone' : 'not-saved' });
    }
    if (rows > longLog && !isGone) await replace(epoch, Y.encodeStateAsUpdate(doc));
  };

  const takeTurns = async (): Promise<void> => {
    isTurnDue = false;
    while (waiting.length > 0 && !isGone) {
      await takeTurn();
      await setImmediate();
    }
  };

  return {
    epoch,
    doc,
    get readerCount() {
      return readers.size;
    },
    join: (reader) => {
      if (isGone) reader.gone('lost');
      else readers.add(reader);
    },
    leave: (reader) => void readers.delete(reader),
    isIdOf: (deviceId) => (clientId) => deviceOf.get(clientId) === deviceId,
    learn: (clientId, deviceId) => void deviceOf.set(clientId, deviceId),
    offer: (offered) => {
      if (isGone) return Promise.resolve({ kind: 'gone' });
      return new Promise((answer) => {
        waiting.push({ offered, answer });
        if (isTurnDue) return;
        isTurnDue = true;
        // Whatever has arrived on other sockets by then goes into the same turn.
        void setImmediate()
          .then(() => alone(takeTurns))
          .catch((error: unknown) => {
            onTrouble('draft turn', error);
            close('lost');
          });
      });
    },
    rest: () =>
      alone(async () => {
        if (isGone || readers.size > 0 || structCount(doc) < draftLimits.heavyStructs) return;
        await replace(epoch + 1, wordsAlone(textOf(doc)));
      }),
    drained: async () => {
      while (waiting.length > 0 && !isGone) await alone(takeTurns);
      await alone(async () => undefined);
    },
    close,
  };
};
