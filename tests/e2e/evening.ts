import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  test as base,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import type { CommandArgs } from '@skab/shared/commands/registry.ts';
import { deskRoutes } from '@skab/shared/protocol/deskHttp.ts';
import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { expect } from '@playwright/test';
import { deskSocket, type DeskSocket } from '../harness/deskSocket.ts';
import { startServer, type RunningServer } from '../harness/startServer.ts';
import { granted, newId, redeemLink, visitor } from '../harness/visitor.ts';
import { Facilitator } from './screens/facilitator.ts';
import { Minutes } from './screens/minutes.ts';
import { Phone } from './screens/phone.ts';
import { Projector } from './screens/projector.ts';

/** A name that is not localhost and leads to loopback: what a phone meets on the LAN, where no secure context exists. */
const host = 'raadhus.test';

export interface Planned {
  readonly stepId: string;
  readonly title: string;
  readonly activity: 'welcome' | 'collect' | 'cluster' | 'talk' | 'close';
  readonly prompt: string;
}

/** An evening with its server, its people and their screens. Fails the test on any error a browser tells of. */
export interface Evening {
  readonly server: RunningServer;
  readonly origin: string;
  readonly code: string;
  readonly workshopId: string;
  readonly steps: readonly Planned[];
  phone(device?: BrowserContextOptions): Promise<Phone>;
  /** The facilitator's laptop, signed in by a personal link of its own. */
  facilitator(device?: BrowserContextOptions): Promise<Facilitator>;
  /** Somebody who helps with the clustering, known by a name, without a screen. */
  member(name: string): Promise<DeskSocket>;
  projector(size?: { readonly width: number; readonly height: number }): Promise<Projector>;
  minutes(): Promise<Minutes>;
  /** A page in a browser of its own, signed in as nobody. */
  stranger(device?: BrowserContextOptions): Promise<Page>;
  /** The link that makes whoever opens it first a member, or a screen. */
  link(role: 'screen' | 'facilitator' | 'chair' | 'member'): Promise<string>;
  /** The server stands still: what is sent from here on is on its way, and gets no answer. */
  freeze(): void;
  /** Ends the server without warning and starts it again on the same data and port. */
  killAndStartAgain(whileItIsDown?: () => Promise<void>): Promise<void>;
  /** The copy's folder is pulled out, or put back. */
  pullCopyOut(): void;
  putCopyBack(): void;
  /** Ends the server without warning, and goes on from its copy as another machine does: with no data but that, at the same address. */
  killAndGoOnElsewhere(whileItIsDown?: () => Promise<void>): Promise<void>;
  page(context: BrowserContext): Promise<Page>;
  /** The leader's own hands, past any screen: for what a test needs to be there. */
  hands(): Promise<DeskSocket>;
  /** From here on a browser may tell that the line is gone, or that it was refused; everything else still fails the test. */
  expectLostLine(): void;
  expectRefusals(): void;
}

const planned = (): readonly Planned[] => [
  { stepId: newId(), title: 'Velkomst', activity: 'welcome', prompt: '' },
  { stepId: newId(), title: 'Udsagn', activity: 'collect', prompt: 'Hvad skal være til stede?' },
  { stepId: newId(), title: 'Hvad er svært?', activity: 'collect', prompt: 'Hvad gør det svært?' },
  { stepId: newId(), title: 'Klynger', activity: 'cluster', prompt: '' },
  { stepId: newId(), title: 'Samtale', activity: 'talk', prompt: 'Hvad er det vigtigste, I har hørt?' },
  { stepId: newId(), title: 'Tak', activity: 'close', prompt: '' },
];

const found = (steps: readonly Planned[]): CommandArgs<'foundWorkshop'> => ({
  meeting: {
    title: 'Vi prøver sammen',
    body: 'Udvalget for prøver',
    place: 'Lokale A',
    date: '2027-02-09',
    from: '19.00',
    to: '21.00',
    timeZone: 'Europe/Copenhagen',
    ladder: 'dialogue',
  },
  agendaItem: { agendaItemId: newId(), title: 'Hvordan prøver vi sammen?' },
  steps: steps.map((step) => ({ ...step, promptId: newId(), plannedMinutes: 15, note: 'Sig det roligt.' })),
});

const desk = { viewport: { width: 1440, height: 900 } };

const lineErrors = /net::ERR_|WebSocket connection to|WebSocket is already in|Failed to load resource/;

const refusals = /Failed to load resource: the server responded with a status of 4\d\d/;

const settings = { PUBLIC_URL: `http://${host}`, LOG_LEVEL: 'error' };

