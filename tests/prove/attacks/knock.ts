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

const openMs = 10_000;
const goodbyeMs = 3000;

/** Opens a socket, sends, and waits for how it ends. */
export const knock = async ({ url, headers = {}, frames, patienceMs = 1500, isAnswered }: Knock): Promise<End> => {
  const socket = new WebSocket(url, { headers });
  const end = await new Promise<End>((resolve) => {
    // What was never sent attacks nobody: one waits for the answer from the moment it is on its way.
    let patience = setTimeout(() => resolve('open'), openMs);
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
      clearTimeout(patience);
      patience = setTimeout(() => resolve('open'), patienceMs);
      for (const bytes of frames) socket.send(bytes, () => undefined);
    });
  });
  // By a goodbye, which comes after what was sent: a cut could overtake it.
  const gone = new Promise((resolve) =>
    socket.readyState === WebSocket.CLOSED ? resolve(null) : socket.once('close', resolve),
  );
  socket.close();
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, goodbyeMs))]);
  socket.terminate();
  return end;
};

const tooFast = 429;

/** The same, and once more after a while when there were too many before it. */
export const knockAgain = async (asked: Knock): Promise<End> => {
  for (;;) {
    const end = await knock(asked);
    if (end === 'open' || !('status' in end) || end.status !== tooFast) return end;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};

export const told = (end: End): string =>
  end === 'open' ? 'left open' : 'code' in end ? `closed with ${end.code}` : `answered ${end.status}`;
