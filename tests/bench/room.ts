/**
 * `pnpm bench room [--phones 100] [--rate 10] [--seconds 20] [--statements file.csv]`: a room posts, a projector counts; then the room is led from step to step.
 * With a file every statement of its column `text` is posted once. Reports; decides nothing. The last line is one JSON object.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { lightPhone, type LightPhone } from '../harness/lightPhone.ts';
import { startServer } from '../harness/startServer.ts';
import { granted, newId, redeemLink, visitor, type Visitor } from '../harness/visitor.ts';
import { chromiumOptions } from '../harness/chromiumOptions.ts';
import { deskSocket } from '../harness/deskSocket.ts';
import { foundToCluster } from '../harness/fullBoard.ts';
import { inParallel } from '../harness/inParallel.ts';
import { readCsv } from '../harness/readCsv.ts';
import { percentile } from './percentile.ts';
import { measureSteps } from './roomSteps.ts';

const { values } = parseArgs({
  options: {
    phones: { type: 'string', default: '100' },
    rate: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '20' },
    statements: { type: 'string' },
  },
});
const phoneCount = Number(values.phones);
const rate = Number(values.rate);

const words = (): readonly string[] => {
  if (values.statements)
    return readCsv(readFileSync(values.statements, 'utf8'))
      .map((row) => row['text'] ?? '')
      .filter(Boolean);
  const length = Math.max(1, Math.round(rate * Number(values.seconds)));
  return Array.from(
    { length },
    (_, index) => `Udsagn ${index + 1}: mød os, hvor vi er i forvejen, og sig, hvornår næste skridt kommer.`,
  );
};

// A text, because a function would reach the page with names of the program that compiled it.
const noteCounts = `
  window.shownCounts = [];
  new MutationObserver(() => {
    const now = Number(document.querySelector('[data-wall-count]')?.getAttribute('data-wall-count') ?? '0');
    if (now > (window.shownCounts.at(-1)?.[0] ?? 0)) window.shownCounts.push([now, Date.now()]);
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
`;

/** Opens the projector, and notes when each count was first shown. */
const watchWall = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  const count = page.locator('[data-wall-count]');
  await count.waitFor({ timeout: 20_000 });
  await page.evaluate(noteCounts);
};

const shownCounts = (page: Page): Promise<[number, number][]> =>
  page.evaluate<[number, number][]>('window.shownCounts');

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const server = await startServer();
const browser = await chromium.launch(chromiumOptions());
try {
  const leader: Visitor = visitor(server.origin);
  await redeemLink(leader, await server.invite('administrator'));
  const workshopId = newId();
  const [stepId, clusterId] = [newId(), newId()];
  granted(
    await leader.post(routes.workshops, { workshopId, commandId: newId(), found: foundToCluster(stepId, clusterId) }),
  );
  const door = granted(await leader.get<WorkshopDoor>(routes.workshop(workshopId)));
  const desk = await deskSocket(leader, workshopId);
  await desk.send('startStep', { stepId, seen: null });
  const { link } = granted(await leader.post<{ link: string }>(routes.invitations(workshopId), { role: 'screen' }));
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await watchWall(page, link);

  const phones: LightPhone[] = [];
  await inParallel(Array.from({ length: phoneCount }), 40, async () => {
    phones.push(await lightPhone(server.origin, door.code));
  });
  await pause(1000);

  const texts = words();
  const posts: Promise<{ sentAt: number; answeredAt: number; done: boolean }>[] = [];
  const from = Date.now();
  for (const [index, text] of texts.entries()) {
    const due = from + (index * 1000) / rate;
    if (due > Date.now()) await pause(due - Date.now());
    const phone = phones[index % phones.length];
    if (!phone) throw new Error('there are no phones');
    posts.push(
      phone.post(stepId, text).then(({ reply, sentAt, answeredAt }) => ({ sentAt, answeredAt, done: reply.ok })),
    );
  }
  const answered = await Promise.all(posts);
  await pause(1500);

  const shown = await shownCounts(page);
  const done = answered.filter((post) => post.done);
  const acks = done.map(({ answeredAt }) => answeredAt).sort((a, b) => a - b);
  // The k-th acknowledged statement is on the wall when the wall's count has reached k.
  const wall = acks.flatMap((at, index) => {
    const reached = shown.find(([count]) => count >= index + 1);
    return reached ? [Math.max(0, reached[1] - at)] : [];
  });
  const ackMs = done.map(({ sentAt, answeredAt }) => answeredAt - sentAt);
  const bytes = phones.reduce((sum, phone) => sum + phone.received(), 0);
  const steps = await measureSteps(desk, phones, page, [
    { stepId, title: 'Udsagn' },
    { stepId: clusterId, title: 'Klynger' },
  ]);
  console.log(
    JSON.stringify({
      name: 'room',
      phones: phoneCount,
      rate,
      statements: texts.length,
      ackP50Ms: percentile(ackMs, 0.5),
      ackP95Ms: percentile(ackMs, 0.95),
      wallP50Ms: percentile(wall, 0.5),
      wallP95Ms: percentile(wall, 0.95),
      serverRssMb: Math.round(server.memoryMb()),
      bytesPerPhoneAndStatement: Math.round(bytes / phoneCount / texts.length),
      refused: answered.length - done.length,
      lost: done.length - (shown.at(-1)?.[0] ?? 0),
      ...steps,
    }),
  );
  for (const phone of phones) phone.leave();
  desk.leave();
} finally {
  await browser.close();
  await server.stop();
}
