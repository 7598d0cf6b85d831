import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Waits } from '@skab/shared/protocol/limits.ts';

/** A server over http, or https where there is a certificate, that waits for nobody longer than it may. */
export const createServer = (
  tls: { readonly certFile: string; readonly keyFile: string } | null,
  { headMs, requestMs, keepAliveMs, idleMs }: Waits,
): Server => {
  const options = {
    headersTimeout: headMs,
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: headMs / 4,
  };
  const server = tls
    ? createHttpsServer({ ...options, cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) })
    : createHttpServer(options);
  return server.setTimeout(idleMs);
};
