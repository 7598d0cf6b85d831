import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** One whole piece of what passes: the head of a request or of its answer, or a web socket's message. */
export interface Piece {
  readonly from: 'client' | 'server';
  readonly kind: 'head' | 'message';
  readonly text: string;
  /** The event that was asked, or that this answers; or the name of a frame. */
  readonly event: string | null;
  readonly isAnswer: boolean;
}

/** Where the connection is cut: before the piece, in the middle of it, or when it has passed. */
export type Cut = 'before' | 'half' | 'after';

/** A line to the server that sees whole messages of Socket.IO, and is cut where it is told. */
export interface CutLine {
  readonly origin: string;
  /** Whether somebody behind it has been let in. */
  isEntered(): boolean;
  cutNow(): void;
  close(): Promise<void>;
}

interface Frame {
  readonly bytes: Buffer;
  readonly text: string;
}

/** The first whole frame of a web socket in the bytes; undefined when there is none yet. */
const readFrame = (bytes: Buffer): Frame | undefined => {
  if (bytes.length < 2) return undefined;
  const isMasked = (bytes.readUInt8(1) & 0x80) !== 0;
  const short = bytes.readUInt8(1) & 0x7f;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const from = 2 + lengthBytes + (isMasked ? 4 : 0);
  if (bytes.length < from) return undefined;
  const length =
    lengthBytes === 0 ? short : lengthBytes === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < from + length) return undefined;
  const payload = Buffer.from(bytes.subarray(from, from + length));
  if (isMasked)
    for (const [index, byte] of payload.entries()) payload[index] = byte ^ bytes.readUInt8(from - 4 + (index % 4));
  return { bytes: bytes.subarray(0, from + length), text: payload.toString() };
};

const readHead = (bytes: Buffer): Frame | undefined => {
  const end = bytes.indexOf('\r\n\r\n');
  return end < 0 ? undefined : { bytes: bytes.subarray(0, end + 4), text: bytes.subarray(0, end).toString() };
};

export const cutLine = async (serverPort: number, decide: (piece: Piece) => Cut | null): Promise<CutLine> => {
  const open = new Set<Socket>();
  let isEntered = false;

  const pass = (from: Socket, to: Socket, side: Piece['from'], asked: Map<string, string>): void => {
    let waiting: Buffer = Buffer.alloc(0);
    let isHead = true;
    const pieceOf = (text: string): Piece => {
      const [, askId, event] = /^42(\d*)\["(\w+)"/.exec(text) ?? [];
      const answerId = /^43(\d+)/.exec(text)?.[1];
      if (askId !== undefined && event !== undefined && side === 'client') asked.set(askId, event);
      const named = answerId === undefined ? (event ?? null) : (asked.get(answerId) ?? null);
      const kind = isHead ? 'head' : 'message';
      return { from: side, kind, text, event: named, isAnswer: answerId !== undefined };
    };
    from.on('data', (bytes: Buffer) => {
      waiting = Buffer.concat([waiting, bytes]);
      for (;;) {
        const found = isHead ? readHead(waiting) : readFrame(waiting);
        if (!found || to.destroyed) return;
        const piece = pieceOf(found.text);
        const cut = decide(piece);
        isHead = false;
        waiting = waiting.subarray(found.bytes.length);
        if (cut === null) {
          if (piece.event === 'enter' && piece.isAnswer) isEntered = true;
          to.write(found.bytes);
          continue;
        }
        if (cut === 'before') to.end();
        else to.end(cut === 'half' ? found.bytes.subarray(0, found.bytes.length >> 1) : found.bytes);
        from.destroy();
        return;
      }
    });
    from.on('close', () => {
      open.delete(from);
      to.end();
    });
    from.on('error', () => undefined);
  };

  const server = createServer((here) => {
    const there = connect(serverPort, '127.0.0.1');
    for (const socket of [here, there]) open.add(socket);
    const asked = new Map<string, string>();
    pass(here, there, 'client', asked);
    pass(there, here, 'server', asked);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cutNow = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    // It listens on a port, not on a pipe.
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    isEntered: () => isEntered,
    cutNow,
    close: () => {
      cutNow();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
