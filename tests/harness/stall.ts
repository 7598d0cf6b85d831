import type { Socket } from 'socket.io-client';
import type { WebSocket } from 'ws';
import type { AReplica } from './replica.ts';

/** Lets a socket read nothing more, as a phone that sleeps; the function that is returned lets it read again. */
export const stall = (socket: Socket): (() => void) => {
  const { engine } = socket.io;
  // In Node the client's transport stands on a socket of ws.
  const { ws } = engine.transport as unknown as { readonly ws: WebSocket };
  ws.pause();
  // Who sleeps does not notice that nothing comes; the types keep the timer to themselves.
  clearTimeout((engine as unknown as { readonly _pingTimeoutTimer: NodeJS.Timeout })._pingTimeoutTimer);
  return () => ws.resume();
};

/** The same for a screen's copy of the board; it does not come back. */
export const stallReplica = ({ provider }: AReplica): void => {
  provider.shouldConnect = false;
  // It was opened on a socket of ws.
  (provider.ws as unknown as WebSocket | null)?.pause();
};
