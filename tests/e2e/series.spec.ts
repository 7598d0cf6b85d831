import type { Page } from '@playwright/test';
import type { WorkshopCopy } from '@skab/shared/commands/workshopCopy.ts';
import { routes } from '@skab/shared/protocol/http.ts';
import { newId } from '../harness/visitor.ts';
import { expect, test } from './evening.ts';
import { everyWay } from './everyWay.ts';

const said = 'Mød os på torvet, hvor vi alligevel er';

/** Adds a meeting to the series in which a meeting stands, with the plan of that one; the new meeting's id. */
const addMeeting = async (page: Page, title: string, date: string): Promise<string> => {
  await page.goto('/styr');
  const series = page.getByRole('listitem').filter({ hasText: 'Vi prøver sammen' });
  await series.getByRole('button', { name: 'Nyt møde i forløbet' }).click();
  // The plan is that of the meeting before it.
  await expect(page.getByLabel('Trinnets navn').nth(1)).toHaveValue('Udsagn');
  await page.getByLabel('Titel', { exact: true }).fill(title);
  await page.getByLabel('Dato').fill(date);
  await page.getByRole('button', { name: 'Opret workshop' }).click();
  await page.waitForURL(/\/styr\/[\w-]{22}$/);
  return new URL(page.url()).pathname.split('/')[2] ?? '';
};

/** The rows of a meeting, as its copy has them. */
const rowsOf = async (page: Page, workshopId: string): Promise<WorkshopCopy['rows']> =>
  page.evaluate(
    async (address) => ((await (await fetch(address)).json()) as WorkshopCopy).rows, // our own server's answer
    routes.copy(workshopId),
  );

/** Writes down a task at the point that is on, for a meeting of the series if one is named. */
const writeTask = async (page: Page, what: string, to?: string): Promise<void> => {
  const tasks = page.getByRole('region', { name: 'Opgaver' });
  await tasks.getByLabel('Hvad skal der gøres?').fill(what);
  await tasks.getByLabel('Hvem er ansvarlig?').fill('Teknik og Miljø');
  if (to) await tasks.getByLabel('Tilbage på hvilket møde?').selectOption(to);
  await tasks.getByRole('button', { name: 'Skriv opgaven ned' }).click();
  await expect(tasks.getByRole('listitem').filter({ hasText: what })).toContainText(to ?? 'ansvarlig: Teknik og Miljø');
};

/** Opens what can be brought over, and what is chosen of it by itself. */
const openBringing = async (page: Page, workshopId: string): Promise<void> => {
  await page.goto(`/styr/${workshopId}`);
  await page.getByRole('link', { name: 'Tag med fra tidligere møder' }).click();
  await expect(page.getByText('1 princip · 1 klynge · 1 udsagn')).toBeVisible();
};

const bring = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Tag det med' }).click();
  await expect(page.getByText('Det er taget med.')).toBeVisible();
};

