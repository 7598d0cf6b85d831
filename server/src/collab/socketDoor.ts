import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { rates } from '@skab/shared/protocol/limits.ts';
import type { MayAsk } from '../limits/requestLimits.ts';

/** Web sockets hear from us this often, also when nothing happens: a y-websocket client leaves after 30 s of silence. */
export const heartbeatMs = 12_000;

export interface SocketDoorTools {
  readonly http: HttpServer;
  readonly isAllowedOrigin: (request: IncomingMessage) => boolean;
  readonly mayAsk: MayAsk;
  readonly report: (error: unknown) => void;
}

/** What comes over one socket to one of our endpoints, before it is a web socket. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer, path: string) => Promise<void>;

/** Answers a request for a web socket with a refusal of HTTP's own. */
export const turnAway = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

/** The path of a request for a web socket, without what follows a question mark. */
export const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?')[0] ?? '';

/** Lets requests for web sockets under one path through to `upgrade`: from our own pages, and no more of them than there may be. */
export const openSocketDoor = (
  { http, isAllowedOrigin, mayAsk, report }: SocketDoorTools,
  under: string,
  upgrade: Upgrade,
): void => {
  http.on('upgrade', (request, socket, head) => {
    const path = pathOf(request);
    if (!path.startsWith(`${under}/`)) return;
    socket.on('error', () => socket.destroy());
    if (!isAllowedOrigin(request)) return turnAway(socket, '403 Forbidden');
    const answer = async (): Promise<void> => {
      if (await mayAsk(request)) await upgrade(request, socket, head, path);
      else turnAway(socket, '429 Too Many Requests');
    };
    answer().catch((error: unknown) => {
      report(error);
      turnAway(socket, '503 Service Unavailable');
    });
  });
};

/** Counts what one socket sends; false from the message on that is one too many within its time. */
export const messagePace = (): (() => boolean) => {
  const { most, inSeconds } = rates.messagesBySocket;
  let [windowFrom, heard] = [0, 0];
  return () => {
    const now = performance.now();
    if (now - windowFrom > inSeconds * 1000) [windowFrom, heard] = [now, 0];
    heard += 1;
    return heard <= most;
  };
};

/** Who has been told why and does not go by herself is cut after this long. */
const farewellMs = 2000;

/**
 * Sees off a web socket whose peer broke the protocol or sent too much. The library has said why by its close code; cut at once, with bytes
 * still on their way here, that word would be lost.
 */
export const cutWhenBroken = (webSocket: WebSocket): void => {
  webSocket.on('error', () => {
    const cutting = setTimeout(() => webSocket.terminate(), farewellMs);
    webSocket.once('close', () => clearTimeout(cutting));
  });
};
