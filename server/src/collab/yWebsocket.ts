import { WebSocketServer, type WebSocket } from 'ws';
import { can } from '@skab/shared/access/can.ts';
import { refuse } from '@skab/shared/outcome.ts';
import { closeCodes, type CloseCode } from '@skab/shared/protocol/closeCodes.ts';
import { draftPath } from '@skab/shared/protocol/draft.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import { boardPath, readBoardRoom, socketPath } from '@skab/shared/protocol/socket.ts';
import { newestFew } from '../limits/newestFew.ts';
import type { Clock } from '../ports/clock.ts';
import { admit, placeAt, type People } from './asker.ts';
import { boardFeed, type BoardFeed } from './boardFeed.ts';
import { closeCodeOf } from './closing.ts';
import type { Holder } from './hands.ts';
import type { LiveBoards } from './liveBoards.ts';
import type { OpenBoard } from './openBoard.ts';
import {
  cutWhenBroken,
  heartbeatMs,
  messagePace,
  openSocketDoor,
  pathOf,
  turnAway,
  type SocketDoorTools,
  type Upgrade,
} from './socketDoor.ts';

export interface YWebsocketTools extends SocketDoorTools {
  readonly boards: LiveBoards;
  readonly people: People;
  readonly clock: Clock;
}

/** The endpoint for replicas of the board: they read. */
export interface YWebsocket {
  readonly socketCount: number;
  /** Looks again at the right to read of one person, or of everybody; whoever has lost it is closed. */
  recheck(personId?: string): Promise<void>;
  stop(): void;
}

interface Replica extends Holder {
  name: string | null;
  mayHold: boolean;
  readonly board: OpenBoard;
  readonly personId: string;
  readonly deviceId: string;
  readonly cookie: string | undefined;
  isAlive: boolean;
  /** What waited for it at the last beat: who still reads is alive. */
  waiting: number;
}

export const yWebsocket = (tools: YWebsocketTools): YWebsocket => {
  const { http, boards, people, clock, report } = tools;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
    clientTracking: false,
  });
  const replicas = new Map<WebSocket, Replica>();
  const feeds = new Map<OpenBoard, BoardFeed>();
  const ofDevice = newestFew<WebSocket>(limits.socketsPerDevice);

  const closeAll = (board: OpenBoard, code: CloseCode): void => {
    for (const [socket, replica] of replicas) if (replica.board === board) socket.close(code);
  };
  const feedOf = (board: OpenBoard): BoardFeed => {
    const known = feeds.get(board);
    if (known) return known;
    const feed = boardFeed(board, {
      refounded: () => closeAll(board, closeCodes.epochChanged),
      gone: () => {
        feeds.delete(board);
        closeAll(board, closeCodes.restarting);
      },
    });
    feeds.set(board, feed);
    return feed;
  };

  const attach = (socket: WebSocket, reader: Omit<Replica, 'isAlive' | 'waiting'>): void => {
    const { board } = reader;
    const replica: Replica = { ...reader, isAlive: true, waiting: 0 };
    const feed = feedOf(board);
    replicas.set(socket, replica);
    ofDevice.add(replica.deviceId, socket)?.close(closeCodes.tooManyOpen);
    const isInPace = messagePace();
    socket.on('message', (data, isBinary) => {
      if (!isInPace()) return socket.close(closeCodes.tooFast);
      // With the default binaryType a binary message is one Buffer.
      const answers = isBinary ? feed.answer(data as Buffer, replica) : null;
      if (answers === null) return socket.close(closeCodes.badFrame);
      if (answers.length === 0) return;
      if (socket.bufferedAmount > limits.bufferedBytes) return socket.terminate();
      for (const frame of answers) socket.send(frame);
      // Not before: an update, or a seq, means nothing to a replica that does not have what came before it.
      feed.join(socket);
    });
    socket.on('pong', () => {
      replica.isAlive = true;
    });
    socket.on('close', () => {
      replicas.delete(socket);
      ofDevice.remove(replica.deviceId, socket);
      feed.leave(socket, replica);
      const isLast = ![...replicas.values()].some((other) => other.board === board);
      if (isLast && feeds.get(board) === feed) feeds.delete(board);
      if (isLast) feed.close();
    });
  };

  const upgrade: Upgrade = async (request, socket, head, path) => {
    const { cookie } = request.headers;
    const wanted = readBoardRoom(path.slice(boardPath.length + 1));
    const opened = wanted ? await boards.open(wanted.workshopId) : refuse('unknown-workshop');
    const admitted = opened.ok
      ? await admit(people, cookie, opened.board, { action: 'readBoard', now: clock.now() })
      : opened;
    server.handleUpgrade(request, socket, head, (webSocket) => {
      cutWhenBroken(webSocket);
      // A browser learns why only from an open socket: it is opened to be told, and nothing it sends is read.
      if (!opened.ok) return webSocket.close(closeCodeOf(opened.code, closeCodes.restarting));
      if (!admitted.ok) return webSocket.close(closeCodeOf(admitted.code, closeCodes.notAllowed));
      if (wanted?.epoch !== opened.board.epoch) return webSocket.close(closeCodes.epochChanged);
      const { asker, actor } = admitted;
      const mayHold = can(actor, 'placeAnyTime', placeAt(opened.board, clock.now()));
      attach(webSocket, { board: opened.board, ...asker, cookie, name: actor.name, mayHold });
    });
  };

  openSocketDoor(tools, boardPath, upgrade);
  // Whoever knocks where there is no door is told so.
  http.on('upgrade', (request, socket) => {
    const path = pathOf(request);
    if (path === socketPath || [socketPath, draftPath, boardPath].some((known) => path.startsWith(`${known}/`))) return;
    socket.on('error', () => socket.destroy());
    turnAway(socket, '404 Not Found');
  });

  const beat = setInterval(() => {
    for (const feed of feeds.values()) feed.sendSeq();
    for (const [socket, replica] of replicas) {
      // An answer may have to wait behind a large board on a slow line.
      if (!replica.isAlive && socket.bufferedAmount >= replica.waiting) socket.terminate();
      else {
        replica.isAlive = false;
        replica.waiting = socket.bufferedAmount;
        socket.ping();
      }
    }
  }, heartbeatMs);
  beat.unref();

  const recheckReplica = async (socket: WebSocket, replica: Replica): Promise<void> => {
    const admitted = await admit(people, replica.cookie, replica.board, { action: 'readBoard', now: clock.now() });
    if (!admitted.ok) return socket.close(closeCodeOf(admitted.code, closeCodes.notAllowed));
    const { actor } = admitted;
    replica.name = actor.name;
    replica.mayHold = can(actor, 'placeAnyTime', placeAt(replica.board, clock.now()));
  };

  return {
    get socketCount() {
      return replicas.size;
    },
    recheck: async (personId) => {
      const concerned = [...replicas].filter(([, reader]) => personId === undefined || reader.personId === personId);
      await Promise.all(concerned.map(([socket, replica]) => recheckReplica(socket, replica).catch(report)));
    },
    stop: () => {
      clearInterval(beat);
      for (const socket of replicas.keys()) socket.close(closeCodes.restarting);
    },
  };
};