test('a series of three meetings has one code, and the last minutes lead to the sentence said at the first @series', async ({
  evening,
}) => {
  test.setTimeout(240_000);
  const leader = await evening.facilitator();
  const { page } = leader;
  const phone = await evening.phone();
  const hands = await evening.hands();
  let secondId = '';
  let thirdId = '';
  let itemId = '';

  await test.step('the first meeting: a sentence becomes a principle, and its point is put off', async () => {
    await phone.joinByLink();
    await leader.start('Udsagn');
    await phone.write(said);
    await expect(leader.paper(said)).toBeVisible();
    const { statements = [], agendaItems = [] } = await rowsOf(page, evening.workshopId);
    const statementId = statements.find(({ row }) => row.text === said)?.id ?? '';
    const clusterId = newId();
    await hands.send('startCluster', {
      clusterId,
      statements: [{ statementId, seen: null }],
      title: 'Mødesteder',
      x: 0,
      y: 0,
    });
    await hands.send('makePrinciple', { principleId: newId(), clusterId, title: 'Vi mødes, hvor folk er' });
    secondId = await addMeeting(page, 'Andet møde', '2027-03-09');
    thirdId = await addMeeting(page, 'Tredje møde', '2027-04-13');
    await page.goto(`/referat/${evening.workshopId}`);
    await page.getByRole('button', { name: 'Udsat til Andet møde' }).click();
    await expect(page.getByText('Udsat til Andet møde, tirsdag 9. marts 2027.').first()).toBeVisible();
    itemId = agendaItems[0]?.id ?? '';
  });

  await test.step('a task is given to a meeting, and another to none', async () => {
    await writeTask(page, 'Regne på toiletterne', 'Tredje møde');
    await writeTask(page, 'Spørge skolerne');
    await everyWay(page, 'secretary with tasks', 320);
  });

  await test.step('the list shows the meetings in their order, and which one the code leads to', async () => {
    await page.goto('/styr');
    const meetings = page.getByRole('list', { name: 'Forløbets møder' }).getByRole('listitem');
    await expect(meetings).toHaveCount(3);
    await expect(meetings.nth(0)).toContainText('Koden fører hertil');
    await expect(meetings.nth(2)).toContainText('Tredje møde');
  });

  await test.step('the point that was put off stands in the second meeting’s plan by itself', async () => {
    await page.goto(`/styr/${secondId}`);
    await page.getByRole('button', { name: 'Ret dagsordenen' }).click();
    await expect(page.getByRole('dialog').getByLabel('Punkt 2', { exact: true })).toHaveValue(
      'Hvordan prøver vi sammen?',
    );
    await page.keyboard.press('Escape');
  });

  await test.step('the second meeting starts from the first, and the code leads to it', async () => {
    await openBringing(page, secondId);
    await everyWay(page, 'what can be brought over', 320);
    await page.getByLabel('Spørge skolerne (Teknik og Miljø)').check();
    await expect(page.getByText('1 princip · 1 klynge · 1 udsagn · 1 opgave')).toBeVisible();
    await bring(page);
    await page.goto(`/styr/${evening.workshopId}`);
    await leader.closeMeeting();
    await page.goto(`/styr/${secondId}`);
    await leader.start('Velkomst');
    await phone.page.goto(`/m/${evening.code}`);
    await expect(phone.page.getByRole('heading', { name: 'Andet møde' })).toBeVisible();
    await phone.page.getByRole('button', { name: 'Kom med' }).click();
    await leader.closeMeeting();
  });

  await test.step('the third starts from the second, and its minutes lead to the first', async () => {
    await openBringing(page, thirdId);
    await bring(page);
    await page.goto(`/styr/${thirdId}`);
    await leader.start('Velkomst');
    await phone.page.goto(`/m/${evening.code}`);
    await expect(phone.page.getByRole('heading', { name: 'Tredje møde' })).toBeVisible();
    await page.goto(`/referat/${thirdId}`);
    // The task that was given at the first meeting stands on its agenda.
    await expect(page.getByRole('heading', { name: 'Regne på toiletterne (Teknik og Miljø)' }).first()).toBeVisible();
    const principle = page.getByRole('heading', { name: 'Vi mødes, hvor folk er' });
    await expect(principle).toBeVisible();
    await expect(page.getByText('Fra mødet 9. februar 2027.').first()).toBeVisible();
    await page
      .getByRole('row')
      .filter({ hasText: said })
      .getByRole('link', { name: 'fra mødet 9. februar 2027' })
      .first()
      .click();
    await page.waitForURL(new RegExp(`/referat/${evening.workshopId}#udsagn-`));
    await expect(page.locator('tr:focus')).toContainText(said);
    await expect(page.getByText('Vi prøver sammen, tirsdag 9. februar 2027')).toBeVisible();
  });

  await test.step('a letter that the other meeting would not have is told of', async () => {
    const task = { taskId: newId(), agendaItemId: itemId, what: 'Tale med naboerne', owner: '', toId: secondId };
    await hands.send('writeTask', task);
    await expect(page.getByText('Kom ikke frem til det andet møde')).toBeVisible();
    await everyWay(page, 'a letter that came back', 320);
    await page.getByRole('button', { name: 'Det er set' }).click();
    await expect(page.getByText('Kom ikke frem til det andet møde')).toHaveCount(0);
  });
});
