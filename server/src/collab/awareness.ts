import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { limits } from '@skab/shared/protocol/limits.ts';
import { messageAwareness } from '@skab/shared/protocol/socket.ts';
import { pace } from './pace.ts';

/** What each of those at one document shows of itself right now. Nothing of it is kept. */
export interface Awareness<Holder> {
  /** Takes what a screen says of itself: the payload of an awareness message. Throws on what is none. */
  hear(holder: Holder, payload: Uint8Array): void;
  leave(holder: Holder): void;
  /** A frame of all that is shown, for a newcomer; null when nothing is. */
  whole(): Uint8Array | null;
  stop(): void;
}

interface Spec<Holder, Said> {
  /** What a screen says of itself weighs at most this, in bytes. */
  readonly mostBytes: number;
  /** Null when it shows nothing, or when what is said is nothing of the kind. */
  readonly read: (state: unknown) => Said | null;
  readonly mayShow: (holder: Holder) => boolean;
  /** What the others are told: who it is, is the server's word. */
  readonly tell: (said: Said, holder: Holder, number: number) => unknown;
  readonly send: (frame: Uint8Array) => void;
}

interface Held {
  /** Stands for the holder on the wire: a number no Yjs client gives itself. */
  readonly number: number;
  clock: number;
  state: unknown;
}

const firstNumber = 2 ** 32;

const frameOf = (held: readonly Held[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageAwareness);
    const inner = encoding.encode((states) => {
      encoding.writeVarUint(states, held.length);
      for (const { number, clock, state } of held) {
        encoding.writeVarUint(states, number);
        encoding.writeVarUint(states, clock);
        encoding.writeVarString(states, JSON.stringify(state));
      }
    });
    encoding.writeVarUint8Array(encoder, inner);
  });

/** The state in an awareness update of one client; null when there is none, or when it speaks for several. */
const stateIn = (payload: Uint8Array, mostBytes: number): unknown => {
  if (payload.length > mostBytes) throw new RangeError('what a screen says of itself is small');
  const decoder = decoding.createDecoder(payload);
  if (decoding.readVarUint(decoder) !== 1) return null;
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  return JSON.parse(decoding.readVarString(decoder)) as unknown;
};

export const awareness = <Holder, Said>({
  mostBytes,
  read,
  mayShow,
  tell,
  send,
}: Spec<Holder, Said>): Awareness<Holder> => {
  const held = new Map<Holder, Held>();
  let changed = new Set<Held>();
  let next = firstNumber;

  const sending = pace(() => {
    send(frameOf([...changed]));
    changed = new Set();
    return limits.boardFrameMs;
  });
  const show = (one: Held, state: unknown): void => {
    one.clock += 1;
    one.state = state;
    changed.add(one);
    sending.due();
  };

  return {
    hear(holder, payload) {
      const said = read(stateIn(payload, mostBytes));
      const known = held.get(holder);
      if (!mayShow(holder) || (!known && said === null)) return;
      const one = known ?? { number: next++, clock: 0, state: null };
      held.set(holder, one);
      show(one, said === null ? null : tell(said, holder, one.number - firstNumber));
    },
    leave(holder) {
      const one = held.get(holder);
      held.delete(holder);
      if (one && one.state !== null) show(one, null);
    },
    whole() {
      const shown = [...held.values()].filter(({ state }) => state !== null);
      return shown.length > 0 ? frameOf(shown) : null;
    },
    stop: () => sending.stop(),
  };
};
