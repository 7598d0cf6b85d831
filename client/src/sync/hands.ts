import type { HeldHand, ShownHand } from '@skab/shared/protocol/hands.ts';
import { createDecoder, readVarString, readVarUint, readVarUint8Array, type Decoder } from 'lib0/decoding';

/** One's own hand is told of at most this often, in ms; letting go at once. */
const tellMs = 50;

/** What is in somebody's hand, and where on the table. */
export type InHand = Omit<HeldHand, 'key'>;

/** Others' hands over the board, as the line brings them; and one's own for the others. Nothing of it is kept. */
export interface Hands {
  /** The same array until somebody moved. */
  list(): readonly ShownHand[];
  subscribe(listener: () => void): () => void;
  /** Shows the others what is in this person's hand; null when it is let go. */
  show(inHand: InHand | null): void;
  /** Reads an awareness message of the server. */
  hear(decoder: Decoder): void;
  /** The line is gone, and with it the hands; `say` is the next one's, null while there is none. */
  connect(say: ((hand: HeldHand | null) => void) | null): void;
  dispose(): void;
}

// What the server tells is one of these, by its own types.
type Told = { readonly hand: ShownHand } | null;

export const openHands = (key: string): Hands => {
  const told = new Set<() => void>();
  const others = new Map<number, ShownHand>();
  let listed: readonly ShownHand[] = [];
  let own: HeldHand | null = null;
  let say: ((hand: HeldHand | null) => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;

  const changed = (): void => {
    listed = [...others.values()];
    for (const listener of told) listener();
  };
  const tell = (): void => {
    isDue = false;
    say?.(own);
    timer = setTimeout(() => {
      timer = undefined;
      if (isDue) tell();
    }, tellMs);
  };

  return {
    list: () => listed,
    subscribe(listener) {
      told.add(listener);
      return () => told.delete(listener);
    },
    show(inHand) {
      const isLetGo = inHand === null;
      if (isLetGo && own === null) return;
      own = inHand && { key, ...inHand };
      isDue = true;
      if (isLetGo) clearTimeout(timer);
      if (isLetGo || timer === undefined) tell();
    },
    hear(decoder) {
      const inner = createDecoder(readVarUint8Array(decoder));
      for (let count = readVarUint(inner); count > 0; count -= 1) {
        const number = readVarUint(inner);
        readVarUint(inner); // the clock: one socket tells in order
        const state = JSON.parse(readVarString(inner)) as Told;
        if (state && state.hand.key !== key) others.set(number, state.hand);
        else others.delete(number);
      }
      changed();
    },
    connect(next) {
      say = next;
      if (next && own) next(own);
      if (next || others.size === 0) return;
      others.clear();
      changed();
    },
    dispose() {
      clearTimeout(timer);
      told.clear();
    },
  };
};
