import type { Socket } from 'socket.io';
import type { WebSocket } from 'ws';
import type { CloseCode } from '@skab/shared/protocol/closeCodes.ts';
import { limits, rates } from '@skab/shared/protocol/limits.ts';

/** A socket that was closed and does not answer is cut after this long. */
const closeMs = 2000;

/** What is beneath a Socket.IO socket. */
export interface Wire {
  /** Bytes that wait for a slow reader. */
  waiting(): number;
  /** What was just sent, large as it may be, was asked for: it does not count as what came after it. */
  allowFirst(): void;
  /** Closes with a code, after what was sent. */
  close(code: CloseCode): void;
  /** Cuts: what waits is thrown away. */
  cut(): void;
}

/** The part of engine.io's connection that its types keep private: what waits there, and the web socket below. */
interface Beneath {
  readonly writeBuffer: readonly { readonly data?: unknown }[];
  readonly transport: { readonly socket: WebSocket };
}

const sizeOf = (data: unknown): number => (typeof data === 'string' || data instanceof Uint8Array ? data.length : 0); // a frame's bytes, near enough

/** Watches a socket: one that sends too much is told of by `onFlood`; one whose reader is too slow is cut. */
export const wire = ({ conn }: Pick<Socket, 'conn'>, onFlood: () => void): Wire => {
  const beneath = conn as unknown as Beneath; // web sockets are the only transport
  let first = 0;
  let windowFrom = 0;
  let heard = 0;

  const waiting = (): number =>
    beneath.writeBuffer.reduce((sum, { data }) => sum + sizeOf(data), beneath.transport.socket.bufferedAmount);
  const cut = (): void => beneath.transport.socket.terminate();

  // Told before a packet joins those that wait.
  conn.on('packetCreate', () => {
    const bytes = waiting();
    if (bytes === 0) first = 0;
    else if (bytes > limits.bufferedBytes + first) cut();
  });
  conn.on('packet', () => {
    const { most, inSeconds } = rates.messagesBySocket;
    const now = performance.now();
    if (now - windowFrom > inSeconds * 1000) {
      windowFrom = now;
      heard = 0;
    }
    heard += 1;
    if (heard === most) onFlood();
  });

  return {
    waiting,
    allowFirst: () => {
      first = waiting();
    },
    cut,
    close: (code) => {
      const { socket } = beneath.transport;
      const last = (): void => socket.close(code);
      // What was sent goes first: it may say why.
      if (beneath.writeBuffer.length === 0) last();
      else conn.once('drain', last);
      setTimeout(() => socket.terminate(), closeMs).unref();
    },
  };
};