const open = async (
  browser: Browser,
  keepsCopy: boolean,
): Promise<{ evening: Evening; close: () => Promise<void> }> => {
  const stick = mkdtempSync(path.join(tmpdir(), 'skab-stick-'));
  const copy = path.join(stick, 'kopi');
  mkdirSync(copy);
  let server = await startServer({ settings, args: keepsCopy ? ['--copy-to', copy] : [] });
  const ended: RunningServer[] = [];
  const { port, dataFolder } = server;
  const origin = `http://${host}:${port}`;
  const steps = planned();
  const problems: string[] = [];
  let isLineLost = false;
  let isRefused = false;
  const contexts: BrowserContext[] = [];
  const sockets: DeskSocket[] = [];

  // The test's own hands reach the server by loopback, and say the name it goes by.
  const leader = visitor(server.origin, origin);
  await redeemLink(leader, await server.invite('administrator'));
  const workshopId = newId();
  granted(await leader.post(routes.workshops, { workshopId, commandId: newId(), found: found(steps) }));
  const { code } = granted(await leader.get<WorkshopDoor>(routes.workshop(workshopId)));

  const context = async (device: BrowserContextOptions): Promise<BrowserContext> => {
    const made = await browser.newContext({
      baseURL: origin,
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
      ...device,
    });
    contexts.push(made);
    return made;
  };
  const page = async (made: BrowserContext): Promise<Page> => {
    const opened = await made.newPage();
    opened.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
    opened.on('console', (message) => {
      if (message.type() !== 'error' || (isLineLost && lineErrors.test(message.text()))) return;
      if (isRefused && refusals.test(message.text())) return;
      problems.push(`console: ${message.text()}`);
    });
    opened.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== host) problems.push(`a request to ${hostname}`);
    });
    return opened;
  };
  const link: Evening['link'] = async (role) =>
    granted(await leader.post<{ link: string }>(routes.invitations(workshopId), { role })).link;

  const evening: Evening = {
    get server() {
      return server;
    },
    origin,
    code,
    workshopId,
    steps,
    page,
    async hands() {
      const opened = await deskSocket(leader, workshopId);
      sockets.push(opened);
      return opened;
    },
    async phone(device = { viewport: { width: 390, height: 844 } }) {
      const made = await context(device);
      return new Phone(await page(made), made, code);
    },
    async facilitator(device = desk) {
      const opened = await page(await context(device));
      await opened.goto(await server.invite('administrator'));
      await opened.getByRole('link', { name: 'Vi prøver sammen' }).first().click();
      return new Facilitator(opened, workshopId);
    },
    async member(name) {
      const who = visitor(server.origin, origin);
      await redeemLink(who, await server.invite('member', '--workshop', code));
      await who.post(deskRoutes.ownName, { name });
      const socket = await deskSocket(who, workshopId);
      sockets.push(socket);
      return socket;
    },
    async projector(size = { width: 1920, height: 1080 }) {
      const opened = await page(await context({ viewport: size }));
      await opened.goto(await link('screen'));
      return new Projector(opened);
    },
    async minutes() {
      const opened = await page(await context(desk));
      await opened.goto(await server.invite('administrator'));
      await opened.getByRole('link', { name: 'Vi prøver sammen' }).first().waitFor();
      await opened.goto(`/referat/${workshopId}`);
      return new Minutes(opened);
    },
    link,
    stranger: async (device = desk) => page(await context(device)),
    freeze: () => void server.process.kill('SIGSTOP'),
    async killAndStartAgain(whileItIsDown) {
      isLineLost = true;
      await server.kill();
      await whileItIsDown?.();
      server = await startServer({ settings, dataFolder, port });
    },
    pullCopyOut: () => renameSync(copy, `${copy}-ude`),
    putCopyBack: () => renameSync(`${copy}-ude`, copy),
    async killAndGoOnElsewhere(whileItIsDown) {
      isLineLost = true;
      await server.kill();
      await whileItIsDown?.();
      ended.push(server);
      server = await startServer({ settings, port, args: ['--from', copy, '--copy-to', copy] });
    },
    expectLostLine() {
      isLineLost = true;
    },
    expectRefusals() {
      isRefused = true;
    },
  };
  const close = async (): Promise<void> => {
    isLineLost = true;
    for (const socket of sockets) socket.leave();
    await Promise.all(contexts.map((made) => made.close()));
    for (const one of [...ended, server]) await one.stop();
    rmSync(stick, { recursive: true, force: true });
    expect(problems).toEqual([]);
  };
  return { evening, close };
};

export const test = base.extend<{ keepsCopy: boolean; evening: Evening }>({
  /** Whether the server keeps a copy for a second machine. */
  keepsCopy: [false, { option: true }],
  evening: async ({ browser, keepsCopy }, give) => {
    const { evening, close } = await open(browser, keepsCopy);
    await give(evening);
    await close();
  },
});

export { expect };
