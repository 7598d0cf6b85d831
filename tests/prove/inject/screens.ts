import path from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { routes, type Invited } from '@skab/shared/protocol/http.ts';
import { ownPath, ownRoutes, type OwnLink } from '@skab/shared/protocol/ownHttp.ts';
import { granted, type Visitor } from '../../harness/visitor.ts';
import { parserProgram } from './parser.ts';
import type { Posted } from './post.ts';
import { squeezed } from './rules.ts';

type Holds = (isTrue: boolean, sentence: () => string) => boolean;

export interface Seen {
  screens: number;
  papers: number;
}

/** A screen as it stands: all words on it, the words of its papers, and what on it could run or reach out. */
interface Shown {
  readonly words: string;
  readonly papers: readonly string[];
  readonly dangers: readonly string[];
  /** How much wider than the screen it is, in px. */
  readonly over: number;
}

const look = `(() => {
  const fields = [...document.querySelectorAll('input, textarea')].map((one) => one.value).join('\\n');
  return {
    words: document.body.textContent + '\\n' + fields,
    papers: [...document.querySelectorAll('article:not([lang]) > p:first-child')].map((one) => one.textContent),
    dangers: dangersIn(document),
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
})()`;

export interface ScreensTools {
  readonly browser: Browser;
  readonly origin: string;
  readonly holds: Holds;
  readonly seen: Seen;
  /** A folder for pictures of every screen, when one wants to look. */
  readonly pictures: string | undefined;
}

/** Opens every screen on a workshop full of strings: nothing of them runs, and they stand there as they were said. */
export const openScreens = async (posted: Posted, tools: ScreensTools): Promise<void> => {
  const { browser, origin, holds, seen } = tools;
  const { workshopId, code, leader, steps } = posted;
  const said = squeezed([...posted.statements.values()].join('\u0001'));
  let at = 'start';
  const host = new URL(origin).host;
  const trouble = (what: string): void => void holds(false, () => `${at}: ${what}`);

  const contextOf = async (who: Visitor | null, width: number, height: number): Promise<BrowserContext> => {
    const context = await browser.newContext({ baseURL: origin, locale: 'da-DK', viewport: { width, height } });
    const [name = '', value = ''] = (who?.cookie() ?? '').split('=');
    if (name) await context.addCookies([{ name, value, url: origin }]);
    await context.exposeFunction('trap', () => trouble('somebody’s words ran'));
    await context.addInitScript(parserProgram);
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.host !== host) trouble(`a request to ${url.href}`);
    });
    context.on('dialog', (dialog) => {
      trouble(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('weberror', (error) => trouble(`an error: ${error.error().message}`));
    context.on('console', (message) => {
      if (message.type() === 'error') trouble(`the console says ${message.text()}`);
    });
    return context;
  };

  /** Looks at a screen: no danger, no paper with other words, and `all` of what must be there. */
  const judge = async (page: Page, name: string, all: readonly string[]): Promise<void> => {
    at = name;
    const wanted = all.map((text) => [text, squeezed(text)] as const);
    let shown: Shown = { words: '', papers: [], dangers: [], over: 0 };
    let missing: readonly (readonly [string, string])[] = wanted;
    for (let tries = 0; tries < 40 && (missing.length > 0 || tries === 0); tries += 1) {
      if (tries > 0) await page.waitForTimeout(250);
      shown = await page.evaluate<Shown>(look);
      const words = squeezed(shown.words);
      missing = wanted.filter(([, text]) => !words.includes(text));
    }
    seen.screens += 1;
    seen.papers += shown.papers.length;
    for (const danger of shown.dangers) trouble(danger);
    holds(shown.over <= 0, () => `${name}: ${shown.over} px wider than the screen`);
    for (const [text] of missing) trouble(`missing ${JSON.stringify(text)}`);
    for (const paper of shown.papers)
      holds(said.includes(squeezed(paper)), () => `${name}: a paper nobody wrote: ${JSON.stringify(paper)}`);
    holds(new URL(page.url()).host === host, () => `${name}: the page went to ${page.url()}`);
    if (tools.pictures)
      await page.screenshot({ path: path.join(tools.pictures, `${name.replace(/\W+/g, '-')}.png`), timeout: 60_000 });
  };
  const withPage = async (
    who: Visitor | null,
    [width, height]: readonly [number, number],
    address: string,
    play: (page: Page) => Promise<void>,
  ): Promise<void> => {
    at = address;
    const context = await contextOf(who, width, height);
    const page = await context.newPage();
    await page.goto(address);
    await play(page);
    await context.close();
  };

  const meeting = posted.meeting;
  const laptop = [1440, 900] as const;
  for (const [index, phone] of posted.phones.slice(0, 3).entries())
    await withPage(phone.who, [390, 844], `/m/${code}`, (page) => judge(page, `phone ${index}`, phone.texts));
  for (const [index, phone] of posted.phones.slice(0, 2).entries()) {
    const { key } = granted(await phone.who.post<OwnLink>(ownRoutes.link(workshopId), {}));
    await withPage(null, [390, 844], `${ownPath}#${key}`, (page) => judge(page, `own words ${index}`, phone.texts));
  }
  const { link } = granted(await leader.post<Invited>(routes.invitations(workshopId), { role: 'screen' as const }));
  await withPage(null, [1920, 1080], link, async (page) => {
    await page.getByRole('heading', { name: 'Det kom vi frem til' }).waitFor();
    await judge(page, 'projector, what it arrived at', []);
    await posted.send('showUpshot', { isShown: false });
    await page.locator('article').first().waitFor();
    await judge(page, 'projector, statements', []);
    await posted.send('startStep', { stepId: steps.cluster, seen: steps.collect });
    await judge(page, 'projector, clusters', posted.speakers.slice(0, 2));
    await posted.send('showCluster', { clusterId: posted.clusterIds[0] ?? null });
    await judge(page, 'projector, one cluster', []);
  });
  await withPage(leader, laptop, '/styr', (page) => judge(page, 'workshops', [meeting]));
  await withPage(leader, laptop, `/styr/${workshopId}`, (page) =>
    judge(page, 'facilitator', [meeting, ...posted.stepTitles, ...posted.doorNames.slice(0, 5), ...posted.speakers]),
  );
  await withPage(leader, laptop, `/bordkort/${workshopId}`, (page) => judge(page, 'cards', [meeting]));
  await withPage(leader, laptop, `/se/${workshopId}`, (page) => judge(page, 'what participants see', []));
  await withPage(leader, [390, 844], `/ordstyrer/${workshopId}`, (page) => judge(page, 'chair', posted.speakers));
  await withPage(leader, laptop, `/tavle/${workshopId}`, async (page) => {
    await page.locator('[data-island]').first().waitFor();
    await judge(page, 'board, table', [meeting]);
    await page.getByRole('navigation', { name: 'Visning' }).getByRole('link', { name: 'Liste' }).click();
    await judge(page, 'board, list', posted.clusters);
  });
  await withPage(leader, laptop, `/referat/${workshopId}`, (page) =>
    judge(page, 'minutes', [...posted.statements.values(), ...posted.attendees, ...posted.clusters]),
  );
};
