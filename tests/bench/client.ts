/**
 * `pnpm bench client [--times 5]`: how heavy the first pages are, and when they are ready, on a phone four times slower than this
 * machine behind a slow 4G line (150 ms there and back, 1.6 Mbit/s). Reports; decides nothing. The last line is one JSON object.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type BrowserContextOptions, type Page } from '@playwright/test';
import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { chromiumOptions } from '../harness/chromiumOptions.ts';
import { deskSocket } from '../harness/deskSocket.ts';
import { desksOf, fillBoard, foundToCluster, writtenWords } from '../harness/fullBoard.ts';
import { startServer } from '../harness/startServer.ts';
import { granted, newId, redeemLink, visitor } from '../harness/visitor.ts';
import { percentile } from './percentile.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '5' } } });

const slow4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const cpuSlower = 4;
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const laptop = { viewport: { width: 1440, height: 900 } };

interface Opened {
  readonly readyMs: number;
  readonly kbBrotli: number;
}

const server = await startServer();
const browser = await chromium.launch(chromiumOptions());

/** Kilobytes of scripts and styles that a page has fetched, as a server that compresses them well sends them. */
const weigh = async (page: Page): Promise<number> => {
  const files = await page.evaluate<string[]>(
    `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.startsWith('/assets/') && /\\.(js|css)$/.test(path))`,
  );
  const bytes = [...new Set(files)].map(
    (file) => brotliCompressSync(readFileSync(new URL(`../../client/dist${file}`, import.meta.url))).length,
  );
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 100) / 10;
};

/** Opens a page in a browser that has never been here, and waits until it is ready; `before` signs it in. */
const open = async (
  device: BrowserContextOptions,
  address: string,
  isReady: (page: Page) => Promise<void>,
  before?: (page: Page) => Promise<void>,
): Promise<Opened> => {
  const context = await browser.newContext({ baseURL: server.origin, locale: 'da-DK', ...device });
  if (before) {
    // Its cookie is kept; what it fetched is not.
    const page = await context.newPage();
    await before(page);
    await page.close();
  }
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await session.send('Network.emulateNetworkConditions', slow4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlower });
  const from = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await isReady(page);
  const readyMs = performance.now() - from;
  await page.waitForLoadState('load');
  const opened = { readyMs, kbBrotli: await weigh(page) };
  await context.close();
  return opened;
};

const several = async (measure: () => Promise<Opened>): Promise<Opened> => {
  const all: Opened[] = [];
  for (let time = 0; time < Number(values.times); time += 1) all.push(await measure());
  return {
    readyMs: Math.round(
      percentile(
        all.map(({ readyMs }) => readyMs),
        0.5,
      ),
    ),
    kbBrotli: all.at(-1)?.kbBrotli ?? 0,
  };
};

try {
  const leader = visitor(server.origin);
  await redeemLink(leader, await server.invite('administrator'));
  const workshopId = newId();
  const [collectId, clusterId] = [newId(), newId()];
  const found = foundToCluster(collectId, clusterId);
  granted(await leader.post(routes.workshops, { workshopId, commandId: newId(), found }));
  const { code } = granted(await leader.get<WorkshopDoor>(routes.workshop(workshopId)));
  const desk = await deskSocket(leader, workshopId);
  await desk.send('startStep', { stepId: collectId, seen: null });

  // A word put in at once: a longer wait for the field may meet the script, which draws the door over it and keeps what stands there.
  const typeIn = (page: Page): Promise<void> =>
    page
      .waitForFunction(`(() => {
      const field = document.querySelector('textarea');
      field?.focus();
      return field !== null && document.activeElement === field && document.execCommand('insertText', false, 'Klar.');
    })()`)
      .then(() => undefined);
  const join = async (page: Page): Promise<void> => {
    await page.goto(`/m/${code}`);
    await page.getByRole('button', { name: 'Kom med' }).click();
    await page.getByRole('button', { name: 'Send udsagn' }).waitFor();
    // As a phone that forgot everything but its cookie.
    await page.evaluate('localStorage.clear()');
  };
  const typed = await several(() => open(phone, `/m/${code}`, typeIn));
  const drawn = await several(() =>
    open(phone, `/m/${code}`, (page) => page.getByRole('button', { name: 'Kom med' }).waitFor()),
  );
  const inside = await several(() =>
    open(phone, `/m/${code}`, (page) => page.locator('form:not([data-plain]) textarea').first().waitFor(), join),
  );

  const desks = await desksOf(leader, workshopId, 'facilitator', 8);
  await fillBoard(
    desks.map((one) => one.desk),
    Array.from({ length: 143 }, (_, index) => writtenWords(index)),
  );
  const enter = async (page: Page): Promise<void> => {
    const { link } = granted(
      await leader.post<{ link: string }>(routes.invitations(workshopId), { role: 'facilitator' }),
    );
    await page.goto(link);
    await page.waitForURL((address) => !address.hash && address.pathname !== new URL(link).pathname);
  };
  const board = await several(() =>
    open(laptop, `/tavle/${workshopId}`, (page) => page.locator('[data-island]').first().waitFor(), enter),
  );
  desk.leave();
  for (const one of desks) one.desk.leave();
  console.log(
    JSON.stringify({
      name: 'client',
      times: Number(values.times),
      phoneKbBrotli: drawn.kbBrotli,
      phoneReadyMs: typed.readyMs,
      phoneDoorMs: drawn.readyMs,
      phoneInsideMs: inside.readyMs,
      boardKbBrotli: board.kbBrotli,
      boardReadyMs: board.readyMs,
    }),
  );
} finally {
  await browser.close();
  await server.stop();
}
