import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { limits } from '@skab/shared/protocol/limits.ts';
import { messageAwareness, messageSeq } from '@skab/shared/protocol/socket.ts';
import { hands, type Holder } from './hands.ts';
import type { Follower, OpenBoard } from './openBoard.ts';
import { pace } from './pace.ts';

/** The y-websocket message types a reader may send. */
const messageSync = 0;
const messageQueryAwareness = 3;

/** An update with nothing in it: what a client sends when it is asked for what the server lacks. */
const emptyUpdateBytes = 2;
/** The state vector of a document that has nothing. */
const emptyVectorBytes = 1;
/** Sending may take this share of the time, one part in so many. */
const partOfTime = 5;

/** A socket to write frames to. */
export interface Reader {
  readonly bufferedAmount: number;
  send(frame: Uint8Array): void;
  terminate(): void;
}

/** One board's frames: built once, the same bytes for every replica. */
export interface BoardFeed {
  /** From here on the reader, which has been answered with the whole state, is sent what follows. */
  join(reader: Reader): void;
  leave(reader: Reader, holder: Holder): void;
  /** The frames that answer a message; null when it may not be sent here. */
  answer(message: Uint8Array, holder: Holder): readonly Uint8Array[] | null;
  /** Says again which seq has been reached: a sign of life. */
  sendSeq(): void;
  close(): void;
}

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write);

const updateFrame = (update: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageSync);
    syncProtocol.writeUpdate(encoder, update);
  });

const stateFrame = (doc: Y.Doc, vector: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageSync);
    syncProtocol.writeSyncStep2(encoder, doc, vector);
  });

const seqFrameOf = (seq: number): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageSeq);
    encoding.writeVarUint(encoder, seq);
  });

export const boardFeed = (board: OpenBoard, ends: Pick<Follower, 'refounded' | 'gone'>): BoardFeed => {
  /** Each reader, and what of its first state still waited when it joined: that was asked for. */
  const readers = new Map<Reader, number>();
  let gathered: Uint8Array[] = [];
  /** The seq that the frames sent so far bring a replica to. */
  let sentSeq = board.seq;
  let whole: { readonly seq: number; readonly epoch: number; readonly frame: Uint8Array } | undefined;

  const write = (reader: Reader, frames: readonly Uint8Array[]): void => {
    // Who cannot keep up is cut; it comes back and fetches what it lacks.
    const waiting = reader.bufferedAmount;
    if (waiting === 0) readers.set(reader, 0);
    if (waiting > limits.bufferedBytes + (readers.get(reader) ?? 0)) return reader.terminate();
    for (const bytes of frames) reader.send(bytes);
  };

  const sending = pace(() => {
    const from = performance.now();
    const updates = gathered;
    gathered = [];
    const [only] = updates;
    const merged = updates.length > 1 ? Y.mergeUpdates(updates) : only;
    sentSeq = board.seq;
    const frames = [...(merged ? [updateFrame(merged)] : []), seqFrameOf(sentSeq)];
    for (const reader of readers.keys()) write(reader, frames);
    return Math.min(limits.boardFrameMs, (performance.now() - from) * partOfTime);
  });

  const shown = hands((bytes) => {
    for (const reader of readers.keys()) write(reader, [bytes]);
  });

  const unfollow = board.follow({
    moved: ({ update }) => {
      if (update) gathered.push(update);
      sending.due();
    },
    refounded: () => {
      gathered = [];
      ends.refounded?.();
    },
    gone: () => ends.gone?.(),
  });

  const wholeFrame = (): Uint8Array => {
    if (whole?.seq !== board.seq || whole.epoch !== board.epoch)
      whole = { seq: board.seq, epoch: board.epoch, frame: stateFrame(board.doc, Uint8Array.of(0)) };
    return whole.frame;
  };

  const answerSync = (decoder: decoding.Decoder): readonly Uint8Array[] | null => {
    const kind = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (kind !== syncProtocol.messageYjsSyncStep1) return payload.length <= emptyUpdateBytes ? [] : null;
    const state = payload.length <= emptyVectorBytes ? wholeFrame() : stateFrame(board.doc, payload);
    const others = shown.whole();
    return [state, seqFrameOf(board.seq), ...(others ? [others] : [])];
  };

  return {
    join: (reader) => void readers.set(reader, reader.bufferedAmount),
    leave: (reader, holder) => {
      readers.delete(reader);
      shown.leave(holder);
    },
    answer: (message, holder) => {
      try {
        const decoder = decoding.createDecoder(message);
        const type = decoding.readVarUint(decoder);
        if (type === messageSync) return answerSync(decoder);
        if (type === messageAwareness) shown.hear(holder, decoding.readVarUint8Array(decoder));
        return type === messageAwareness || type === messageQueryAwareness ? [] : null;
      } catch {
        return null; // bytes that are no message: the caller closes with a code that says so
      }
    },
    sendSeq: () => {
      for (const reader of readers.keys()) write(reader, [seqFrameOf(sentSeq)]);
    },
    close: () => {
      unfollow();
      sending.stop();
      shown.stop();
    },
  };
};
