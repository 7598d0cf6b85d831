/**
 * `pnpm bench import [--small 143] [--large 2000] [--phones 20] [--rate 5] [--file file.csv]`: a facilitator's laptop imports, another
 * laptop shows the board; then the same while phones post. With a file it is imported too. Reports; decides nothing. The last line is
 * one JSON object.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { chromiumOptions } from '../harness/chromiumOptions.ts';
import { deskSocket } from '../harness/deskSocket.ts';
import { foundToCluster, writtenWords } from '../harness/fullBoard.ts';
import { lightPhone } from '../harness/lightPhone.ts';
import { startServer, type RunningServer } from '../harness/startServer.ts';
import { granted, newId, redeemLink, visitor, type Visitor } from '../harness/visitor.ts';
import { percentile } from './percentile.ts';

const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '143' },
    large: { type: 'string', default: '2000' },
    phones: { type: 'string', default: '20' },
    rate: { type: 'string', default: '5' },
    file: { type: 'string' },
  },
});

interface Bench {
  readonly server: RunningServer;
  readonly leader: Visitor;
  readonly browser: Browser;
}

interface Screens {
  readonly workshopId: string;
  readonly stepId: string;
  readonly importing: Page;
  readonly board: Page;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A browser of its own that is signed in as one who leads this workshop. */
