/** `pnpm screenshots`: renews the pictures of the README and the guides in docs/pictures, from the demo workshop and its rehearsal on a server of its own. */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, expect, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import type { WorkshopCopy } from '@skab/shared/commands/workshopCopy.ts';
import { routes } from '@skab/shared/protocol/http.ts';
import { readJoinCode } from '@skab/shared/protocol/joinCode.ts';
import { Facilitator } from './e2e/screens/facilitator.ts';
import { Minutes } from './e2e/screens/minutes.ts';
import { Phone } from './e2e/screens/phone.ts';
import { Projector } from './e2e/screens/projector.ts';
import { chromiumOptions } from './harness/chromiumOptions.ts';
import { deskSocket } from './harness/deskSocket.ts';
import { startServer, type RunningServer } from './harness/startServer.ts';
import { granted, redeemLink, visitor } from './harness/visitor.ts';

const pictures = fileURLToPath(new URL('../docs/pictures', import.meta.url));
// A name that belongs to nobody: it stands in the pictures, and leads to the server of this run.
const host = 'skabsammen.example';
const timeZone = 'Europe/Copenhagen';
const mostBytes = 250_000;

const desk = { viewport: { width: 1440, height: 900 } };
const hall = { viewport: { width: 1920, height: 1080 } };
const hand = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** How far the clocks of this run are ahead, so that the evening of the pictures is an evening: it begins at 19.10. */
const shiftMs = (): number => {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: 'numeric' }).format(Date.now());
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (19 * 60 + 10 - hour * 60 - minute) * 60_000;
};

/** A program that puts the clock of whoever runs it forward. */
const shiftedClock = `
  const RealDate = globalThis.Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts) { super(...(parts.length > 0 ? parts : [RealDate.now() + ${shiftMs()}])); }
    static now() { return RealDate.now() + ${shiftMs()}; }
  };`;

const more = [
  ['Man skal kende nogen for at få nøglen.', 'Svaret kom, da sommeren var forbi.'],
  ['Vi skulle først være en forening.'],
  ['Ingen spurgte børnene.'],
] as const;
const last = ['Pengene står i et skema, ingen forstår.', 'Vi glemmer at sige tak.'];

/** The two things a new installation prints: the demo's code and the administrator's link. */
const readPrinted = (printed: string): { readonly code: string; readonly adminLink: string } => {
  const code = readJoinCode(/\/m\/\w+/.exec(printed)?.[0] ?? '');
  const adminLink = /https?:\/\/\S+#\S+/.exec(printed)?.[0];
  if (!code || !adminLink) throw new Error('the server printed no demo workshop');
  return { code, adminLink };
};

const dataFolder = mkdtempSync(path.join(tmpdir(), 'skab-pictures-'));
const settings = {
  LOG_LEVEL: 'error',
  NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(shiftedClock)}"`,
};

// First without PUBLIC_URL, which makes the demo; then under the name that the pictures show.
const first = await startServer({ dataFolder, settings });
const { code, adminLink } = readPrinted(first.printed());
await first.stop();
const server: RunningServer = await startServer({
  dataFolder,
  settings: { ...settings, PUBLIC_URL: `http://${host}:80` },
});
const browser = await chromium.launch(chromiumOptions([host], server.port));

const contextFor = async (options: BrowserContextOptions): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: `http://${host}`,
    locale: 'da-DK',
    timezoneId: timeZone,
    reducedMotion: 'reduce',
    colorScheme: 'light',
    ...options,
  });
  await context.addInitScript(shiftedClock);
  return context;
};

const save = async (page: Page, name: string): Promise<void> => {
  const file = path.join(pictures, `${name}.png`);
  await page.mouse.move(0, 0);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  const { size } = statSync(file);
  if (size > mostBytes) throw new Error(`${name}.png has ${size} bytes, more than ${mostBytes}`);
  console.log(`docs/pictures/${name}.png  ${Math.round(size / 1000)} kB`);
};

