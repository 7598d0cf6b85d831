import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { can, rolesAt } from '@skab/shared/access/can.ts';
import type { Actor, Place } from '@skab/shared/access/can.ts';
import { closeCodes, type CloseCode } from '@skab/shared/protocol/closeCodes.ts';
import {
  draftFaults,
  draftLimits,
  messageDraftRefused,
  messageSaved,
  writerStateSchema,
  type DraftFault,
  type WriterState,
} from '@skab/shared/protocol/draft.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import { messageAwareness } from '@skab/shared/protocol/socket.ts';
import { awareness } from './awareness.ts';
import { isStrike } from './draftGate.ts';
import type { DraftAnswer, LiveDraft } from './liveDraft.ts';

const messageSync = 0;
const messageQueryAwareness = 3;
/** Whole states one socket may ask for: one when it comes, and again when something has been wrong. */
const mostStates = 20;
/** Colours there are for writers. */
const colours = 8;

/** A socket to write frames to. */
interface DraftSocket {
  readonly bufferedAmount: number;
  send(frame: Uint8Array): void;
  close(code: CloseCode): void;
  terminate(): void;
}

/** Who has the draft open, by the session; `actor` is set anew when rights are looked at again. */
export interface Writer {
  actor: Actor;
  readonly deviceId: string;
  readonly socket: DraftSocket;
  /** Where and when it writes, and whether the draft still belongs to a cluster. */
  readonly place: () => Place;
  readonly isStanding: () => boolean;
}

/** One connection to a draft. */
interface DraftConnection {
  hear(message: Uint8Array): void;
  /** A sign of life. */
  beat(): void;
  leave(): void;
}

/** One draft's frames, for everybody who has it open. */
export interface DraftFeed {
  connect(writer: Writer): DraftConnection;
  stop(): void;
}

const syncFrame = (write: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageSync);
    write(encoder);
  });
const numbers = (...all: readonly number[]): Uint8Array =>
  encoding.encode((encoder) => all.forEach((one) => encoding.writeVarUint(encoder, one)));

const closeCodeOfFault: Record<DraftFault, CloseCode> = {
  malformed: closeCodes.badFrame,
  'foreign-id': closeCodes.foreignId,
  content: closeCodes.forbiddenContent,
  'too-large': closeCodes.tooLarge,
  'too-long': closeCodes.forbiddenContent,
  'not-allowed': closeCodes.notAllowed,
};

