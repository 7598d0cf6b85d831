/**
 * `pnpm bench arrive [--phones 300] [--seconds 30] [--rounds 5]`: a hall opens the link on the wall. Each phone fetches the page and all
 * that a browser fetched with it, asks the door, joins and takes its seat, and has come in when it has its scene. First a real browser
 * comes in by two taps and posts, some rounds. Reports; decides nothing. The last line is one JSON object.
 */
import { Agent, get } from 'node:http';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { lightPhone, type LightPhone } from '../harness/lightPhone.ts';
import { startServer } from '../harness/startServer.ts';
import { granted, newId, redeemLink, visitor } from '../harness/visitor.ts';
import { chromiumOptions } from '../harness/chromiumOptions.ts';
import { deskSocket } from '../harness/deskSocket.ts';
import { foundToCluster } from '../harness/fullBoard.ts';
import { percentile } from './percentile.ts';

const { values } = parseArgs({
  options: {
    phones: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '30' },
    rounds: { type: 'string', default: '5' },
  },
});
const phoneCount = Number(values.phones);
const overMs = Number(values.seconds) * 1000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A person who scans, taps twice and has a sentence ready: how long until it is received, and which files came with the page. */
const scanAndPost = async (
  browser: Browser,
  link: string,
): Promise<{ readonly ms: number; readonly files: ReadonlySet<string> }> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'da-DK' });
  const page = await context.newPage();
  const files = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'GET' && !pathname.startsWith('/api/') && request.resourceType() !== 'websocket')
      files.add(pathname);
  });
  const from = Date.now();
  await page.goto(link);
  await page.getByRole('button', { name: 'Kom med' }).click();
  const send = page.getByRole('button', { name: 'Send udsagn' });
  await page.locator('form').filter({ has: send }).getByRole('textbox').first().fill('Et nej er fint.');
  await send.click();
  await page.locator('[data-stage=received]').first().waitFor({ timeout: 30_000 });
  const ms = Date.now() - from;
  await context.close();
  return { ms, files };
};

/** Fetches as a browser does, packed and over few lines; the bytes of the answer's body. */
const fetched = (address: string, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    get(address, { agent, headers: { 'accept-encoding': 'br', 'accept-language': 'da' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${address}: ${String(answer.statusCode)}`)),
      );
    }).on('error', reject);
  });

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
  const link = `${server.origin}/m/${code}`;

  const scans: number[] = [];
  const files = new Set<string>();
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const scan = await scanAndPost(browser, link);
    scans.push(scan.ms);
    for (const file of scan.files) files.add(file);
  }
  await browser.close();

  const phones: LightPhone[] = [];
  const [servedMs, inMs]: [number[], number[]] = [[], []];
  let bytes = 0;
  let failed = 0;
  const arrive = async (): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 6 });
    const from = Date.now();
    try {
      const page = await fetched(link, agent);
      bytes += page;
      const rest = [...files].filter((file) => !file.startsWith('/m/'));
      for (const size of await Promise.all(rest.map((file) => fetched(`${server.origin}${file}`, agent))))
        bytes += size;
      await Promise.all([routes.door(code), routes.session].map((one) => fetched(`${server.origin}${one}`, agent)));
      servedMs.push(Date.now() - from);
      phones.push(await lightPhone(server.origin, code));
      inMs.push(Date.now() - from);
    } catch (error) {
      failed += 1;
      console.error(error instanceof Error ? error.message : error);
    } finally {
      agent.destroy();
    }
  };
  const begun: Promise<void>[] = [];
  const from = Date.now();
  for (let at = 0; at < phoneCount; at += 1) {
    const due = from + (at * overMs) / phoneCount;
    if (due > Date.now()) await pause(due - Date.now());
    begun.push(arrive());
  }
  await Promise.all(begun);
  console.log(
    JSON.stringify({
      name: 'arrive',
      phones: phoneCount,
      seconds: overMs / 1000,
      files: files.size,
      kilobytesPerPhone: Math.round(bytes / phoneCount / 1024),
      servedP50Ms: percentile(servedMs, 0.5),
      servedP95Ms: percentile(servedMs, 0.95),
      inP50Ms: percentile(inMs, 0.5),
      inP95Ms: percentile(inMs, 0.95),
      failed,
      scanToReceivedMedianMs: percentile(scans, 0.5),
      scanToReceivedMostMs: Math.max(...scans),
      serverRssMb: Math.round(server.memoryMb()),
    }),
  );
  for (const phone of phones) phone.leave();
  desk.leave();
} finally {
  await browser.close();
  await server.stop();
}
