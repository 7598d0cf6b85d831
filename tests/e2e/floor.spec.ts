import { expect, test, type Evening } from './evening.ts';
import { doesNotScrollSideways, everyWay, isClean } from './everyWay.ts';
import { askForFloor, FloorLead, floorOn } from './screens/floor.ts';

const narrow = 320;

/** The chair's phone, come in by a personal link. */
const chairOf = async (evening: Evening): Promise<FloorLead> => {
  const page = await evening.stranger({ viewport: { width: 390, height: 844 } });
  await page.goto(await evening.link('chair'));
  await expect(page).toHaveURL(new RegExp(`/ordstyrer/${evening.workshopId}`));
  return new FloorLead(page);
};

test('the floor is asked for, given, taken back and shown on every screen, and the chair adjourns @floor @axe', async ({
  evening,
}) => {
  test.setTimeout(300_000);
  const leader = await evening.facilitator();
  const wall = await evening.projector();
  const minutes = await evening.minutes();
  const chair = await chairOf(evening);
  await expect(chair.page.getByText('Mødet er ikke begyndt.')).toBeVisible();
  const [anna, bo] = [await evening.phone(), await evening.phone()];
  await anna.joinByLink('Anna Lund');
  await bo.joinByLink();
  await leader.start('Samtale');
  const lead = new FloorLead(leader.page);
  await expect(anna.page.getByRole('region', { name: 'Ordet' })).toHaveCount(0);
  await lead.openList();

  await test.step('a phone asks under the name it sees, and is told its place', async () => {
    await anna.page.getByRole('button', { name: 'Bed om ordet' }).click();
    await expect(anna.page.getByLabel('Vises som')).toHaveValue('Anna Lund');
    await anna.page.getByRole('button', { name: 'Bed om ordet' }).click();
    await expect(floorOn(anna.page)).toContainText('Du er den næste.');
    await bo.page.getByRole('button', { name: 'Bed om ordet' }).click();
    await bo.page.getByRole('button', { name: 'Bed om ordet' }).click();
    await expect(floorOn(bo.page)).toContainText('Skriv et navn');
    await everyWay(bo.page, 'asking for the floor', null);
    await askForFloor(bo.page, 'Bo');
    await expect(floorOn(bo.page)).toContainText('Du er nummer 2 på talerlisten.');
    await expect(floorOn(bo.page)).toContainText('Derefter Anna Lund');
  });
  await test.step('everybody sees who speaks and who comes next', async () => {
    await lead.enter('Caja Friis-Pedersen');
    await chair.give('Anna Lund');
    await expect(floorOn(anna.page)).toContainText('Du har ordet.');
    await wall.shows('Anna Lund');
    await wall.shows('Derefter Bo');
    for (const page of [leader.page, chair.page, bo.page, minutes.page])
      await expect(page.getByRole('main')).toContainText('Anna Lund');
    await expect(floorOn(bo.page)).toContainText('Du er den næste.');
  });
  await test.step('a call out of turn is taken back, and the time to speak is set', async () => {
    await chair.give('Caja Friis-Pedersen');
    await wall.shows('Caja Friis-Pedersen');
    await chair.press('Fortryd: tag ordet tilbage');
    await wall.shows('Anna Lund');
    await chair.press('Bordet rundt og taletid');
    await chair.page.getByLabel('De, der ikke har talt, kommer først').check();
    await chair.page.getByLabel('Taletid til hver').selectOption('2 min.');
    await isClean(chair.page, 'how the floor is given');
    await chair.page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
    await wall.shows('Taletid: 2 min.');
  });
  for (const [page, what] of [
    [chair.page, 'the chair'],
    [anna.page, 'a phone that speaks'],
    [leader.page, 'the facilitator with the floor'],
  ] as const)
    await everyWay(page, what, narrow);
  await everyWay(wall.page, 'the wall with who speaks', null);
  await leader.page.setViewportSize({ width: 1440, height: 900 });

  await test.step('while people write the wall says it where the thread stands', async () => {
    await leader.start('Udsagn');
    await wall.shows('Hvad skal være til stede?');
    await expect(wall.page.getByRole('contentinfo')).toContainText('Nu taler Anna Lund');
    await isClean(wall.page, 'the wall with a strip');
  });
  await test.step('a round goes to each in turn, who may pass', async () => {
    await lead.press('Bordet rundt og taletid');
    await leader.page.getByRole('radio', { name: 'Bordet rundt' }).check();
    await leader.page.getByLabel('Hvem sidder om bordet?').fill('Ditte\nEmil');
    await leader.page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
    await chair.give('Ditte');
    await chair.press('Melder pas');
    await expect(wall.page.getByRole('contentinfo')).toContainText('Nu taler Emil');
    await chair.press('Ordet er slut');
    await expect(chair.panel()).toContainText('Runden er slut.');
    await chair.press('Åbn talerlisten');
    await expect(chair.waiting()).toHaveCount(2);
  });
  await chair.page.setViewportSize({ width: narrow, height: 640 });
  await doesNotScrollSideways(chair.page, 'the chair at 320 px');
  await chair.page.getByRole('button', { name: 'Mødet er hævet' }).click();
  await isClean(chair.page, 'asked once');
  await chair.page.getByRole('button', { name: 'Ja, mødet er hævet' }).click();
  await expect(chair.page.getByText(/Mødet er hævet kl\. \d{1,2}\.\d{2}\./)).toBeVisible();
  await wall.shows('Tak for i dag');
  await wall.doesNotShow('Anna Lund');
  await expect(minutes.preview()).toContainText(/Mødet hævet/);
});
