import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { only } from '@skab/shared/board/collections.ts';
import { twoHomes } from '@skab/shared/board/twoHomes.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import type { Door } from '@skab/shared/protocol/http.ts';
import { waits, type Waits } from '@skab/shared/protocol/limits.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { composeScene, hasNames } from '@skab/shared/scene/composeScene.ts';
import { placeAt } from './collab/asker.ts';
import { ballotBox } from './collab/ballotBox.ts';
import { boardSteps } from './collab/boardSteps.ts';
import { courier, inNameOf } from './collab/courier.ts';
import { commandGateway } from './collab/commandGateway.ts';
import { draftRoutes } from './collab/draftRoutes.ts';
import { draftSockets } from './collab/draftSockets.ts';
import { liveDrafts } from './collab/liveDrafts.ts';
import { liveBoards, type Opened } from './collab/liveBoards.ts';
import { phones } from './collab/phones.ts';
import { urns } from './collab/urns.ts';
import { yWebsocket } from './collab/yWebsocket.ts';
import type { Config } from './config.ts';
import { folderRoutes } from './folder/routes.ts';
import { reachableOrigins, originRules, isHttpsRequest, linkOriginFor } from './http/reach.ts';
import { answered } from './http/answered.ts';
import { httpApp } from './http/httpApp.ts';
import type { Log } from './http/log.ts';
import { metrics } from './http/metrics.ts';
import { statusOf } from './http/statusOf.ts';
import { isAllowedOrigin } from './http/origin.ts';
import { requestLimits } from './limits/requestLimits.ts';
import { copyRoutes } from './meetings/copyRoutes.ts';
import type { BringingTools } from './meetings/bringing.ts';
import { meetingsRoutes } from './meetings/routes.ts';
import type { WorkshopsTools } from './meetings/workshops.ts';
import { practiceRoutes } from './meetings/practiceRoutes.ts';
import { practiceSweeper } from './meetings/practiceSweeper.ts';
import { rehearsalRoutes } from './meetings/rehearsalRoutes.ts';
import { rowKeeper } from './meetings/rowKeeper.ts';
import { minutesRoutes } from './minutes/exportRoute.ts';
import { publishedRoutes } from './minutes/publishedRoute.ts';
import { ensureActor, identity, type Identified, type PeopleTools } from './people/identity.ts';
import { noteInRegister } from './people/registerEvents.ts';
import { doorkeeper } from './people/doorkeeper.ts';
import { makeEmergencyCodes } from './people/emergency.ts';
import { ownRoutes } from './people/ownRoutes.ts';
import { peopleRoutes } from './people/routes.ts';
import { plainRoutes } from './people/plainRoutes.ts';
import { bots } from './rehearsal/bots.ts';
import { trialRoutesOf } from './trial/routes.ts';
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

const createServer = ({ tls }: Config, patience: Waits): HttpServer => {
  const { headMs: headersTimeout, requestMs: requestTimeout, keepAliveMs: keepAliveTimeout } = patience;
  const options = { headersTimeout, requestTimeout, keepAliveTimeout, connectionsCheckingInterval: headersTimeout / 4 };
  const server = tls
    ? createHttpsServer({ ...options, cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) })
    : createHttpServer(options);
  return server.setTimeout(patience.idleMs);
};

