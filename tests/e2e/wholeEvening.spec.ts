import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { expect, test, type Page } from '@playwright/test';
import { startServer } from '../harness/startServer.ts';
import { granted, newId, redeemLink, visitor } from '../harness/visitor.ts';
import { foundingFrom } from './fromTemplate.ts';
import { Facilitator } from './screens/facilitator.ts';
import { Phone } from './screens/phone.ts';
import { Projector } from './screens/projector.ts';

/** Seconds of the evening that pass in one. */
const rate = 60;
const title = 'Første møde';

test('T1 runs from the first minute to the last at a fast clock @T1', async ({ browser }) => {
  test.setTimeout(240_000);
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
    const found = foundingFrom('T1', title, base + (Date.now() - base) * rate);
    granted(await hands.post(routes.workshops, { workshopId, commandId: newId(), found }));
    const { code } = granted(await hands.get<WorkshopDoor>(routes.workshop(workshopId)));

    const desk = await open({ width: 1440, height: 900 });
    await desk.goto(await server.invite('administrator'));
    await desk.getByRole('link', { name: title }).first().click();
    const leader = new Facilitator(desk, workshopId);
    const wallPage = await open({ width: 1920, height: 1080 });
    await wallPage.goto(
      granted(await hands.post<{ link: string }>(routes.invitations(workshopId), { role: 'screen' })).link,
    );
    const wall = new Projector(wallPage);
    const phones = await Promise.all(
      [1, 2, 3].map(async () => {
        const page = await open({ width: 390, height: 844 });
        const phone = new Phone(page, page.context(), code);
        await phone.joinByLink();
        return phone;
      }),
    );

    for (const [at, step] of found.steps.entries()) {
      await test.step(step.title, async () => {
        await desk
          .getByRole('main')
          .getByRole('button', { name: `Start »${step.title}«` })
          .click();
        const here = desk.getByRole('list', { name: 'Drejebog' }).locator('[aria-current=step]');
        await expect(here).toContainText(step.title);
        if (step.activity === 'talk') await wall.shows(step.prompt || step.title);
        if (step.activity === 'talk')
          for (const { page } of phones) await expect(page.getByText(/til kl\. \d{1,2}\.\d{2}/).first()).toBeVisible();
        if (step.activity === 'collect')
          for (const [who, phone] of phones.entries()) {
            await phone.write(`Udsagn ${who} i ${step.title}`);
            await phone.sees(`Udsagn ${who} i ${step.title}`, 'modtaget');
          }
        // No participant is told of minutes, or that the evening is late.
        for (const page of [wallPage, ...phones.map((phone) => phone.page)])
          await expect(page.locator('body')).not.toContainText(/min\. (tilbage|efter planen|over tiden)/);
        if (at > 0) return;
        // The first step takes the time it has by the plan. Coming back, the screen counts by the server's clock, not its own.
        await desk.waitForTimeout((step.plannedMinutes * 60_000) / rate);
        await desk.reload();
        await expect(desk.getByText(/Tiden er gået|min\. over tiden/).first()).toBeVisible();
      });
    }
    await expect(desk.getByRole('list', { name: 'Drejebog' })).toContainText(/\d+ af 10 min\./);
    await leader.closeMeeting();
    await wall.shows('Tak for i dag');
    for (const phone of phones) await expect(phone.page.getByRole('heading', { name: 'Tak for i dag' })).toBeVisible();
  } finally {
    await Promise.all(pages.map((page) => page.context().close()));
    await server.stop();
  }
});
