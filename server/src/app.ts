import type { AddressInfo } from 'node:net';
import { waits, type Waits } from '@skab/shared/protocol/limits.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { ballotBox } from './collab/ballotBox.ts';
import { courier } from './collab/courier.ts';
import { commandGateway } from './collab/commandGateway.ts';
import { draftSockets } from './collab/draftSockets.ts';
import { liveDrafts } from './collab/liveDrafts.ts';
import { liveBoards } from './collab/liveBoards.ts';
import { phones } from './collab/phones.ts';
import { urns } from './collab/urns.ts';
import { yWebsocket } from './collab/yWebsocket.ts';
import type { Config } from './config.ts';
import { createServer } from './http/createServer.ts';
import { reach } from './http/reach.ts';
import { httpApp } from './http/httpApp.ts';
import type { Log } from './http/log.ts';
import { metrics } from './http/metrics.ts';
import { requestLimits } from './limits/requestLimits.ts';
import { practiceSweeper } from './meetings/practiceSweeper.ts';
import { rowKeeper } from './meetings/rowKeeper.ts';
import { identity, type Identified, type PeopleTools } from './people/identity.ts';
import { bots } from './rehearsal/bots.ts';
import { openings } from './openings.ts';
import { routers } from './routers.ts';
import { trials } from './trial/trials.ts';
import type { Clock, RandomBytes } from './ports/clock.ts';
import type { Copy } from './ports/copy.ts';
import type { Store } from './ports/store.ts';

/** Everything the server reaches outside itself. */
export interface AppPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly log: Log;
  /** Another machine can go on from it; most servers keep none. */
  readonly copy?: Copy;
}

export interface App {
  /** Listens; the port it got. Rejects when the port is taken. */
  listen(): Promise<number>;
  /** Addresses others can reach, the likeliest first. */
  origins(): readonly string[];
  /** The one door for change, for what the server itself sends at its first start. */
  send(asker: Identified, call: unknown): Promise<CommandReply | null>;
  /** Takes nothing new, answers what was asked, lets everybody go so that they come back, and closes the store. */
  stop(): Promise<void>;
}

/** Rights that end by the clock are looked at this often. */
const recheckMs = 5 * 60_000;

/** Wires everything; the integration tests call the same function. */
export const createApp = (ports: AppPorts, config: Config, patience: Waits = waits): App => {
  const { store, clock, randomBytes, log, copy } = ports;
  const isCarriedOn = (): boolean => copy?.state() === 'carried-on';
  const tools: PeopleTools = { store, clock, randomBytes };
  const report = (error: unknown): void => log.trouble('failure', error);
  const figures = metrics();
  const people = identity(tools);
  const rows = rowKeeper(store, report);
  const server = createServer(config.tls, patience);

  const urnsHere = urns();
  const boards = liveBoards({
    ...tools,
    urns: urnsHere,
    onThrow: (error, name) => log.trouble(`command ${name} threw`, error),
    onFailure: (cause) => log.trouble('turn not saved', cause),
    onTrouble: (what, workshopId, cause) => log.trouble(what, cause, workshopId),
    onTurn: figures.turn,
    onMoved: (board) => {
      rows.look(board.workshopId, board.published);
      letters.look(board);
      robots.look(board);
      sweeper.look(board.workshopId, board.published);
    },
  });
  const opened = openings(boards, clock);
  const robots = bots({
    ...tools,
    mayAct: () => !isCarriedOn(),
    cast: async (workshopId, actor, call) => {
      const here = await boards.open(workshopId);
      if (here.ok && (await ballots.cast(here.board, actor, { ...call, voter: 1 })).ok) onPhones.voted(workshopId);
    },
    report,
  });
  const gone = async (workshopId: string, personIds: readonly string[]): Promise<void> => {
    await boards.drop(workshopId);
    for (const personId of personIds) people.forget(personId);
  };
  const sweeper = practiceSweeper({ store, open: opened.published, gone, isCarriedOn, report });
  const letters = courier({ ...tools, boards, isCarriedOn, report });
  const gateway = commandGateway({ boards, store, people, isCarriedOn, onAnswer: figures.command, report });

  const port = (): number => (server.address() as AddressInfo | null)?.port ?? config.port; // it listens on a port, not a pipe
  const reached = reach(config, port);
  const mayAsk = requestLimits(async (cookieHeader) => (await people.whoIs(cookieHeader))?.deviceId);
  const { isAllowedOrigin } = reached;
  const screens = { http: server, boards, people, clock, isAllowedOrigin, mayAsk, patience, report };
  const tried = trials(() => clock.now());
  const ballots = ballotBox({ urns: urnsHere, store, clock });
  const onPhones = phones({ ...screens, gateway, urns: urnsHere, ballots, copy, trialOf: tried.frameOf });
  const onBoards = yWebsocket(screens);
  const drafts = liveDrafts(store.drafts, (what, workshopId, cause) => log.trouble(what, cause, workshopId));
  const onDrafts = draftSockets({ ...screens, drafts });
  figures.gauge('skab_open_workshops', 'Workshops open in this process', () => boards.openCount);
  figures.gauge('skab_sockets', 'Connected Socket.IO sockets', () => onPhones.socketCount);
  figures.gauge('skab_open_drafts', 'Drafts open in this process', () => drafts.openCount);
  figures.gauge('skab_writers', 'Connected screens with a draft open', () => onDrafts.socketCount);
  figures.gauge('skab_copy_behind', 'Whether the copy for a second machine is behind', () =>
    copy?.state() === 'behind' ? 1 : 0,
  );
  figures.gauge('skab_followers', 'Listeners on open boards', () => boards.followerCount);
  figures.gauge('skab_server_listeners', 'Listeners on the HTTP server', () =>
    server.eventNames().reduce((sum, name) => sum + server.listenerCount(name), 0),
  );
  figures.gauge('skab_replicas', 'Connected replicas of boards', () => onBoards.socketCount);

  const recheck = async (personId?: string): Promise<void> => {
    await Promise.all([onPhones.recheck(personId), onBoards.recheck(personId), onDrafts.recheck(personId)]);
  };
  const rechecking = setInterval(() => void recheck().catch(report), recheckMs);
  rechecking.unref();

  const rightsChanged = async (personId: string): Promise<void> => {
    people.forget(personId);
    await recheck(personId);
  };
  const { metricsToken, clientFolder } = config;
  server.on(
    'request',
    httpApp({
      store,
      metrics: figures,
      metricsToken,
      clientFolder,
      routers: routers({
        tools,
        config,
        people,
        boards,
        drafts,
        gateway,
        opened,
        onPhones,
        tried,
        sweeper,
        reached,
        mayAsk,
        rightsChanged,
        gone,
      }),
      isHttps: reached.isHttps,
      isAllowedOrigin,
      isCarriedOn,
      mayAsk,
      onRequest: log.request,
      report,
    }),
  );

  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(config.port, config.host, () => {
          server.off('error', reject);
          server.on('error', report);
          letters.begin();
          sweeper.begin();
          resolve(port());
        });
      }),
    origins: reached.origins,
    send: gateway.answer,
    stop: async () => {
      clearInterval(rechecking);
      gateway.stop();
      robots.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      await letters.stop();
      await sweeper.stop();
      await drafts.stop();
      await boards.stop();
      onBoards.stop();
      onDrafts.stop();
      onPhones.stop();
      server.closeIdleConnections();
      const patience = setTimeout(() => server.closeAllConnections(), 2000);
      await closed;
      clearTimeout(patience);
      await rows.settled();
      await store.close();
    },
  };
};
