import { existsSync } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import staticFiles from 'express-static-gzip';

const robots = 'User-agent: *\nDisallow: /\n';
const notBuilt = 'The client is not built yet: run npm start.';

// A page's address has no dot in its last part; a file's has.
const isPage = (address: string): boolean => !path.posix.basename(address).includes('.');

/**
 * Serves the built client: files with a hash in their name for ever, pages always fresh, and every page's address by the one page.
 * Files are sent as they were packed when they were built, in the packing the browser takes.
 */
export const clientFiles = (folder: string): Router => {
  const router = Router();
  const index = path.join(folder, 'index.html');
  router.get('/robots.txt', (_request, response) => {
    response.type('text/plain').send(robots);
  });
  const packed = { enableBrotli: true, orderPreference: ['br', 'gzip'], index: false };
  router.use(
    '/assets',
    staticFiles(path.join(folder, 'assets'), { ...packed, serveStatic: { immutable: true, maxAge: '1y' } }),
  );
  router.use(
    staticFiles(folder, {
      ...packed,
      serveStatic: {
        dotfiles: 'ignore',
        setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
      },
    }),
  );
  router.get('/{*any}', (request, response, next) => {
    if (!isPage(request.path) || request.path.startsWith('/api/')) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    if (!existsSync(index)) return void response.status(503).type('text/plain').send(notBuilt);
    response.sendFile(index);
  });
  router.use((_request, response) => {
    response.status(404).type('text/plain').send('Not found');
  });
  return router;
};
