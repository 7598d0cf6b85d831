import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { handBytes, handStateSchema, type HeldHand, type ShownHand } from '@skab/shared/protocol/hands.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import { messageAwareness } from '@skab/shared/protocol/socket.ts';
import { pace } from './pace.ts';

/** Whose hand it is, by the session: what a client says of its own name is not asked. */
export interface Holder {
  readonly name: string | null;
  readonly mayHold: boolean;
}

/** The hands over one board, right now. Nothing of it is kept. */
export interface Hands {
  /** Takes what a screen says of its own hand: the payload of an awareness message. Throws on what is none. */
  hear(holder: Holder, payload: Uint8Array): void;
  leave(holder: Holder): void;
  /** A frame of all hands, for a newcomer; null when there are none. */
  whole(): Uint8Array | null;
  stop(): void;
}

interface Held {
  /** Stands for the holder on the wire: a number no Yjs client gives itself. */
  readonly number: number;
  clock: number;
  hand: ShownHand | null;
}

const firstNumber = 2 ** 32;

const frameOf = (held: readonly Held[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageAwareness);
    const inner = encoding.encode((states) => {
      encoding.writeVarUint(states, held.length);
      for (const { number, clock, hand } of held) {
        encoding.writeVarUint(states, number);
        encoding.writeVarUint(states, clock);
        encoding.writeVarString(states, JSON.stringify(hand && { hand }));
      }
    });
    encoding.writeVarUint8Array(encoder, inner);
  });

/** The hand in an awareness update of one client; null when it is let go, or when what is said is no hand. */
const readHand = (payload: Uint8Array): HeldHand | null => {
  if (payload.length > handBytes) throw new RangeError('a hand is small');
  const decoder = decoding.createDecoder(payload);
  if (decoding.readVarUint(decoder) !== 1) return null;
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  const read = handStateSchema.safeParse(JSON.parse(decoding.readVarString(decoder)));
  return read.success ? read.data.hand : null;
};

export const hands = (send: (frame: Uint8Array) => void): Hands => {
  const held = new Map<Holder, Held>();
  let changed = new Set<Held>();
  let next = firstNumber;

  const sending = pace(() => {
    send(frameOf([...changed]));
    changed = new Set();
    return limits.boardFrameMs;
  });
  const show = (one: Held, hand: ShownHand | null): void => {
    one.clock += 1;
    one.hand = hand;
    changed.add(one);
    sending.due();
  };

  return {
    hear(holder, payload) {
      const hand = readHand(payload);
      const known = held.get(holder);
      if (!holder.mayHold || (!known && !hand)) return;
      const one = known ?? { number: next++, clock: 0, hand: null };
      held.set(holder, one);
      show(one, hand && { ...hand, name: holder.name });
    },
    leave(holder) {
      const one = held.get(holder);
      held.delete(holder);
      if (one?.hand) show(one, null);
    },
    whole() {
      const shown = [...held.values()].filter(({ hand }) => hand !== null);
      return shown.length > 0 ? frameOf(shown) : null;
    },
    stop: () => sending.stop(),
  };
};
