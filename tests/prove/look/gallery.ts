import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const kinds: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const buildInto = (folder: string): Promise<unknown> =>
  build({
    configFile: false,
    root: path.join(root, 'client'),
    plugins: [react()],
    resolve: { dedupe: ['yjs', 'y-protocols', 'lib0', 'react', 'react-dom'] },
    css: { transformer: 'lightningcss' },
    // What is built for people has no gallery.
    define: { 'import.meta.env.DEV': 'true' },
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, reportCompressedSize: false },
    logLevel: 'error',
  });

/** The gallery's frames, built and served on loopback with nobody behind them. */
export interface ServedGallery {
  readonly origin: string;
  close(): void;
}

export const serveGallery = async (): Promise<ServedGallery> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'skab-gallery-'));
  await buildInto(folder);
  const read = (name: string): Buffer | null => {
    try {
      return readFileSync(path.join(folder, name));
    } catch {
      return null;
    }
  };
  const page = read('index.html') ?? Buffer.from('');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gallery');
    const extension = path.extname(pathname);
    const bytes = pathname.startsWith('/api/') ? null : extension === '' ? page : read(pathname);
    if (!bytes) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': kinds[extension || '.html'] ?? 'application/octet-stream' }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
