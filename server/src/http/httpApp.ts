import { timingSafeEqual } from 'node:crypto';
import express, { type Express, type Request, type RequestHandler, type Router } from 'express';
import { limits } from '@skab/shared/protocol/limits.ts';
import type { MayAsk } from '../limits/requestLimits.ts';
import type { Store } from '../ports/store.ts';
import { failures, sendRefusal } from './answered.ts';
import { clientFiles } from './clientFiles.ts';
import type { Metrics } from './metrics.ts';
import { securityHeaders } from './security.ts';

export interface HttpTools {
  readonly store: Store;
  readonly metrics: Metrics;
  readonly metricsToken: string;
  readonly clientFolder: string;
  readonly routers: readonly Router[];
  readonly isHttps: (request: Request) => boolean;
  readonly isAllowedOrigin: (request: Request) => boolean;
  /** Another machine goes on from the copy: what is here is only read. */
  readonly isCarriedOn: () => boolean;
  readonly mayAsk: MayAsk;
  readonly onRequest: (line: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly ms: number;
  }) => void;
  readonly report: (error: unknown) => void;
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

const isLoopback = ({ socket }: Request): boolean => /^(::1|(::ffff:)?127\.)/.test(socket.remoteAddress ?? '');

const isSame = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const mayReadMetrics = (request: Request, token: string): boolean =>
  token === '' ? isLoopback(request) : isSame(request.headers.authorization ?? '', `Bearer ${token}`);

/** One line a request, by its route's pattern: the address itself may hold a code. */
const logged =
  (onRequest: HttpTools['onRequest']): RequestHandler =>
  (request, response, next) => {
    const from = performance.now();
    response.on('finish', () => {
      // Express types the matched route as any.
      const route: unknown = (request as { route?: { path?: unknown } }).route?.path;
      const ms = Math.round(performance.now() - from);
      onRequest({
        method: request.method,
        route: typeof route === 'string' ? route : '-',
        status: response.statusCode,
        ms,
      });
    });
    next();
  };

/** The HTTP side: headers, health, the API's routes, and the client's files behind them. */
export const httpApp = (tools: HttpTools): Express => {
  const app = express();
  app.disable('x-powered-by');
  const [plain, secure] = [securityHeaders(false), securityHeaders(true)];
  app.use(logged(tools.onRequest));
  app.use((request, response, next) => (tools.isHttps(request) ? secure : plain)(request, response, next));

  app.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok');
  });
  app.get('/readyz', async (_request, response) => {
    const isReady = await tools.store.isReady().catch(() => false);
    response
      .status(isReady ? 200 : 503)
      .type('text/plain')
      .send(isReady ? 'ready' : 'not ready');
  });
  app.get('/metrics', async (request, response) => {
    if (!mayReadMetrics(request, tools.metricsToken))
      return void response.status(404).type('text/plain').send('Not found');
    response.type(tools.metrics.registry.contentType).send(await tools.metrics.registry.metrics());
  });

  app.use('/api', (request, response, next) => {
    if (reading.has(request.method) || tools.isAllowedOrigin(request)) next();
    else sendRefusal(response, 'wrong-origin');
  });
  app.use('/api', async (request, response, next) => {
    if (await tools.mayAsk(request)) next();
    else sendRefusal(response, 'too-fast');
  });
  app.use('/api', (request, response, next) => {
    if (!tools.isCarriedOn() || reading.has(request.method)) next();
    else sendRefusal(response, 'carried-on');
  });
  app.use('/api', express.json({ limit: limits.messageBytes }));
  for (const router of tools.routers) app.use(router);
  app.use('/api', (_request, response) => {
    response.status(404).type('text/plain').send('Not found');
  });
  app.use(clientFiles(tools.clientFolder));
  app.use(failures(tools.report));
  return app;
};
