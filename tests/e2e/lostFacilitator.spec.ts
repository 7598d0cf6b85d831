import type { CommandArgs } from '@skab/shared/commands/registry.ts';
import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { expect, test, type BrowserContextOptions, type Page } from '@playwright/test';
import { startServer } from '../harness/startServer.ts';
import { granted, newId, redeemLink, visitor } from '../harness/visitor.ts';
import { Facilitator } from './screens/facilitator.ts';
import { Phone } from './screens/phone.ts';
import { Projector } from './screens/projector.ts';
import { Remote } from './screens/remote.ts';

/** Seconds of the evening that pass in one. */
const rate = 120;
const minuteMs = 60_000;
const timeZone = 'Europe/Copenhagen';
const title = 'Aften uden computer';

const clock = (at: number): string =>
  new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);

/** Today at a clock time of the hall. */
const todayAt = (hour: number, minute: number): number => {
  const [hours = 0, minutes = 0] = clock(Date.now()).split('.').map(Number);
  return Date.now() + ((hour - hours) * 60 + minute - minutes) * minuteMs;
};

const step = (name: string, activity: 'collect' | 'talk' | 'close', plannedMinutes: number) => ({
  stepId: newId(),
  promptId: newId(),
  title: name,
  activity,
  prompt: activity === 'close' ? '' : `Hvad siger I om ${name}?`,
  plannedMinutes,
  note: '',
});

const founding = (): CommandArgs<'foundWorkshop'> => ({
  meeting: {
    title,
    body: 'Udvalget for prøver',
    place: 'Lokale A',
    date: new Date().toISOString().slice(0, 10),
    from: '19.00',
    to: '21.00',
    timeZone,
    ladder: 'dialogue',
  },
  agendaItem: { agendaItemId: newId(), title },
  steps: [step('Torvet', 'collect', 40), step('Havnen', 'talk', 30), step('Tak', 'close', 10)],
});