export const draftFeed = (draft: LiveDraft): DraftFeed => {
  const joined = new Set<DraftSocket>();
  const write = (socket: DraftSocket, frame: Uint8Array): void => {
    // Who cannot keep up is cut; it comes back and fetches what it lacks.
    if (socket.bufferedAmount > limits.bufferedBytes) socket.terminate();
    else socket.send(frame);
  };
  const writeAll = (frame: Uint8Array): void => {
    for (const socket of joined) write(socket, frame);
  };
  const mayWrite = ({ actor, place, isStanding }: Writer): boolean => isStanding() && can(actor, 'writeDraft', place());

  const shown = awareness<Writer, WriterState>({
    mostBytes: draftLimits.cursorBytes,
    read: (state) => {
      const read = writerStateSchema.safeParse(state);
      return read.success ? read.data.writer : null;
    },
    mayShow: mayWrite,
    tell: (said, { actor, place }, number) => {
      const role = rolesAt(actor, place())[0] ?? null;
      return { writer: { ...said, name: actor.name, role, colour: number % colours } };
    },
    send: writeAll,
  });

  const reader = {
    moved: (update: Uint8Array): void => writeAll(syncFrame((encoder) => syncProtocol.writeUpdate(encoder, update))),
    gone: (why: 'refounded' | 'lost'): void => {
      for (const socket of joined) socket.close(why === 'refounded' ? closeCodes.epochChanged : closeCodes.restarting);
    },
  };
  draft.join(reader);

  const connect = (writer: Writer): DraftConnection => {
    const { socket, deviceId } = writer;
    let [received, saved, strikes, refusals, states, waitingBytes] = [0, 0, 0, 0, 0, 0];
    /** Something it sent was not taken: what comes after it counts for nothing until it has sent all that is lacking. */
    let hasHole = false;
    let askTimer: NodeJS.Timeout | undefined;
    let askedAt = -Infinity;
    let isGone = false;

    const tellSaved = (): void => write(socket, numbers(messageSaved, saved));
    const ask = (): void => {
      askTimer = undefined;
      if (isGone || !mayWrite(writer)) return;
      askedAt = performance.now();
      write(
        socket,
        syncFrame((encoder) => syncProtocol.writeSyncStep1(encoder, draft.doc)),
      );
    };
    const askIn = (ms: number): void => {
      if (askTimer) return;
      const waitMs = Math.max(ms, askedAt + draftLimits.askAgainMs - performance.now());
      if (waitMs <= 0) ask();
      else askTimer = setTimeout(ask, waitMs);
    };
    const refuseWords = (fault: DraftFault): void => {
      hasHole = true;
      write(socket, numbers(messageDraftRefused, draftFaults.indexOf(fault)));
      refusals += 1;
      if (isStrike(fault)) strikes += 1;
      if (strikes >= draftLimits.strikes || refusals >= draftLimits.refusals) socket.close(closeCodeOfFault[fault]);
    };

    const answered = (answer: DraftAnswer, number: number, isAnswer: boolean): void => {
      if (isGone) return;
      if (answer.kind === 'refused') return refuseWords(answer.fault);
      if (answer.kind !== 'saved') {
        hasHole = true;
        return answer.kind === 'gone' ? undefined : askIn(answer.kind === 'gap' ? 0 : draftLimits.notSavedMs);
      }
      // An answer brings everything it had sent before, and what of that was not taken.
      if (isAnswer) hasHole = false;
      if (hasHole) return;
      saved = number;
      tellSaved();
    };
    const offer = (bytes: Uint8Array, isAnswer: boolean): void => {
      received += 1;
      const number = received;
      if (!mayWrite(writer)) return refuseWords('not-allowed');
      waitingBytes += bytes.length;
      if (waitingBytes > draftLimits.waitingBytes) return socket.close(closeCodes.tooFast);
      void draft.offer({ bytes, isAnswer, isOwnId: draft.isIdOf(deviceId) }).then((answer) => {
        waitingBytes -= bytes.length;
        answered(answer, number, isAnswer);
      });
    };

    const sendState = (vector: Uint8Array): void => {
      states += 1;
      if (states > mostStates) return socket.close(closeCodes.tooFast);
      const missing = Y.encodeStateAsUpdate(draft.doc, vector);
      write(
        socket,
        syncFrame((encoder) => {
          encoding.writeVarUint(encoder, syncProtocol.messageYjsSyncStep2);
          encoding.writeVarUint8Array(encoder, missing);
        }),
      );
      const others = shown.whole();
      if (others) write(socket, others);
      if (states > 1) return;
      // Not before: words mean nothing to who does not have what came before them.
      joined.add(socket);
      askIn(0);
    };
    const hearSync = (decoder: decoding.Decoder): void => {
      const kind = decoding.readVarUint(decoder);
      const payload = decoding.readVarUint8Array(decoder);
      if (kind === syncProtocol.messageYjsSyncStep1) sendState(payload);
      else if (kind === syncProtocol.messageYjsSyncStep2) offer(payload, true);
      else if (kind === syncProtocol.messageYjsUpdate) offer(payload, false);
      else refuseWords('malformed');
    };

    return {
      hear: (message) => {
        try {
          const decoder = decoding.createDecoder(message);
          const type = decoding.readVarUint(decoder);
          if (type === messageSync) hearSync(decoder);
          else if (type === messageAwareness) shown.hear(writer, decoding.readVarUint8Array(decoder));
          else if (type !== messageQueryAwareness) refuseWords('malformed');
        } catch {
          refuseWords('malformed'); // bytes that are no message, or a state vector that is none
        }
      },
      beat: tellSaved,
      leave: () => {
        isGone = true;
        clearTimeout(askTimer);
        joined.delete(socket);
        shown.leave(writer);
      },
    };
  };

  return {
    connect,
    stop: () => {
      shown.stop();
      draft.leave(reader);
    },
  };
};
