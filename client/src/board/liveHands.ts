/** Something in somebody's hand: what, and where on the table its corner is. */
export interface Hand {
  readonly id: string;
  /** Null for somebody nameless. */
  readonly name: string | null;
  readonly statementId: string | null;
  readonly clusterId: string | null;
  readonly x: number;
  readonly y: number;
}

/** Others' hands over the table, live; and one's own for the others. Nothing of it is kept. */
export interface LiveHands {
  /** The same array until somebody moved. */
  list(): readonly Hand[];
  subscribe(listener: () => void): () => void;
  /** Shows the others what is in this person's hand; null when it is let go. */
  show(hand: Omit<Hand, 'id' | 'name'> | null): void;
}

const none: readonly Hand[] = [];

/** Nobody else is at the table. */
export const noHands: LiveHands = { list: () => none, subscribe: () => () => {}, show: () => {} };
