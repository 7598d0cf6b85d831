import { deskRoutes } from '@skab/shared/protocol/deskHttp.ts';
import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { expect, test, type Page } from '@playwright/test';
import { startServer } from '../harness/startServer.ts';
import { granted, newId, redeemLink, visitor } from '../harness/visitor.ts';
import { foundingFrom } from './fromTemplate.ts';
import { askForFloor, FloorLead, floorOn } from './screens/floor.ts';
import { Minutes } from './screens/minutes.ts';
import { Phone } from './screens/phone.ts';
import { Projector } from './screens/projector.ts';

/** Seconds of the evening that pass in one. */
const rate = 60;
const title = 'Inspirationsmøde';
const leaderName = 'Frida Holm';
const phoneCount = 8;

test('T7 runs from the first minute to the last at a fast clock: talks, questions from the hall, debate, adjourned by the chair @T7', async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const base = Date.now();
  const server = await startServer({ settings: { LOG_LEVEL: 'error', TEST_FAST_CLOCK: `${base},${rate}` } });
  const pages: Page[] = [];
  const open = async (viewport: { width: number; height: number }): Promise<Page> => {
    const context = await browser.newContext({ baseURL: server.origin, locale: 'da-DK', viewport });
    const page = await context.newPage();
    pages.push(page);
    return page;
  };
  try {
    const hands = visitor(server.origin);
    await redeemLink(hands, await server.invite('administrator'));
    const workshopId = newId();
    const found = foundingFrom('T7', title, base + (Date.now() - base) * rate);
    granted(await hands.post(routes.workshops, { workshopId, commandId: newId(), found }));
    const { code } = granted(await hands.get<WorkshopDoor>(routes.workshop(workshopId)));
    const linkFor = async (role: string): Promise<string> =>
      granted(await hands.post<{ link: string }>(routes.invitations(workshopId), { role })).link;

    const desk = await open({ width: 1440, height: 900 });
    await desk.goto(await linkFor('facilitator'));
    await expect(desk.getByRole('list', { name: 'Drejebog' })).toBeVisible();
    await desk.evaluate(
      ([address, name]) =>
        fetch(address ?? '', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name }),
        }),
      [deskRoutes.ownName, leaderName],
    );
    const wallPage = await open({ width: 1920, height: 1080 });
    await wallPage.goto(await linkFor('screen'));
    const wall = new Projector(wallPage);
    const chairPage = await open({ width: 390, height: 844 });
    await chairPage.goto(await linkFor('chair'));
    const chair = new FloorLead(chairPage);
    const secretaryPage = await open({ width: 1440, height: 900 });
    await secretaryPage.goto(await linkFor('secretary'));
    const secretary = new Minutes(secretaryPage);
    const phones: Phone[] = [];
    for (let who = 1; who <= phoneCount; who += 1) {
      const page = await open({ width: 390, height: 844 });
      const phone = new Phone(page, page.context(), code);
      await phone.joinByLink(`Borger ${who}`);
      phones.push(phone);
    }
    const pageOf = (who: number): Page => phones[who - 1]?.page ?? chairPage;
    const lead = new FloorLead(desk);

    const questions = async (): Promise<void> => {
      for (const [who, phone] of phones.entries()) {
        await phone.ask(`Spørgsmål ${who + 1}`);
        await phone.sees(`Spørgsmål ${who + 1}`, 'Spørgsmålet venter');
      }
      await wall.shows(`${phoneCount} spørgsmål venter`);
      await lead.openList();
      await askForFloor(pageOf(1));
      await askForFloor(pageOf(2), 'Bente fra Vænget');
      await lead.enter('Preben på bageste række');
      await chair.give('Borger 1');
      for (const page of [wallPage, desk, chairPage, secretaryPage, pageOf(3)])
        await expect(page.getByText('Borger 1').first()).toBeVisible();
      await expect(wallPage.getByRole('contentinfo')).toContainText('Derefter Bente fra Vænget');
      await expect(floorOn(pageOf(1))).toContainText('Du har ordet.');
      await expect(floorOn(pageOf(2))).toContainText('Du er den næste.');
      await lead.hasHeardOf('Borger 1');
      await lead.give('Bente fra Vænget');
      await expect(floorOn(pageOf(8))).toContainText('Nu taler Bente fra Vænget');
      await chair.hasHeardOf('Bente fra Vænget');
      await chair.give('Preben på bageste række');
      await chair.press('Ordet er slut');
      await chair.press('Luk talerlisten');
      await expect(floorOn(pageOf(3))).toHaveCount(0);
    };
    const debate = async (): Promise<void> => {
      await lead.press('Bordet rundt og taletid');
      await desk.getByRole('radio', { name: 'Efter talerliste' }).check();
      await desk.getByLabel('De, der ikke har talt, kommer først').check();
      await desk.getByLabel('Taletid til hver').selectOption('2 min.');
      await desk.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
      await askForFloor(pageOf(1));
      await askForFloor(pageOf(5));
      // Who has not spoken comes first, though she asked later.
      await expect(chair.waiting().first()).toContainText('Borger 5');
      await chair.give('Borger 5');
      await wall.shows('Nu taler');
      await wall.shows('Borger 5');
      // Coming back, a screen counts by the server's clock, which is faster here than its own.
      await wallPage.waitForTimeout((3 * 60_000) / rate);
      await wallPage.reload();
      await expect(wallPage.getByText('Taletiden er gået')).toBeVisible();
      await chair.give('Borger 1');
      await wall.shows('Borger 1');
      await chair.press('Ordet er slut');
      await chair.press('Luk talerlisten');
    };

    for (const step of found.steps) {
      await test.step(step.title, async () => {
        await desk
          .getByRole('main')
          .getByRole('button', { name: `Start »${step.title}«` })
          .click();
        await expect(desk.getByRole('list', { name: 'Drejebog' }).locator('[aria-current=step]')).toContainText(
          step.title,
        );
        const badge = step.ladder === 'information' ? 'Information' : 'Dialog';
        // While people talk a phone has nothing but the words and the time.
        const isTalk = step.activity === 'talk';
        if (step.activity !== 'close')
          for (const page of [wallPage, chairPage, ...(isTalk ? [] : [pageOf(1)])])
            await expect(page.getByText(badge, { exact: true }).first()).toBeVisible();
        if (isTalk) await expect(pageOf(1).getByText('Læg telefonen fra dig.')).toBeVisible();
        if (step.title === 'Oplæg 1 og spørgsmål') await questions();
        if (step.title === 'Debat i salen') await debate();
        // Participants are told of no minutes, and that the evening is late is for those who lead it and chair.
        for (const page of [wallPage, ...phones.map((phone) => phone.page)])
          await expect(page.locator('body')).not.toContainText(/min\. (tilbage|efter planen|før planen|over tiden)/);
        await expect(chairPage.getByRole('main')).toContainText(/\d+ af \d+ min\./);
        if (step.title !== 'Oplæg 1 og spørgsmål') return;
        // One talk takes the time it has by the plan, and then some.
        await desk.waitForTimeout(((step.plannedMinutes + 3) * 60_000) / rate);
        await chairPage.reload();
        await expect(chairPage.getByText(/efter planen/)).toBeVisible();
      });
    }
    await chairPage.getByRole('button', { name: 'Mødet er hævet' }).click();
    await chairPage.getByRole('button', { name: 'Ja, mødet er hævet' }).click();
    await wall.shows('Tak for i dag');
    await expect(desk.getByText('Mødet er slut. Ingen kan skrive mere.')).toBeVisible();
    for (const phone of phones) await expect(phone.page.getByRole('heading', { name: 'Tak for i dag' })).toBeVisible();
    await expect(secretary.preview()).toContainText(/Mødet hævet.*kl\. \d{1,2}\.\d{2}/s);
    await expect(secretary.preview()).toContainText(`ledet af ${leaderName}`);
    await expect(secretary.preview()).toContainText('Spørgsmål 8');
  } finally {
    await Promise.all(pages.map((page) => page.context().close()));
    await server.stop();
  }
});
