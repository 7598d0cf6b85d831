import type { Socket } from 'socket.io-client';
import type { WebSocket } from 'ws';

/** Lets a socket read nothing more, as a phone whose radio is gone; the function that is returned lets it read again. */
export const stall = (socket: Socket): (() => void) => {
  // In Node the client's transport stands on a socket of ws.
  const { ws } = socket.io.engine.transport as unknown as { readonly ws: WebSocket };
  ws.pause();
  return () => ws.resume();
};
