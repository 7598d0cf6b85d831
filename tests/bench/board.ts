/**
 * `pnpm bench board [--small 2000] [--large 5000] [--members 12] [--seconds 15] [--people 100] [--each 3] [--only posting]`: a
 * hundred people write in the same minute while the facilitator's page, the board and the projector are open; then a facilitator's laptop
 * opens a board, pans, zooms and drags; then members cluster at once. Reports; decides nothing. The last line is one JSON object.
 */
import { parseArgs } from 'node:util';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { relationKey, secondsOf } from '@skab/shared/board/relations.ts';
import { routes } from '@skab/shared/protocol/http.ts';
import { chromiumOptions } from '../harness/chromiumOptions.ts';
import { desksOf, fillBoard, foundToCluster, writtenWords, type FullBoard } from '../harness/fullBoard.ts';
import { aReplica } from '../harness/replica.ts';
import { startServer, type RunningServer } from '../harness/startServer.ts';
import { granted, newId, redeemLink, visitor, type Visitor } from '../harness/visitor.ts';
import { percentile } from './percentile.ts';
import { postingMinute } from './postingMinute.ts';

const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '2000' },
    large: { type: 'string', default: '5000' },
    members: { type: 'string', default: '12' },
    seconds: { type: 'string', default: '15' },
    people: { type: 'string', default: '100' },
    each: { type: 'string', default: '3' },
    minute: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
  },
});

const screen = { width: 1440, height: 900 };
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Bench {
  readonly server: RunningServer;
  readonly leader: Visitor;
  readonly browser: Browser;
}

interface Prepared extends FullBoard {
  readonly workshopId: string;
}

const prepare = async ({ server, leader }: Bench, count: number): Promise<Prepared> => {
  const workshopId = newId();
  const [collectId, clusterId] = [newId(), newId()];
  const found = foundToCluster(collectId, clusterId);
  granted(await leader.post(routes.workshops, { workshopId, commandId: newId(), found }));
  const hands = await desksOf(leader, workshopId, 'facilitator', 20);
  const desks = hands.map(({ desk }) => desk);
  await desks[0]?.send('startStep', { stepId: clusterId, seen: null });
  const texts = Array.from({ length: count }, (_, index) => writtenWords(index));
  const from = Date.now();
  const filled = await fillBoard(desks, texts);
  console.log(`${server.origin}: ${count} statements placed in ${((Date.now() - from) / 1000).toFixed(1)} s`);
  for (const desk of desks) desk.leave();
  return { workshopId, ...filled };
};