test('the facilitator’s browser is gone at 19.40, and the evening is led to its end from a phone @lost-facilitator', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  // The evening begins at 19.00, whatever the time is here.
  const began = Date.now();
  const base = Math.round(began - (todayAt(19, 0) - began) / (rate - 1));
  const now = (): number => base + (Date.now() - base) * rate;
  const server = await startServer({ settings: { LOG_LEVEL: 'error', TEST_FAST_CLOCK: `${base},${rate}` } });
  const pages: Page[] = [];
  const open = async (device: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: server.origin,
      locale: 'da-DK',
      timezoneId: timeZone,
      ...device,
    });
    const page = await context.newPage();
    pages.push(page);
    return page;
  };
  const large = { viewport: { width: 1440, height: 900 } };
  const inHand = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  try {
    const hands = visitor(server.origin);
    await redeemLink(hands, await server.invite('administrator'));
    const workshopId = newId();
    granted(await hands.post(routes.workshops, { workshopId, commandId: newId(), found: founding() }));
    const { code } = granted(await hands.get<WorkshopDoor>(routes.workshop(workshopId)));
    const link = async (role: string): Promise<string> =>
      granted(await hands.post<{ link: string }>(routes.invitations(workshopId), { role })).link;

    const desk = await open(large);
    await desk.goto(await link('facilitator'));
    const leader = new Facilitator(desk, workshopId);
    const wallPage = await open({ viewport: { width: 1920, height: 1080 } });
    await wallPage.goto(await link('screen'));
    const wall = new Projector(wallPage);
    const page = await open(inHand);
    const phone = new Phone(page, page.context(), code);
    await phone.joinByLink();

    const codes = await test.step('the codes are made on a sheet of A4, told once', async () => {
      await desk.getByRole('link', { name: 'Nødkoder på papir' }).click();
      await desk.getByRole('button', { name: 'Lav tre nødkoder' }).click();
      const sheet = desk.getByRole('article');
      await expect(sheet.getByRole('heading', { name: title })).toBeVisible();
      await expect(sheet).toContainText(`${new URL(server.origin).host}/noed`);
      const listed = sheet.getByRole('list', { name: 'Nødkoder til mødet' }).getByRole('listitem');
      await expect(listed).toHaveCount(3);
      const shown = await listed.allInnerTexts();
      await desk.reload();
      await expect(desk.getByText('Du har 3 koder, der virker.')).toBeVisible();
      await expect(desk.getByRole('article')).toHaveCount(0);
      await desk.getByRole('link', { name: 'Tilbage til mødet' }).click();
      return shown.map((words) => words.trim());
    });
    const [first = '', second = ''] = codes;

    await leader.start('Torvet');
    await phone.write('Der mangler et sted at være');
    await phone.sees('Der mangler et sted at være', 'modtaget');

    const left = await test.step('at 19.40 the browser is closed for good', async () => {
      await desk.waitForTimeout(Math.max(0, (todayAt(19, 40) - now()) / rate));
      const kept = await desk.context().storageState();
      await desk.context().close();
      expect(clock(now()) >= '19.40').toBe(true);
      return kept;
    });

    const remote = new Remote(await open(inHand));
    await test.step('a phone goes on, by a code typed as people type', async () => {
      await remote.openByCode(first.toLowerCase().replaceAll('-', ' '));
      await remote.page.waitForURL(`**/fjern/${workshopId}`);
      await remote.isAt('Torvet');
      await expect(remote.page.getByText(/til kl\. \d{1,2}\.\d{2}/)).toBeVisible();
      await expect(remote.page.getByText('Næste: Havnen, 30 min.')).toBeVisible();
    });

    await test.step('it is a whole remote: hide, black, larger, pause, stop, more time', async () => {
      await phone.write('Det her skal væk');
      await expect(wall.papers().filter({ hasText: 'Det her skal væk' })).toBeVisible();
      await expect(remote.page.getByRole('article').filter({ hasText: 'Det her skal væk' })).toBeVisible();
      await remote.press('Skjul det nyeste');
      await expect(wallPage.locator('body')).not.toContainText('Det her skal væk', { timeout: 1_000 });
      // Without a line it is kept, and sent when there is one.
      await remote.page.context().setOffline(true);
      await expect(remote.page.getByText('Ingen forbindelse. Det bliver sendt bagefter.')).toBeVisible();
      await remote.press('Sort skærm');
      await expect(remote.page.getByText('Storskærmen er sort.')).toBeVisible();
      await remote.page.context().setOffline(false);
      await expect(wallPage.getByRole('img', { name: 'Storskærmen er sort.' })).toBeVisible();
      await remote.press('Tænd skærmen');
      await expect(wallPage.getByRole('img', { name: 'Storskærmen er sort.' })).toHaveCount(0);
      await remote.press('Større tekst');
      await expect(remote.page.getByText('størrelse 2 af 6')).toBeVisible();
      await remote.press('Pause');
      await expect(page.getByRole('heading', { name: 'Pause' })).toBeVisible();
      await remote.press('Fortsæt');
      await remote.press('Afbryd');
      await expect(page.getByRole('heading', { name: 'Vi holder lige inde' })).toBeVisible();
      await remote.press('Fortsæt');
      await remote.press('2 min. mere');
      await expect(page.getByRole('button', { name: 'Send udsagn' })).toBeVisible();
    });

    await test.step('the first laptop, opened again, is signed out and says why', async () => {
      const again = await open({ ...large, storageState: left });
      await again.goto(`/styr/${workshopId}`);
      await expect(again.getByRole('alert').filter({ hasText: 'en nødkode er brugt' })).toBeVisible();
      await expect(again.getByRole('button', { name: 'Pause' })).toHaveCount(0);
    });

    await test.step('the code is used up, and no participant takes the lead', async () => {
      const other = new Remote(await open(inHand));
      await other.openByCode(first);
      await expect(other.page.getByRole('alert').filter({ hasText: 'gælder ikke mere' })).toBeVisible();
      const curious = await open(inHand);
      await new Phone(curious, curious.context(), code).joinByLink();
      await expect(curious.getByRole('button', { name: 'Send udsagn' })).toBeVisible();
      for (const address of [`/styr/${workshopId}`, `/fjern/${workshopId}`, `/noedkoder/${workshopId}`]) {
        await curious.goto(address);
        await expect(curious.getByRole('alert').filter({ hasText: 'Det kan du ikke gøre her' })).toBeVisible();
      }
      await curious.goto('/noed');
      await new Remote(curious).type(code);
      await expect(curious.getByText('Det er koden til at være med.')).toBeVisible();
      await new Remote(curious).type(`${second.slice(0, -1)}${second.endsWith('2') ? '3' : '2'}`);
      await expect(curious.getByRole('alert').filter({ hasText: 'Den nødkode kender vi ikke' })).toBeVisible();
    });

    await test.step('the phone leads the evening to its end', async () => {
      await remote.press('Start »Havnen«');
      await wall.shows('Hvad siger I om Havnen?');
      await remote.press('Tilbage');
      await remote.isAt('Torvet');
      await remote.press('Start »Havnen«');
      await remote.isAt('Havnen');
      await remote.press('Start »Tak«');
      await remote.isAt('Tak');
      await remote.closeMeeting();
      await wall.shows('Tak for i dag');
      await expect(page.getByRole('heading', { name: 'Tak for i dag' })).toBeVisible();
    });
  } finally {
    await Promise.all(pages.map((one) => one.context().close()));
    await server.stop();
  }
});
