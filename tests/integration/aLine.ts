import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A line between somebody and the server that can be slow, and cut. */
export interface ALine {
  readonly origin: string;
  cut(): void;
  mend(): void;
  /** Every piece takes this long in each direction; the order is kept. */
  delay(ms: number): void;
  close(): Promise<void>;
}

export const aLine = async (serverPort: number): Promise<ALine> => {
  let isCut = false;
  let delayMs = 0;
  const open = new Set<Socket>();

  const pass = (from: Socket, to: Socket): void => {
    let last = Promise.resolve();
    const after = (work: () => void): void => {
      const due = performance.now() + delayMs;
      last = last.then(async () => {
        const waitMs = due - performance.now();
        if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
        if (!to.destroyed) work();
      });
    };
    from.on('data', (bytes) => after(() => void to.write(bytes)));
    from.on('end', () => after(() => to.end()));
  };
  const server = createServer((here) => {
    if (isCut) return void here.destroy();
    const there = connect(serverPort, '127.0.0.1');
    for (const socket of [here, there]) {
      open.add(socket);
      socket.on('error', () => undefined);
    }
    const end = (): void => {
      for (const socket of [here, there]) {
        socket.destroy();
        open.delete(socket);
      }
    };
    here.on('close', end);
    there.on('close', end);
    pass(here, there);
    pass(there, here);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const destroyAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    // It listens on a port, not on a pipe.
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true;
      destroyAll();
    },
    mend: () => {
      isCut = false;
    },
    delay: (ms) => {
      delayMs = ms;
    },
    close: () => {
      destroyAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
