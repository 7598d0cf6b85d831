import type { Change } from '@skab/shared/board/board.ts';
import { watchDoc, yBoard, type Touched } from '@skab/shared/board/boardDoc.ts';
import { closeCodes } from '@skab/shared/protocol/closeCodes.ts';
import { boardPath, boardRoom, messageAwareness, messageSeq } from '@skab/shared/protocol/socket.ts';
import { readVarUint } from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import type { Hands } from './hands.ts';

/** Why a replica has ended: its document was founded anew, it may not or cannot be read, or it is open in too many places. */
export type ReplicaEnd =
  | 'refounded'
  | 'signed-out'
  | 'taken-over'
  | 'not-allowed'
  | 'unknown-workshop'
  | 'too-many-open';

interface Spec {
  readonly workshopId: string;
  readonly epoch: number;
  /** Something was received; ask for `take` when it is time to draw. */
  readonly onMoved: () => void;
  readonly onLine: (isLive: boolean) => void;
  readonly onDamaged: () => void;
  readonly onEnd: (end: ReplicaEnd) => void;
  readonly hands: Pick<Hands, 'hear' | 'connect'>;
}

export interface Replica {
  /** The seq it has reached; null until the first whole state is here. */
  seq(): number | null;
  /** The rows that were put, replaced or cut since the last time, as they are. */
  take(): readonly Change[];
  /** Asks for a fresh connection: after a sleep, or when the net is back. */
  reconnect(): void;
  dispose(): void;
}

const ends: Partial<Record<number, ReplicaEnd>> = {
  [closeCodes.epochChanged]: 'refounded',
  [closeCodes.signedOut]: 'signed-out',
  [closeCodes.takenOver]: 'taken-over',
  [closeCodes.notAllowed]: 'not-allowed',
  [closeCodes.unknownWorkshop]: 'unknown-workshop',
  [closeCodes.tooManyOpen]: 'too-many-open',
};

const keyOf = ({ collection, id }: Touched): string => `${collection}/${id}`;

/** A copy of the board that only reads. It follows one epoch; when that ends, open another. */
export const openReplica = (spec: Spec): Replica => {
  const doc = new Doc();
  const rows = yBoard(doc);
  let seq: number | null = null;
  let touched = new Map<string, Touched>();
  let isDisposed = false;

  const unwatch = watchDoc(doc, (more) => {
    for (const one of more) touched.set(keyOf(one), one);
    spec.onMoved();
  });

  const { protocol, host } = window.location;
  const address = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${boardPath}`;
  const provider = new WebsocketProvider(address, boardRoom(spec.workshopId, spec.epoch), doc, {
    connect: false,
    // Tabs that feed each other past the server would make `seq` a lie.
    disableBc: true,
    shouldReconnect: ({ code }) => ends[code] === undefined,
  });
  // Empty hands: there is nothing to tell yet. What is heard of others' does not go into this awareness, which would say it all again.
  provider.awareness.setLocalState(null);
  provider.messageHandlers[messageAwareness] = (_encoder, decoder) => spec.hands.hear(decoder);
  provider.messageHandlers[messageSeq] = (_encoder, decoder) => {
    seq = readVarUint(decoder);
    spec.onMoved();
    spec.onLine(true);
  };
  provider.on('status', ({ status }) => {
    const isConnected = status === 'connected';
    spec.hands.connect(isConnected ? (hand) => provider.awareness.setLocalState(hand && { hand }) : null);
    if (status === 'disconnected') spec.onLine(false);
  });
  provider.on('connection-close', (event) => {
    if (event?.code === closeCodes.damaged) spec.onDamaged();
  });
  provider.on('closed', ({ code }) => {
    const end = ends[code];
    if (end && !isDisposed) spec.onEnd(end);
  });
  provider.connect();

  return {
    seq: () => seq,
    take() {
      const taken = [...touched.values()];
      touched = new Map();
      // The row is read from this very collection.
      return taken.map(
        ({ collection, id }) => ({ collection, id, before: undefined, after: rows.get(collection, id) }) as Change,
      );
    },
    reconnect() {
      provider.disconnect();
      provider.connect();
    },
    dispose() {
      isDisposed = true;
      spec.hands.connect(null);
      unwatch();
      provider.destroy();
      doc.destroy();
    },
  };
};
