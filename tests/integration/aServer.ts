import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Waits } from '@skab/shared/protocol/limits.ts';
import { createApp, type App, type AppPorts } from '../../server/src/app.ts';
import type { Config } from '../../server/src/config.ts';
import { foundInstallation, inviteAdministrator } from '../../server/src/firstStart.ts';
import { openLog } from '../../server/src/http/log.ts';
import { openPorts } from '../../server/src/openPorts.ts';
import type { Clock } from '../../server/src/ports/clock.ts';
import type { Store } from '../../server/src/ports/store.ts';

export const storages = ['memory', 'embedded'] as const;

export interface ServerOptions {
  readonly storage: Config['storage'];
  readonly dataFolder?: string;
  readonly publicUrl?: string;
  readonly clientFolder?: string;
  readonly metricsToken?: string;
  readonly clock?: Clock;
  /** How long a connection may keep it waiting, where a test cannot wait as long. */
  readonly patience?: Waits;
  /** What stands between the server and its store, to fail on purpose. */
  readonly around?: (store: Store) => Store;
}

/** The real server, in this process, on a port of its own. */
export interface AServer {
  readonly app: App;
  readonly ports: AppPorts;
  readonly origin: string;
  readonly dataFolder: string;
  /** The secret of a fresh administrator's link. */
  inviteAdministrator(): Promise<string>;
  stop(): Promise<void>;
}

export const aServer = async (options: ServerOptions): Promise<AServer> => {
  const dataFolder = options.dataFolder ?? mkdtempSync(path.join(tmpdir(), 'skab-test-'));
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    storage: options.storage,
    dataFolder,
    fontFolder: path.resolve(import.meta.dirname, '../../server/fonts'),
    clientFolder: options.clientFolder ?? path.join(dataFolder, 'no-client'),
    publicUrl: options.publicUrl ?? '',
    tls: null,
    logLevel: 'silent',
    metricsToken: options.metricsToken ?? '',
  };
  const opened = await openPorts(config);
  const clock = options.clock ?? opened.clock;
  const store = options.around?.(opened.store) ?? opened.store;
  const ports: AppPorts = { ...opened, clock, store, log: openLog(config.logLevel) };
  const app = createApp(ports, config, options.patience);
  const port = await app.listen();
  await foundInstallation(ports);
  let isStopped = false;
  return {
    app,
    ports,
    origin: `http://localhost:${port}`,
    dataFolder,
    inviteAdministrator: () => inviteAdministrator(ports),
    stop: async () => {
      if (!isStopped) await app.stop();
      isStopped = true;
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};