const laptop = async ({ browser, leader }: Bench, workshopId: string): Promise<Page> => {
  const { link } = granted(
    await leader.post<{ link: string }>(routes.invitations(workshopId), { role: 'facilitator' }),
  );
  const context = await browser.newContext({
    baseURL: leader.origin,
    viewport: { width: 1440, height: 900 },
    locale: 'da-DK',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(link);
  await page.waitForURL((address) => !address.hash && address.pathname !== new URL(link).pathname);
  return page;
};

// A text, because a function would reach the page with names of the program that compiled it.
const watchTray = `
  window.trayCounts = [];
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longTasks.push(entry.duration);
  }).observe({ entryTypes: ['longtask'] });
  const note = () => {
    const label = document.querySelector('section[aria-label^="Uden klynge"]')?.getAttribute('aria-label') ?? '';
    const now = Number(/\\d+/.exec(label)?.[0] ?? '0');
    if (now > (window.trayCounts.at(-1)?.[0] ?? 0)) window.trayCounts.push([now, Date.now()]);
  };
  new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
`;

const open = async (bench: Bench): Promise<Screens> => {
  const workshopId = newId();
  const stepId = newId();
  const found = foundToCluster(stepId, newId());
  granted(await bench.leader.post(routes.workshops, { workshopId, commandId: newId(), found }));
  const desk = await deskSocket(bench.leader, workshopId);
  await desk.send('startStep', { stepId, seen: null });
  desk.leave();
  const [importing, board] = [await laptop(bench, workshopId), await laptop(bench, workshopId)];
  await importing.goto(`/hent/${workshopId}`);
  await importing.locator('textarea').waitFor();
  await board.goto(`/tavle/${workshopId}`);
  await board.locator('section[aria-label^="Uden klynge"]').waitFor();
  await board.evaluate(watchTray);
  return { workshopId, stepId, importing, board };
};

const paste = (page: Page, text: string): Promise<void> =>
  page.locator('textarea').evaluate((element, words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

interface Imported {
  /** From pressing the button until the screen says that all are in. */
  readonly saidMs: number;
  readonly from: number;
  readonly count: number;
}

/** Presses the button that begins, and waits for the screen's word. */
const send = async (page: Page): Promise<Imported> => {
  await page.getByLabel('Hvor er de fra?').fill('Måling');
  const button = page.getByRole('button', { name: /^Hent \d+ udsagn ind$/ });
  await button.waitFor();
  const count = Number(/\d+/.exec(await button.innerText())?.[0]);
  const from = Date.now();
  await button.click();
  await page.getByRole('heading', { name: `${count} udsagn er hentet ind` }).waitFor({ timeout: 120_000 });
  return { saidMs: Date.now() - from, from, count };
};

/** From pressing the button until the board of the other laptop has `wanted` more than before. */
const onBoard = async (page: Page, from: number, wanted: number): Promise<number> => {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const counts = await page.evaluate<[number, number][]>('window.trayCounts');
    const reached = counts.find(([count]) => count >= wanted);
    if (reached) return reached[1] - from;
    await pause(100);
  }
  throw new Error(`the board never had ${wanted} statements`);
};

const leave = async ({ importing, board }: Screens): Promise<void> => {
  await importing.context().close();
  await board.context().close();
};

const calm = async (
  bench: Bench,
  count: number,
): Promise<{ readonly count: number; readonly boardMs: number; readonly saidMs: number }> => {
  const screens = await open(bench);
  await paste(screens.importing, Array.from({ length: count }, (_, at) => writtenWords(at)).join('\n'));
  const imported = await send(screens.importing);
  const boardMs = await onBoard(screens.board, imported.from, imported.count);
  await leave(screens);
  return { count: imported.count, boardMs, saidMs: imported.saidMs };
};

const ofFile = async (bench: Bench, file: string): Promise<{ readonly count: number; readonly boardMs: number }> => {
  const screens = await open(bench);
  await screens.importing
    .locator('input[type=file]')
    .setInputFiles({ name: path.basename(file), mimeType: 'text/csv', buffer: readFileSync(file) });
  const imported = await send(screens.importing);
  const boardMs = await onBoard(screens.board, imported.from, imported.count);
  await leave(screens);
  return { count: imported.count, boardMs };
};

/** The same while phones post: how soon they are answered, and how long the other laptop's board was busy at a time. */
const busy = async (bench: Bench, count: number) => {
  const screens = await open(bench);
  const door = granted(await bench.leader.get<WorkshopDoor>(routes.workshop(screens.workshopId)));
  const phones = await Promise.all(
    Array.from({ length: Number(values.phones) }, () => lightPhone(bench.server.origin, door.code)),
  );
  await paste(screens.importing, Array.from({ length: count }, (_, at) => writtenWords(at)).join('\n'));
  let isOver = false;
  const posts: Promise<{ readonly tookMs: number; readonly ok: boolean }>[] = [];
  const posting = (async () => {
    for (let at = 0; !isOver; at += 1) {
      const phone = phones[at % phones.length];
      if (!phone) throw new Error('there are no phones');
      posts.push(
        phone
          .post(screens.stepId, `Fra salen ${at}`)
          .then(({ reply, sentAt, answeredAt }) => ({ tookMs: answeredAt - sentAt, ok: reply.ok })),
      );
      await pause(1000 / Number(values.rate));
    }
  })();
  const imported = await send(screens.importing);
  isOver = true;
  await posting;
  const answered = await Promise.all(posts);
  const posted = answered.filter(({ ok }) => ok).length;
  await onBoard(screens.board, imported.from, imported.count + posted);
  const tasks = await screens.board.evaluate<number[]>('window.longTasks');
  for (const phone of phones) phone.leave();
  await leave(screens);
  const took = answered.map(({ tookMs }) => tookMs);
  return {
    busySaidMs: imported.saidMs,
    posts: posted,
    refused: answered.length - posted,
    ackP50Ms: percentile(took, 0.5),
    ackP95Ms: percentile(took, 0.95),
    boardLongestTaskMs: Math.round(Math.max(0, ...tasks)),
  };
};

const server = await startServer();
const browser = await chromium.launch(chromiumOptions());
try {
  const leader = visitor(server.origin);
  await redeemLink(leader, await server.invite('administrator'));
  const bench: Bench = { server, leader, browser };
  const small = await calm(bench, Number(values.small));
  const large = await calm(bench, Number(values.large));
  const file = values.file ? await ofFile(bench, values.file) : null;
  const loaded = await busy(bench, Number(values.large));
  console.log(
    JSON.stringify({
      name: 'import',
      small: small.count,
      smallBoardMs: small.boardMs,
      large: large.count,
      largeBoardMs: large.boardMs,
      largeSaidMs: large.saidMs,
      ...(file && { fileStatements: file.count, fileBoardMs: file.boardMs }),
      ...loaded,
      serverRssMb: Math.round(server.memoryMb()),
    }),
  );
} finally {
  await browser.close();
  await server.stop();
}
