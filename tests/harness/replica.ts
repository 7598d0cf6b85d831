import type { Board } from '@skab/shared/board/board.ts';
import { yBoard } from '@skab/shared/board/boardDoc.ts';
import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { boardPath, boardRoom, messageSeq } from '@skab/shared/protocol/socket.ts';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { granted, type Visitor } from './visitor.ts';

/** A screen's copy of the board, over the real y-websocket client. */
export interface AReplica {
  readonly doc: Y.Doc;
  readonly board: Board;
  readonly provider: WebsocketProvider;
  /** The seq the server says it has reached. */
  seq(): number;
  /** The code the server closed it with; undefined while it is open. */
  closeCode(): number | undefined;
  leave(): void;
}

/** A socket as a browser opens it for this visitor: with the cookie and the Origin. */
export const socketFor = (who: Visitor): typeof globalThis.WebSocket => {
  class Cookied extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie: who.cookie(), origin: who.origin } });
    }
  }
  // It has all of a browser's WebSocket that the y-websocket client uses.
  return Cookied as unknown as typeof globalThis.WebSocket;
};

export const boardAddress = (who: Visitor): string => `${who.origin.replace(/^http/, 'ws')}${boardPath}`;

/** Opens a replica under an epoch, or under the one the workshop has now. */
export const aReplica = async (who: Visitor, workshopId: string, epoch?: number): Promise<AReplica> => {
  const current = epoch ?? granted(await who.get<WorkshopDoor>(routes.workshop(workshopId))).epoch;
  const doc = new Y.Doc();
  let seq = 0;
  let closeCode: number | undefined;
  const provider = new WebsocketProvider(boardAddress(who), boardRoom(workshopId, current), doc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: socketFor(who),
  });
  provider.messageHandlers[messageSeq] = (_encoder, decoder) => {
    seq = Math.max(seq, decoding.readVarUint(decoder));
  };
  provider.on('connection-close', (event: { code: number } | null) => {
    closeCode = event?.code;
  });
  provider.connect();
  return {
    doc,
    board: yBoard(doc),
    provider,
    seq: () => seq,
    closeCode: () => closeCode,
    leave: () => {
      provider.destroy();
      doc.destroy();
    },
  };
};
