import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ownProcess } from '../kit/ownProcesses.ts';

/** The y-websocket server as it is published, in a process of its own: everybody may write to every document. */
export interface Stock {
  urlOf(room: string): string;
  memoryMb(): number;
  /** Somebody with a copy of a document, in step with the server. */
  reader(room: string, doc?: Y.Doc): Promise<StockReader>;
  stop(): void;
}

export interface StockReader {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  leave(): void;
}

const leave = (provider: WebsocketProvider): void => {
  try {
    provider.destroy();
  } catch {
    // A client whose id was taken from it by an attack cannot say goodbye: that is a part of the harm.
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      // It listens on a port, not on a pipe.
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export const startStock = async (): Promise<Stock> => {
  const port = await freePort();
  const folder = path.resolve(import.meta.dirname, '../../peers');
  const child = spawn(process.execPath, ['stockYServer.mjs'], {
    cwd: folder,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  ownProcess(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error('the stock server did not start')));
  });
  const address = `ws://127.0.0.1:${port}`;
  return {
    urlOf: (room) => `${address}/${room}`,
    memoryMb: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    async reader(room, doc = new Y.Doc()) {
      const provider = new WebsocketProvider(address, room, doc, {
        disableBc: true,
        // It has all of a browser's WebSocket that the y-websocket client uses.
        WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      });
      await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
      return { doc, provider, leave: () => leave(provider) };
    },
    stop: () => void child.kill('SIGKILL'),
  };
};
