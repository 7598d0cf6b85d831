import { readFileSync } from 'node:fs';
import { request as ask, type IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Certificate } from './certificate.ts';

/** What stands before the server in a town hall: it speaks https, hands everything on as it is, and lets web sockets through. */
export interface HttpsProxy {
  readonly port: number;
  /** Where it hands things on to. */
  leadTo(serverPort: number): void;
  /** Gives one address with more at its end from now on, as a newer version of the product would have it. */
  lengthen(path: string, more: string): void;
  close(): void;
}

export const httpsProxy = async (certificate: Certificate): Promise<HttpsProxy> => {
  let serverPort = 0;
  const longer = new Map<string, string>();
  const open = new Set<Socket>();

  const handOn = (from: IncomingMessage) =>
    ask({ host: '127.0.0.1', port: serverPort, path: from.url, method: from.method, headers: from.headers });

  const server = createServer(
    { cert: readFileSync(certificate.certFile), key: readFileSync(certificate.keyFile) },
    (request, response) => {
      const more = longer.get(request.url ?? '');
      // Longer text must come plain and whole.
      if (more !== undefined)
        for (const name of ['accept-encoding', 'if-none-match', 'if-modified-since']) delete request.headers[name];
      const onward = handOn(request);
      onward.on('response', (answer) => {
        const { 'content-length': _length, etag: _etag, ...plain } = answer.headers;
        response.writeHead(answer.statusCode ?? 502, more === undefined ? answer.headers : plain);
        if (more === undefined) return void answer.pipe(response);
        answer.on('data', (bytes) => response.write(bytes));
        answer.on('end', () => response.end(more));
      });
      onward.on('error', () => response.destroy());
      request.pipe(onward);
    },
  );
  server.on('upgrade', (request, here: Socket) => {
    const there = connect(serverPort, '127.0.0.1', () => {
      const heads = request.rawHeaders.flatMap((name, index, all) =>
        index % 2 === 0 ? [`${name}: ${all[index + 1] ?? ''}`] : [],
      );
      there.write(`${[`GET ${request.url ?? '/'} HTTP/1.1`, ...heads].join('\r\n')}\r\n\r\n`);
      here.pipe(there).pipe(here);
    });
    for (const socket of [here, there]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        here.destroy();
        there.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // It listens on a port, not on a pipe.
    port: (server.address() as AddressInfo).port,
    leadTo: (port) => {
      serverPort = port;
    },
    lengthen: (path, more) => void longer.set(path, more),
    close: () => {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
};
