import { handBytes, handStateSchema, type HeldHand } from '@skab/shared/protocol/hands.ts';
import { awareness, type Awareness } from './awareness.ts';

/** Whose hand it is, by the session: what a client says of its own name is not asked. */
export interface Holder {
  readonly name: string | null;
  readonly mayHold: boolean;
}

/** The hands over one board, right now. */
export const hands = (send: (frame: Uint8Array) => void): Awareness<Holder> =>
  awareness<Holder, HeldHand>({
    mostBytes: handBytes,
    read: (state) => {
      const read = handStateSchema.safeParse(state);
      return read.success ? read.data.hand : null;
    },
    mayShow: ({ mayHold }) => mayHold,
    tell: (hand, { name }) => ({ hand: { ...hand, name } }),
    send,
  });
