/**
 * `pnpm bench screens [--reloads 500] [--screens 2] [--phones 100] [--rate 5]`: shared screens are loaded anew, again and again, while a room
 * posts. Measures from the start of each load until something is painted, and until the screen shows the step that is on with every
 * statement acknowledged before the load began. Reports; decides nothing. The last line is one JSON object.
 */
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { chromiumOptions } from '../harness/chromiumOptions.ts';
import { deskSocket } from '../harness/deskSocket.ts';
import { foundToCluster } from '../harness/fullBoard.ts';
import { inParallel } from '../harness/inParallel.ts';
import { lightPhone, type LightPhone } from '../harness/lightPhone.ts';
import { startServer } from '../harness/startServer.ts';
import { granted, newId, redeemLink, visitor } from '../harness/visitor.ts';
import { percentile } from './percentile.ts';

const { values } = parseArgs({
  options: {
    reloads: { type: 'string', default: '500' },
    screens: { type: 'string', default: '2' },
    phones: { type: 'string', default: '100' },
    rate: { type: 'string', default: '5' },
  },
});
const reloads = Number(values.reloads);
const patienceMs = 20_000;
const prompt = 'Hvad skal være til stede?';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Load {
  readonly paintMs: number;
  readonly stateMs: number;
}

// Texts, because a function would reach the page with names of the program that compiled it. Times are since the load began.
const stateWith = (count: number): string => `new Promise((resolve) => {
  const look = () => {
    const shown = Number(document.querySelector('[data-wall-count]')?.getAttribute('data-wall-count') ?? '-1');
    const asks = document.querySelector('h1')?.textContent === ${JSON.stringify(prompt)};
    if (asks && shown >= ${count}) resolve(performance.now());
    else if (performance.now() > ${patienceMs}) resolve(null);
    else requestAnimationFrame(look);
  };
  look();
})`;
const firstPaint = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null`;

/** When a screen showed the step and so many statements, in ms since its load began. */
const stateOf = async (page: Page, count: number): Promise<number> => {
  const at = await page.evaluate<number | null>(stateWith(count));
  if (at === null) throw new Error('the screen never came to what the evening had come to');
  return at;
};

/** Loads a screen anew. `acknowledged` is how many statements had been answered when the load began. */
const loadAnew = async (page: Page, acknowledged: number): Promise<Load> => {
  await page.reload({ waitUntil: 'commit' });
  const stateMs = await stateOf(page, acknowledged);
  const paintMs = await page.evaluate<number | null>(firstPaint);
  if (paintMs === null) throw new Error('the browser noted no paint');
  return { paintMs, stateMs };
};

const server = await startServer();
const browser = await chromium.launch(chromiumOptions());
try {
  const leader = visitor(server.origin);
  await redeemLink(leader, await server.invite('administrator'));
  const [workshopId, stepId] = [newId(), newId()];
  const found = foundToCluster(stepId, newId());
  granted(await leader.post(routes.workshops, { workshopId, commandId: newId(), found }));
  const { code } = granted(await leader.get<WorkshopDoor>(routes.workshop(workshopId)));
  const desk = await deskSocket(leader, workshopId);
  await desk.send('startStep', { stepId, seen: null });

  const phones: LightPhone[] = [];
  await inParallel(Array.from({ length: Number(values.phones) }), 20, async () => {
    phones.push(await lightPhone(server.origin, code));
  });
  let acknowledged = 0;
  let isOver = false;
  const posting = (async (): Promise<void> => {
    for (let index = 0; !isOver; index += 1) {
      const words = `Udsagn ${index + 1}: mød os, hvor vi er i forvejen, og sig, hvornår næste skridt kommer.`;
      void phones[index % phones.length]?.post(stepId, words).then(
        ({ reply }) => void (acknowledged += reply.ok ? 1 : 0),
        () => undefined,
      );
      await pause(1000 / Number(values.rate));
    }
  })();

  const pages = await Promise.all(
    Array.from({ length: Number(values.screens) }, async () => {
      const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
      const page = await context.newPage();
      const link = granted(await leader.post<{ link: string }>(routes.invitations(workshopId), { role: 'screen' }));
      await page.goto(link.link);
      await page.waitForURL(/skaerm\/./);
      await stateOf(page, 0);
      return page;
    }),
  );
  const loads: Load[] = [];
  let missed = 0;
  await Promise.all(
    pages.map(async (page, at) => {
      for (let turn = at; turn < reloads; turn += pages.length)
        await loadAnew(page, acknowledged).then(
          (load) => void loads.push(load),
          () => void (missed += 1),
        );
    }),
  );
  isOver = true;
  await posting;
  const paintMs = loads.map((load) => load.paintMs);
  const stateMs = loads.map((load) => load.stateMs);
  console.log(
    JSON.stringify({
      name: 'screens',
      reloads,
      screens: pages.length,
      phones: phones.length,
      statements: acknowledged,
      paintP50Ms: Math.round(percentile(paintMs, 0.5)),
      paintP95Ms: Math.round(percentile(paintMs, 0.95)),
      paintMaxMs: Math.round(percentile(paintMs, 1)),
      stateP50Ms: Math.round(percentile(stateMs, 0.5)),
      stateP95Ms: Math.round(percentile(stateMs, 0.95)),
      stateMaxMs: Math.round(percentile(stateMs, 1)),
      missed,
    }),
  );
  for (const phone of phones) phone.leave();
  desk.leave();
} finally {
  await browser.close();
  await server.stop();
}
