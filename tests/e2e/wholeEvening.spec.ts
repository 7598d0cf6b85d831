import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { expect, test, type Page } from '@playwright/test';
import { startServer } from '../harness/startServer.ts';
import { granted, newId, redeemLink, visitor } from '../harness/visitor.ts';
import { foundingFrom } from './fromTemplate.ts';
import { Phone } from './screens/phone.ts';
import { Minutes } from './screens/minutes.ts';
import { Projector } from './screens/projector.ts';
import { aloud, countsTheRoom, decision, finishes, wordsADecision, writesDownWhatIsSaid } from './screens/secretary.ts';

/** Seconds of the evening that pass in one. */
const rate = 60;
const title = 'Første møde';

test('T1 runs from the first minute to the last at a fast clock @T1', async ({ browser }) => {
  test.setTimeout(480_000);
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
    const planned = foundingFrom('T1', title, base + (Date.now() - base) * rate);
    const said = { purpose: 'Vi finder ud af, hvad der skal til.', mandate: 'Hvad virker?\nHvad mangler?' };
    const found = { ...planned, meeting: { ...planned.meeting, ...said } };
    granted(await hands.post(routes.workshops, { workshopId, commandId: newId(), found }));
    const { code } = granted(await hands.get<WorkshopDoor>(routes.workshop(workshopId)));

    const desk = await open({ width: 1440, height: 900 });
    await desk.goto(await server.invite('administrator'));
    await desk.getByRole('link', { name: title }).first().click();
    const wallPage = await open({ width: 1920, height: 1080 });
    await wallPage.goto(
      granted(await hands.post<{ link: string }>(routes.invitations(workshopId), { role: 'screen' })).link,
    );
    const wall = new Projector(wallPage);
    const phones = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map(async () => {
        const page = await open({ width: 390, height: 844 });
        const phone = new Phone(page, page.context(), code);
        await phone.joinByLink();
        return phone;
      }),
    );

    const secretary = await open({ width: 1440, height: 900 });
    await secretary.goto(
      granted(await hands.post<{ link: string }>(routes.invitations(workshopId), { role: 'secretary' })).link,
    );
    await secretary.waitForURL(`**/referat/${workshopId}`);
    await expect(secretary.getByText('Mødet er ikke begyndt.')).toBeVisible();
    for (const { page } of phones) await expect(page.getByText('Hvad mangler?').first()).toBeVisible();
    const chair = await open({ width: 390, height: 844 });
    await chair.goto(
      granted(await hands.post<{ link: string }>(routes.invitations(workshopId), { role: 'chair' })).link,
    );
    await expect(chair.getByText('Mødet er ikke begyndt.')).toBeVisible();
    const hall = { secretary, chair, desk, wall, phones };

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
        await expect(secretary.getByText(`${step.title} er i gang.`)).toBeVisible();
        if (at === 0) await countsTheRoom(hall);
        if (step.title === 'Egne erfaringer i par') await wordsADecision(hall);
        if (step.activity === 'collect') await writesDownWhatIsSaid(hall, `Udsagn 2 i ${step.title}`);
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
    await finishes(hall);
    await wall.shows('Tak for i dag');
    for (const phone of phones) await expect(phone.page.getByRole('heading', { name: 'Tak for i dag' })).toBeVisible();

    // What happened stands in the minutes, on the screen and in the file.
    const minutes = new Minutes(secretary);
    await expect(secretary.getByText('Mødet er slut.')).toBeVisible();
    const file = Buffer.from(await minutes.download('Hent som tekst (Markdown)')).toString('utf8');
    for (const words of [
      'Vi finder ud af, hvad der skal til.',
      'Hvad mangler?',
      'Personer i rummet: 40',
      'Mange vil mødes ansigt til ansigt.',
      'Tiltrådt',
      `${decision} hver torsdag`,
      `${aloud}`,
      'sagt i salen',
      'Udsagn 2 i Udsagn',
      'Asta Lindhardt',
      'Bo Frahm',
    ]) {
      await expect(minutes.preview()).toContainText(words);
      expect(file.replaceAll('\\', '')).toContain(words);
    }
    await expect(minutes.preview()).toContainText(/Udsagn \(kl\. \d\d\.\d\d–\d\d\.\d\d/);
    await expect(minutes.preview()).not.toContainText('ikke nået');
  } finally {
    await Promise.all(pages.map((page) => page.context().close()));
    await server.stop();
  }
});
