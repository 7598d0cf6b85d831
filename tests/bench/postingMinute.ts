import { loadavg } from 'node:os';
import type { Browser, Page } from '@playwright/test';
import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import type { InvitedRole } from '@skab/shared/access/can.ts';
import { deskSocket } from '../harness/deskSocket.ts';
import { foundToCluster, writtenWords } from '../harness/fullBoard.ts';
import { inParallel } from '../harness/inParallel.ts';
import { lightPhone, type LightPhone } from '../harness/lightPhone.ts';
import { granted, newId, type Visitor } from '../harness/visitor.ts';
import { longestWork, traced } from './longestWork.ts';

interface Asked {
  readonly browser: Browser;
  readonly leader: Visitor;
  readonly people: number;
  /** How many statements each writes, spread over the time. */
  readonly each: number;
  readonly seconds: number;
}

/** What each page was held up by, at most, while the room wrote; 0 where no task took more than 50 ms. */
export interface Minute {
  readonly posted: number;
  readonly facilitatorLongestTaskMs: number;
  readonly boardLongestTaskMs: number;
  readonly projectorLongestTaskMs: number;
  /** How long each page itself worked at its longest task, in the same order, whatever else the machine did. */
  readonly longestWorkMs: readonly number[];
  /** How many tasks over 50 ms each page had, in the same order. */
  readonly longTasks: readonly number[];
  /** The machine's load over the last minute, when it was over. */
  readonly load: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

// Texts, because a function would reach the page with names of the program that compiled it.
const watchTasks = `
  window.longTasks = [];
  window.taskWatch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longTasks.push(entry.duration);
  });
  window.taskWatch.observe({ entryTypes: ['longtask'] });
`;
const tasksSeen = `(() => {
  for (const entry of window.taskWatch.takeRecords()) window.longTasks.push(entry.duration);
  return window.longTasks;
})()`;

/** One of the three pages, opened by a link of its own and left until it has come to rest. */
const opened = async (
  { browser, leader }: Asked,
  workshopId: string,
  role: InvitedRole,
  { path, width }: { readonly path: string | null; readonly width: number },
): Promise<Page> => {
  const { link } = granted(await leader.post<{ link: string }>(routes.invitations(workshopId), { role }));
  const viewport = { width, height: Math.round((width * 9) / 16) };
  const context = await browser.newContext({ baseURL: leader.origin, viewport, locale: 'da-DK' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(link);
  await page.waitForURL((address) => !address.hash && address.pathname !== new URL(link).pathname);
  if (path !== null) await page.goto(path);
  await page.getByRole('main').waitFor();
  await pause(2500);
  return page;
};

/** So many people write in the same minute while the facilitator's page, the board and the projector are open. */
export const postingMinute = async (asked: Asked): Promise<Minute> => {
  const { leader, people, each, seconds } = asked;
  const [workshopId, stepId] = [newId(), newId()];
  granted(
    await leader.post(routes.workshops, { workshopId, commandId: newId(), found: foundToCluster(stepId, newId()) }),
  );
  const { code } = granted(await leader.get<WorkshopDoor>(routes.workshop(workshopId)));
  const desk = await deskSocket(leader, workshopId);
  await desk.send('startStep', { stepId, seen: null });
  const phones: LightPhone[] = [];
  await inParallel(Array.from({ length: people }), 20, async () => {
    phones.push(await lightPhone(leader.origin, code));
  });
  const pages = [
    await opened(asked, workshopId, 'facilitator', { path: `/styr/${workshopId}`, width: 1440 }),
    await opened(asked, workshopId, 'facilitator', { path: `/tavle/${workshopId}`, width: 1440 }),
    await opened(asked, workshopId, 'screen', { path: null, width: 1920 }),
  ];
  await asked.browser.startTracing(undefined, { categories: traced });
  const marks = pages.map((_page, at) => `page ${at}`);
  for (const [at, page] of pages.entries()) {
    await page.evaluate(watchTasks);
    await page.evaluate(`performance.mark(${JSON.stringify(marks[at])})`);
  }
  let posted = 0;
  await Promise.all(
    phones.map(async (phone, person) => {
      for (let nth = 0; nth < each; nth += 1) {
        // Everybody at a moment of her own in each part of the time, the same moments every time it is run.
        const part = (seconds * 1000) / each;
        const moment = ((person * 7919 + nth * 104_729) % 1000) / 1000;
        await pause(moment * part);
        const { reply } = await phone.post(stepId, writtenWords(person * each + nth));
        if (reply.ok) posted += 1;
        await pause((1 - moment) * part);
      }
    }),
  );
  await pause(1000);
  const tasks: number[][] = [];
  const work = longestWork((await asked.browser.stopTracing()).toString('utf8'), marks);
  for (const page of pages) tasks.push(await page.evaluate<number[]>(tasksSeen));
  for (const phone of phones) phone.leave();
  desk.leave();
  for (const page of pages) await page.context().close();
  const [facilitator = 0, board = 0, projector = 0] = tasks.map((all) => Math.round(Math.max(0, ...all)));
  return {
    posted,
    facilitatorLongestTaskMs: facilitator,
    boardLongestTaskMs: board,
    projectorLongestTaskMs: projector,
    longestWorkMs: work,
    longTasks: tasks.map((all) => all.length),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
};