/** A browser that is signed in as one who leads this workshop, as one who has been here before. */
const laptop = async ({ browser, leader }: Bench, workshopId: string): Promise<Page> => {
  const { link } = granted(
    await leader.post<{ link: string }>(routes.invitations(workshopId), { role: 'facilitator' }),
  );
  const context = await browser.newContext({ baseURL: leader.origin, viewport: screen, locale: 'da-DK' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(link);
  await page.waitForURL((address) => !address.hash && address.pathname !== new URL(link).pathname);
  return page;
};

// Texts, because a function would reach the page with names of the program that compiled it.
const whenDrawn = `new Promise((resolve) => {
  let last = -1;
  const look = () => {
    const papers = document.querySelectorAll('[data-island] [data-paper], [data-island]').length;
    if (papers > 0 && papers === last) return resolve(performance.now());
    last = papers;
    requestAnimationFrame(look);
  };
  look();
})`;
const startFrames = `
  window.frameTimes = [];
  window.longTasks = [];
  window.taskWatch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longTasks.push(entry.duration);
  });
  window.taskWatch.observe({ entryTypes: ['longtask'] });
  window.frameLoop = (at) => { window.frameTimes.push(at); window.frameAsked = requestAnimationFrame(window.frameLoop); };
  window.frameAsked = requestAnimationFrame(window.frameLoop);
`;
const stopFrames = `(() => {
  cancelAnimationFrame(window.frameAsked);
  for (const entry of window.taskWatch.takeRecords()) window.longTasks.push(entry.duration);
  window.taskWatch.disconnect();
  return { frames: window.frameTimes, tasks: window.longTasks };
})()`;

/** Opens the board anew and tells how long it took until the papers in sight stood still: ms from the start of the navigation. */
const open = async (page: Page, workshopId: string): Promise<number> => {
  await page.goto(`/tavle/${workshopId}`);
  await page.locator('[data-island]').first().waitFor({ state: 'attached', timeout: 30_000 });
  return page.evaluate<number>(whenDrawn);
};

interface Smoothness {
  readonly fps: number;
  readonly longestTaskMs: number;
  readonly p95FrameMs: number;
}

const smooth = async (page: Page, act: () => Promise<void>): Promise<Smoothness> => {
  await page.evaluate(startFrames);
  await act();
  const { frames, tasks } = await page.evaluate<{ frames: number[]; tasks: number[] }>(stopFrames);
  const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
  const total = (frames.at(-1) ?? 0) - (frames[0] ?? 0);
  return {
    fps: Math.round((gaps.length * 1000) / total),
    // Only tasks over 50 ms are reported by a browser: none is 0.
    longestTaskMs: Math.round(Math.max(0, ...tasks)),
    p95FrameMs: Math.round(percentile(gaps, 0.95)),
  };
};

const table = async (page: Page): Promise<{ x: number; y: number; width: number; height: number }> => {
  const box = await page.locator('[role=region]').first().boundingBox();
  if (!box) throw new Error('there is no table');
  return box;
};

/** Pans back and forth by the mouse on the bare table, one step a frame or so. */
const pan = async (page: Page): Promise<void> => {
  const { x, y, width, height } = await table(page);
  await page.mouse.move(x + width / 2, y + 4);
  await page.mouse.down();
  for (let step = 0; step < 240; step += 1) {
    const part = (step % 120) / 120;
    const there = step % 240 < 120 ? part : 1 - part;
    await page.mouse.move(x + width / 2 - there * width * 0.45, y + 4 + there * height * 0.9);
  }
  await page.mouse.up();
};

/** Lifts a paper or, far off, an island, carries it around and puts it back where it was. */
const drag = async (page: Page, what: string): Promise<void> => {
  const { x, y, width, height } = await table(page);
  const boxes = await Promise.all((await page.locator(what).all()).slice(0, 60).map((one) => one.boundingBox()));
  const box = boxes.find((one) => one && one.x > x + 40 && one.y > y + 60 && one.y < y + height - 120);
  if (!box) throw new Error(`there is nothing to drag: ${what}`);
  const from = { x: box.x + Math.min(30, box.width / 2), y: box.y + Math.min(12, box.height / 2) };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 0; step <= 120; step += 1) {
    const angle = (step / 120) * 2 * Math.PI;
    await page.mouse.move(
      Math.min(x + width - 60, Math.max(x + 60, from.x + Math.sin(angle) * 220)),
      Math.min(y + height - 60, Math.max(y + 60, from.y + (1 - Math.cos(angle)) * 120)),
    );
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
};

const zoomBy = async (page: Page, key: '+' | '-', times: number): Promise<void> => {
  await page.locator('[role=region]').first().focus();
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  await pause(600);
};

const measureView = async (page: Page, what: string): Promise<Smoothness> => {
  const parts = [
    await smooth(page, () => pan(page)),
    await smooth(page, () => pan(page)),
    await smooth(page, () => drag(page, what)),
  ];
  return {
    fps: Math.min(...parts.map(({ fps }) => fps)),
    longestTaskMs: Math.max(...parts.map(({ longestTaskMs }) => longestTaskMs)),
    p95FrameMs: Math.max(...parts.map(({ p95FrameMs }) => p95FrameMs)),
  };
};

/** Heap in MB after a collection, and nodes in the document. */
const weigh = async (page: Page): Promise<{ heapMb: number; domNodes: number }> => {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const domNodes = await page.evaluate<number>('document.querySelectorAll("*").length');
  return { heapMb: Math.round((usedSize / 1024 / 1024) * 10) / 10, domNodes };
};

/** How long it takes from a member's drop until every other has it on the board, in ms. */
const dropTimes = async (
  { leader }: Bench,
  { workshopId, statementIds, clusterIds }: Prepared,
): Promise<{ readonly seen: readonly number[]; readonly drops: number }> => {
  const members = Number(values.members);
  const people = await Promise.all(
    (await desksOf(leader, workshopId, 'member', members)).map(async (one) => ({
      ...one,
      replica: await aReplica(one.who, workshopId),
    })),
  );
  await pause(1500);
  const seen: number[] = [];
  const sentAt = new Map<string, { at: number; by: number }>();
  for (const [index, { replica }] of people.entries())
    replica.doc.getMap('places').observe(({ keysChanged }) => {
      for (const key of keysChanged) {
        const sent = sentAt.get(key);
        if (sent && sent.by !== index) seen.push(performance.now() - sent.at);
      }
    });
  let drops = 0;
  const until = Date.now() + Number(values.seconds) * 1000;
  await Promise.all(
    people.map(async ({ desk, replica }, index) => {
      for (let nth = 0; Date.now() < until; nth += 1) {
        // Each has statements of their own to move: what is measured is the way, not who came first.
        const statementId = statementIds[(nth * members + index) % statementIds.length] ?? '';
        const [from = null] = secondsOf(replica.board, 'places', statementId);
        const clusterId = clusterIds[(nth + index * 5 + 1) % clusterIds.length] ?? '';
        if (from === clusterId) continue;
        sentAt.set(relationKey(statementId, clusterId), { at: performance.now(), by: index });
        drops += 1;
        await desk.send('placeStatement', { statementId, clusterId, seen: from });
        await pause(300 + ((index * 37 + nth * 61) % 200));
      }
    }),
  );
  await pause(500);
  for (const { desk, replica } of people) {
    desk.leave();
    replica.leave();
  }
  return { seen, drops };
};

/** A board that is opened, panned, zoomed and dragged on, with 2,000 statements and with 5,000, and on which members cluster at once. */
const measureBoards = async (bench: Bench) => {
  const small = await prepare(bench, Number(values.small));
  const page = await laptop(bench, small.workshopId);
  const firstMs = await open(page, small.workshopId);
  const opened: number[] = [];
  for (let time = 0; time < 5; time += 1) opened.push(await open(page, small.workshopId));
  await pause(1000);
  const near = await measureView(page, '[data-island] [data-paper]');
  const light = await weigh(page);
  await zoomBy(page, '-', 6);
  const far = await measureView(page, '[data-head]');
  await page.close();

  const { seen, drops } = await dropTimes(bench, small);

  const large = await prepare(bench, Number(values.large));
  const wide = await laptop(bench, large.workshopId);
  const open5000Ms = await open(wide, large.workshopId);
  await pause(1500);
  const heavy = await weigh(wide);
  const nearLarge = await measureView(wide, '[data-island] [data-paper]');
  await zoomBy(wide, '-', 8);
  const farLarge = await measureView(wide, '[data-head]');

  return {
    open2000Ms: Math.round(percentile(opened, 0.5)),
    firstOpen2000Ms: Math.round(firstMs),
    nearLongestTaskMs: near.longestTaskMs,
    farLongestTaskMs: far.longestTaskMs,
    nearFps: near.fps,
    farFps: far.fps,
    nearFrameP95Ms: near.p95FrameMs,
    farFrameP95Ms: far.p95FrameMs,
    members: Number(values.members),
    drops,
    dropP50Ms: Math.round(percentile(seen, 0.5)),
    dropP95Ms: Math.round(percentile(seen, 0.95)),
    seenByOthers: seen.length,
    heap2000Mb: light.heapMb,
    domNodes2000: light.domNodes,
    open5000Ms: Math.round(open5000Ms),
    heap5000Mb: heavy.heapMb,
    domNodes5000: heavy.domNodes,
    near5000Fps: nearLarge.fps,
    near5000LongestTaskMs: nearLarge.longestTaskMs,
    far5000Fps: farLarge.fps,
    far5000LongestTaskMs: farLarge.longestTaskMs,
  };
};

const server = await startServer();
const browser = await chromium.launch(chromiumOptions());
try {
  const leader = visitor(server.origin);
  await redeemLink(leader, await server.invite('administrator'));
  const [people, each, seconds] = [values.people, values.each, values.minute].map(Number) as [number, number, number];
  const minute = await postingMinute({ browser, leader, people, each, seconds });
  const boards = values.only === 'posting' ? {} : await measureBoards({ server, leader, browser });
  console.log(
    JSON.stringify({ name: 'board', people, ...minute, ...boards, serverRssMb: Math.round(server.memoryMb()) }),
  );
} finally {
  await browser.close();
  await server.stop();
}