/** Wires everything; the integration tests call the same function. */
export const createApp = (ports: AppPorts, config: Config, patience: Waits = waits): App => {
  const { store, clock, randomBytes, log, copy } = ports;
  const isCarriedOn = (): boolean => copy?.state() === 'carried-on';
  const tools: PeopleTools = { store, clock, randomBytes };
  const report = (error: unknown): void => log.trouble('failure', error);
  const figures = metrics();
  const people = identity(tools);
  const rows = rowKeeper(store, report);
  const server = createServer(config, patience);

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
  const robots = bots({
    ...tools,
    mayAct: () => !isCarriedOn(),
    cast: async (workshopId, actor, call) => {
      const opened = await boards.open(workshopId);
      if (opened.ok && (await ballots.cast(opened.board, actor, { ...call, voter: 1 })).ok) onPhones.voted(workshopId);
    },
    report,
  });
  const gone = async (workshopId: string, personIds: readonly string[]): Promise<void> => {
    await boards.drop(workshopId);
    for (const personId of personIds) people.forget(personId);
  };
  const sweeper = practiceSweeper({
    store,
    open: async (workshopId) => {
      const opened = await boards.open(workshopId);
      return opened.ok ? { ok: true, board: opened.board.published } : opened;
    },
    gone,
    isCarriedOn,
    report,
  });
  const letters = courier({ ...tools, boards, isCarriedOn, report });
  const gateway = commandGateway({ boards, store, people, isCarriedOn, onAnswer: figures.command, report });

  const port = (): number => (server.address() as AddressInfo | null)?.port ?? config.port; // it listens on a port, not a pipe
  const rules = (): ReturnType<typeof originRules> => originRules(config, port());
  const isAllowed = ({ headers }: IncomingMessage): boolean => isAllowedOrigin(rules(), headers);

  const mayAsk = requestLimits(async (cookieHeader) => (await people.whoIs(cookieHeader))?.deviceId);
  const screens = { http: server, boards, people, clock, isAllowedOrigin: isAllowed, mayAsk, patience, report };
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

  type Placed = { readonly ok: true; readonly place: ReturnType<typeof placeAt>; readonly epoch: number };
  type Refusal = { readonly ok: false; readonly code: RefusalCode };
  const placed = (opened: Opened): Placed | Refusal =>
    opened.ok ? { ok: true, place: placeAt(opened.board, clock.now()), epoch: opened.board.epoch } : opened;
  const openPlace = async (workshopId: string): Promise<Placed | Refusal> => placed(await boards.open(workshopId));
  const doorOf = async (workshopId: string): Promise<Door | Refusal> => {
    const opened = await boards.open(workshopId);
    if (!opened.ok) return opened;
    const meeting = opened.board.published.get('workshop', only);
    if (!meeting) return refuse('unknown-workshop');
    const { title, body, place, date, from, to } = meeting;
    const phase = opened.board.published.get('run', only)?.phase ?? 'before';
    const scene = phase === 'before' ? composeScene(opened.board.published) : undefined;
    const names = hasNames(opened.board.published) ? { hasNames: true as const } : {};
    const evening = scene && {
      ladder: scene.ladder,
      thread: scene.thread,
      ...(scene.about ? { about: scene.about } : {}),
    };
    const hasMinutes = phase === 'closed' && opened.board.published.get('publishedMinutes', only) !== undefined;
    return {
      workshopId,
      title,
      body,
      place,
      date,
      from,
      to,
      phase,
      ...(evening ? { evening } : {}),
      ...names,
      ...(hasMinutes ? { hasMinutes: true } : {}),
    };
  };

  const openBoth = async (workshopId: string) => {
    const opened = await boards.open(workshopId);
    if (!opened.ok) return opened;
    const { published, desk, head } = opened.board;
    return { ok: true, place: placeAt(opened.board, clock.now()), board: twoHomes(published, desk), head } as const;
  };
  const foundingTools: WorkshopsTools = {
    ...tools,
    send: gateway.answer,
    note: (register, personId, workshopId) =>
      noteInRegister(register, tools, personId, 'createWorkshop', { workshopId }),
  };

  const bringing: BringingTools = {
    store,
    open: openBoth,
    actorIn: people.actorIn,
    sameIn: (fromId, actorId, toId) =>
      store.register(async (register) => {
        const there = await register.actorById(fromId, actorId);
        return there && (await ensureActor(register, tools, toId, there.personId)).actorId;
      }),
    runFor: async ({ deviceId }, actor, { workshopId, ...command }) => {
      const opened = await boards.open(workshopId);
      if (!opened.ok) return opened;
      const seq = await store.log.outcomeOf(workshopId, deviceId, command.id);
      return seq === undefined ? opened.board.run({ ...command, actor: inNameOf(actor), deviceId }) : { ok: true, seq };
    },
  };

  const isHttps = (request: IncomingMessage): boolean => isHttpsRequest(rules(), request);
  const rightsChanged = async (personId: string): Promise<void> => {
    people.forget(personId);
    await recheck(personId);
  };
  const door = doorkeeper({ ...tools, identity: people, isHttps, placeIn: openPlace, doorOf, rightsChanged });
  const { metricsToken, clientFolder } = config;
  const routers = [
    peopleRoutes({
      ...tools,
      identity: people,
      answered,
      isHttps,
      placeIn: openPlace,
      door,
      linkOrigin: (request) => linkOriginFor(rules(), config, request),
      rightsChanged,
      asking: { personOf: onPhones.personAsking, answered: onPhones.answeredAsking },
    }),
    ownRoutes({ ...tools, identity: people, door, answered, isHttps, rightsChanged, openBoth }),
    copyRoutes({ ...foundingTools, answered, whoIs: people.whoIs, actorIn: people.actorIn, open: openBoth }),
    meetingsRoutes({
      ...foundingTools,
      bringing,
      templates: {
        ...tools,
        open: openBoth,
        actorIn: people.actorIn,
        noteTemplate: (register, personId, name, templateId) =>
          noteInRegister(register, tools, personId, name, { templateId }),
      },
      answered,
      whoIs: people.whoIs,
      whyOut: people.whyOut,
      actorIn: people.actorIn,
      open: openPlace,
      addresses: () => reachableOrigins(rules(), config),
      boardSteps: async (workshopId) => {
        const opened = await boards.open(workshopId);
        if (!opened.ok) return [];
        return boardSteps(store, opened.board, (actorId) => people.shownNameOf(workshopId, actorId));
      },
    }),
    rehearsalRoutes({
      ...bringing,
      ...tools,
      send: gateway.answer,
      answered,
      whoIs: people.whoIs,
      noteRehearsal: (register, personId, name, workshopId) =>
        noteInRegister(register, tools, personId, name, { workshopId }),
      gone,
    }),
    practiceRoutes({ ...bringing, ...tools, send: gateway.answer, answered, whoIs: people.whoIs, sweeper }),
    draftRoutes({ answered, clock, people, boards, drafts }),
    publishedRoutes({ answered, open: openBoth }),
    minutesRoutes({
      answered,
      fontFolder: config.fontFolder,
      whoIs: people.whoIs,
      actorIn: people.actorIn,
      open: openBoth,
    }),
    trialRoutesOf({
      trials: tried,
      answered,
      whoIs: people.whoIs,
      actorIn: people.actorIn,
      open: openPlace,
      byCode: (request, code) => door.look(request, code),
      randomBytes,
      tell: onPhones.tried,
    }),
    folderRoutes({
      answered,
      fontFolder: config.fontFolder,
      whoIs: people.whoIs,
      actorIn: people.actorIn,
      open: openBoth,
      codeOf: async (workshopId) => (await store.register((register) => register.codeOf(workshopId))) ?? '',
      originFor: (request) => reachableOrigins(rules(), config)[0] ?? linkOriginFor(rules(), config, request),
      makeCodes: (asker, workshopId, place) => makeEmergencyCodes(tools, asker, workshopId, place),
    }),
    plainRoutes({
      clientFolder,
      randomBytes,
      identity: people,
      door,
      open: openBoth,
      isAllowedOrigin: isAllowed,
      mayAsk,
      now: () => clock.now(),
      statusOf: (code) => statusOf[code],
      send: gateway.answer,
    }),
  ];
  server.on(
    'request',
    httpApp({
      store,
      metrics: figures,
      metricsToken,
      clientFolder,
      routers,
      isHttps,
      isAllowedOrigin: isAllowed,
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
    origins: () => reachableOrigins(rules(), config),
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
