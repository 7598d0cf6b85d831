import { WebSocket } from 'ws';

/** How a socket that was used for an attack ended: with a code, with an HTTP status, or not at all. */
export type End = { readonly code: number } | { readonly status: number } | 'open';

export interface Knock {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent, one message each. */
  readonly frames: readonly (Uint8Array | string)[];
  /** How long one waits for the answer, in ms. */
  readonly patienceMs?: number;
  /** Looks at what comes; true ends the waiting. */
  readonly isAnswered?: (message: Buffer, send: (text: string) => void) => boolean;
}

/** Opens a socket, sends, and waits for how it ends. */
export const knock = async ({ url, headers = {}, frames, patienceMs = 1500, isAnswered }: Knock): Promise<End> => {
  const socket = new WebSocket(url, { headers });
  const end = await new Promise<End>((resolve) => {
    const patience = setTimeout(() => resolve('open'), patienceMs);
    const done = (how: End): void => {
      clearTimeout(patience);
      resolve(how);
    };
    socket.on('unexpected-response', (_request, response) => done({ status: response.statusCode ?? 0 }));
    socket.on('close', (code) => done({ code }));
    socket.on('error', () => undefined);
    // With the default binaryType a message is one Buffer.
    socket.on('message', (data) => isAnswered?.(data as Buffer, (text) => socket.send(text)) && done('open'));
    socket.on('open', () => {
      for (const bytes of frames) socket.send(bytes, () => undefined);
    });
  });
  socket.terminate();
  return end;
};

export const told = (end: End): string =>
  end === 'open' ? 'left open' : 'code' in end ? `closed with ${end.code}` : `answered ${end.status}`;
