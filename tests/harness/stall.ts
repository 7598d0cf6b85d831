import type { Socket } from 'socket.io-client';
import type { WebSocket } from 'ws';
import type { AReplica } from './replica.ts';

/** Lets a socket read nothing more, as a phone whose radio is gone; the function that is returned lets it read again. */
export const stall = (socket: Socket): (() => void) => {
  // In Node the client's transport stands on a socket of ws.
  const { ws } = socket.io.engine.transport as unknown as { readonly ws: WebSocket };
  ws.pause();
  return () => ws.resume();
};

/** The same for a screen's copy of the board; it does not come back. */
export const stallReplica = ({ provider }: AReplica): void => {
  provider.shouldConnect = false;
  // It was opened on a socket of ws.
  (provider.ws as unknown as WebSocket | null)?.pause();
};