/** The page as it is, and the same page for those who read better on dark. */
const saveBoth = async (page: Page, name: string): Promise<void> => {
  await save(page, name);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await save(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
};

/** What is laid in the demo's clusters, as people at the board would. */
const placed = [
  ['Nogen sagde ja', 'Svar, og sig hvornår'],
  ['Svaret kom, da', 'Svar, og sig hvornår'],
  ['Ingen spurgte børnene', 'Spørg først'],
  ['Referatet var på', 'Skriv, så vi forstår det'],
  ['Pengene står i', 'Skriv, så vi forstår det'],
  ['Lad os låne skolens', 'Mød os, hvor vi er'],
  ['penge til at begynde', 'Prøv det i det små'],
] as const;

const cluster = async (workshopId: string): Promise<void> => {
  const who = visitor(server.origin, `http://${host}`);
  await redeemLink(who, await server.invite('administrator'));
  const { rows } = granted(await who.get<WorkshopCopy>(routes.copy(workshopId)));
  const hands = await deskSocket(who, workshopId);
  for (const [words, title] of placed) {
    const statementId = rows.statements?.find(({ row }) => row.text.includes(words))?.id ?? words;
    const clusterId = rows.clusters?.find(({ row }) => row.title === title)?.id ?? title;
    await hands.send('placeStatement', { statementId, clusterId, seen: null });
  }
  hands.leave();
};

const fillMinutes = async (secretary: Minutes): Promise<void> => {
  await secretary.write('Sags-ID', 'EMN-2027-00412');
  await secretary.write(
    'Resumé',
    'Udvalget samlede udsagn om, hvad der skal være til stede, når borgere og kommune skaber noget sammen.',
  );
  await secretary.write(
    'Indstilling',
    'At udvalget drøfter udsagnene.\nAt udvalget peger på to forslag, der prøves af i foråret.',
  );
  await secretary.write('Beslutning', 'Udvalget besluttede, at to gader prøver forslagene af inden sommer.');
  for (const name of ['Birgit Holm', 'Samina Wahid', 'Rune Bæk Lund'])
    await secretary.page.getByRole('checkbox', { name: `${name} var til stede` }).check();
  await secretary.page.getByRole('checkbox', { name: 'Kaj Ødegaard var fraværende' }).check();
  await expect(secretary.preview()).toContainText('Birgit Holm (formand)');
};

/** What is promised at the end, and everything the meeting arrived at on the wall. */
const endIt = async (workshopId: string): Promise<void> => {
  const who = visitor(server.origin, `http://${host}`);
  await redeemLink(who, await server.invite('administrator'));
  const hands = await deskSocket(who, workshopId);
  const next = { nextOn: '2027-03-09', nextFrom: '19.00', nextPlace: 'Salen på biblioteket' };
  await hands.send('writeFollowUp', { answersBy: 'Rune Bæk Lund, forvaltningen', answersOn: '2027-03-02', ...next });
  await hands.send('showUpshot', { isShown: true });
  hands.leave();
};

/** A rehearsal as who leads it and the wall see it, with words of the bots; thrown away again. */
const rehearse = async (leader: Page, home: string): Promise<void> => {
  await leader.getByRole('button', { name: 'Hold generalprøve' }).click();
  await leader.waitForURL((url) => url.pathname.startsWith('/styr/') && url.href !== home);
  const wall = await leader.context().newPage();
  await wall.setViewportSize(hall.viewport);
  await wall.goto(new URL(leader.url()).pathname.replace('/styr/', '/skaerm/'));
  for (const title of ['Velkomst', 'Udsagn']) await leader.getByRole('button', { name: `Start »${title}«` }).click();
  const counted = wall.locator('[data-wall-count]');
  const count = async (): Promise<number> => Number(await counted.getAttribute('data-wall-count'));
  await expect.poll(count, { timeout: 90_000 }).toBeGreaterThanOrEqual(9);
  await save(leader, 'rehearsal');
  const panel = leader.getByRole('region', { name: 'Det her er en generalprøve' });
  await panel.getByRole('button', { name: 'Stop robotterne' }).click();
  await expect(wall.getByText('Nyt')).toHaveCount(0, { timeout: 60_000 });
  await save(wall, 'rehearsal-wall');
  await wall.close();
  await panel.getByRole('button', { name: 'Smid generalprøven væk' }).click();
  await leader.getByRole('alertdialog').getByRole('button', { name: 'Smid den væk' }).click();
  await leader.waitForURL(home);
};

try {
  mkdirSync(pictures, { recursive: true });
  const leader = await (await contextFor(desk)).newPage();
  await leader.goto(adminLink.replace(/^https?:\/\/[^/]+/, ''));
  await leader.getByRole('link', { name: 'Vi skaber sammen' }).first().click();
  const workshopId = await leader.waitForURL(/\/styr\/.+/).then(() => leader.url().split('/').at(-1) ?? '');
  await rehearse(leader, leader.url());
  const facilitator = new Facilitator(leader, workshopId);

  const wallPage = await (await contextFor(hall)).newPage();
  // Like every device in the room, the wall has a link of its own.
  await wallPage.goto(new URL(await server.invite('screen', '--workshop', code)).href.replace(/^https?:\/\/[^/]+/, ''));
  const wall = new Projector(wallPage);

  const phones: Phone[] = [];
  for (const texts of more) {
    const context = await contextFor(hand);
    const phone = new Phone(await context.newPage(), context, code);
    await phone.joinByLink();
    for (const text of texts) {
      await phone.write(text);
      await phone.sees(text, 'modtaget');
    }
    phones.push(phone);
  }
  await wall.counts(14);
  await expect(wallPage.getByText('Nyt')).toHaveCount(4, { timeout: 30_000 });
  await expect(wallPage.getByText('Nyt')).toHaveCount(0, { timeout: 60_000 });
  for (const [at, text] of last.entries()) await phones[at]?.write(text);
  await wall.counts(14 + last.length);
  await expect(wallPage.getByText('Nyt')).toHaveCount(last.length, { timeout: 20_000 });
  await phones[0]?.field().fill('Vi ved ikke, hvem der');
  if (phones[0]) await saveBoth(phones[0].page, 'phone');
  await saveBoth(wall.page, 'projector');
  await saveBoth(facilitator.page, 'facilitator');

  await facilitator.start('Klynger');
  await cluster(workshopId);
  await expect(wall.islands()).toHaveCount(5);
  await expect(wall.island('Mød os, hvor vi er')).toContainText('6 udsagn');
  await expect(wallPage.locator('[class*=fresh]')).toHaveCount(0);
  await saveBoth(wall.page, 'clusters');
  const board = await leader.context().newPage();
  await board.goto(`/tavle/${workshopId}`);
  await expect(board.getByText('Mød os, hvor vi er').first()).toBeVisible();
  await saveBoth(board, 'board');

  const page = await leader.context().newPage();
  await page.goto(`/referat/${workshopId}`);
  const secretary = new Minutes(page);
  await fillMinutes(secretary);
  await page.evaluate('for (const part of document.querySelectorAll("*")) part.scrollTop = 0');
  await saveBoth(page, 'minutes');

  await facilitator.start('Tak');
  await endIt(workshopId);
  await wall.shows('Det kom vi frem til');
  await save(wall.page, 'upshot');
  await facilitator.closeMeeting();
  await leader.goto(`/lokale/${workshopId}`);
  await leader.getByRole('button', { name: 'Vis læseprøven' }).click();
  await leader.getByRole('button', { name: 'Ja, jeg kan læse den' }).click();
  await leader.setViewportSize({ width: desk.viewport.width, height: 1200 });
  await save(leader, 'lamps');
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
