import { newId } from '../harness/visitor.ts';
import { expect, test, type Evening } from './evening.ts';
import { doesNotScrollSideways, everyWay, isClean } from './everyWay.ts';
import { Gather } from './screens/gather.ts';
import type { Facilitator } from './screens/facilitator.ts';
import type { Phone } from './screens/phone.ts';
import type { Projector } from './screens/projector.ts';
import { wallFaults } from './wallFaults.ts';

const longWord = 'Selvbetjeningsløsningernes'.repeat(6);

const narrow = 320;

test('the phone in all its states @axe', async ({ evening }) => {
  test.setTimeout(240_000);
  const leader = await evening.facilitator();
  const phone = await evening.phone();
  await phone.page.goto('/');
  await everyWay(phone.page, 'start', narrow);
  await phone.page.goto(`/m/${evening.code}`);
  await everyWay(phone.page, 'door', narrow);
  await phone.page.getByRole('button', { name: /Kom med|Join/ }).click();
  await everyWay(phone.page, 'not begun', narrow);
  await leader.start('Velkomst');
  await everyWay(phone.page, 'welcome', narrow);
  await leader.start('Udsagn');
  await phone.write(`Et langt ord: ${longWord}`);
  await phone.sees('Et langt ord', 'modtaget');
  await everyWay(phone.page, 'writing', narrow);
  evening.expectLostLine();
  await phone.context.setOffline(true);
  await phone.write('Uden forbindelse.');
  await phone.field().fill('For langt. '.repeat(40));
  await isClean(phone.page, 'offline and too long');
  await phone.context.setOffline(false);
  await leader.closeMeeting();
  await everyWay(phone.page, 'closed', narrow);
});

test('the phone’s board and its own statements @axe @board', async ({ evening }) => {
  test.setTimeout(240_000);
  const leader = await evening.facilitator();
  const phone = await evening.phone();
  await leader.start('Udsagn');
  await phone.joinByLink();
  const texts = ['Mød os, hvor vi er i forvejen.', `Et langt ord: ${longWord}`, 'Spørg, før I svarer.'];
  for (const text of texts) {
    await phone.write(text);
    await phone.sees(text.slice(0, 12), 'modtaget');
  }
  await leader.start('Klynger');
  const gather = new Gather(phone);
  await gather.isOn();
  const seed = await phone.page.locator('[data-in-tray] button[data-id]').first().getAttribute('data-id');
  const statements = [{ statementId: seed ?? '', seen: null }];
  const hands = await evening.hands();
  await hands.send('startCluster', { clusterId: newId(), statements, title: `Tæt på ${longWord}`, x: 0, y: 0 });
  await everyWay(phone.page, 'gathering', narrow);
  await gather.cluster('Tæt på').click();
  await isClean(phone.page, 'an open cluster');
  await gather.take('Spørg, før I svarer.');
  await isClean(phone.page, 'where it goes');
  await phone.page.setViewportSize({ width: narrow, height: 640 });
  await doesNotScrollSideways(phone.page, 'where it goes');
  await leader.start('Samtale');
  await everyWay(phone.page, 'talking', narrow);
});

const openDesk = async (evening: Evening): Promise<Facilitator> => {
  const leader = await evening.facilitator();
  const phone = await evening.phone();
  await leader.start('Udsagn');
  await phone.joinByLink();
  await phone.write('Mød os, hvor vi er i forvejen.');
  await phone.write('Det her bliver skjult.');
  await phone.sees('Det her bliver skjult.', 'modtaget');
  await leader.press('Det her bliver skjult.', 'Skjul');
  return leader;
};

test('the facilitator’s and the secretary’s screens @axe', async ({ evening }) => {
  test.setTimeout(240_000);
  const leader = await openDesk(evening);
  await everyWay(leader.page, 'facilitator', narrow);
  await leader.page.setViewportSize({ width: 1440, height: 900 });
  await leader.page.getByRole('button', { name: 'Ret trinnet' }).click();
  await expect(leader.page.getByRole('dialog')).toBeVisible();
  await isClean(leader.page, 'a dialog');
  await leader.page.keyboard.press('Escape');
  await leader.page.getByRole('button', { name: 'Gem som skabelon' }).click();
  await expect(leader.page.getByRole('dialog').getByLabel('Skabelonens navn')).toBeVisible();
  await isClean(leader.page, 'a template');
  await leader.page.keyboard.press('Escape');
  await leader.page.goto(`/referat/${evening.workshopId}`);
  await expect(leader.page.getByRole('complementary', { name: 'Sådan ser referatet ud' })).toContainText('Mød os');
  await leader.page.getByLabel('Sæt navne på listen').fill('Birgit Holm, formand');
  await leader.page.getByRole('button', { name: 'Sæt på listen' }).click();
  await everyWay(leader.page, 'minutes', narrow);
  await leader.page.goto(`/hent/${evening.workshopId}`);
  await everyWay(leader.page, 'import', narrow);
  await leader.page.goto('/styr');
  await everyWay(leader.page, 'workshops', narrow);
  await leader.page.getByRole('button', { name: 'Ny workshop' }).click();
  await isClean(leader.page, 'a new workshop');
});

test('the further keys to the evening @axe', async ({ evening }) => {
  test.setTimeout(240_000);
  const leader = await openDesk(evening);
  const { page } = leader;
  await page.getByRole('button', { name: 'Giv nøglen videre' }).click();
  await expect(page.getByRole('dialog')).toContainText('Log ud på denne enhed');
  await isClean(page, 'handing over');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Brug telefonen som fjernbetjening' }).click();
  await expect(page.getByRole('img', { name: 'QR-kode til linket' })).toBeVisible();
  await isClean(page, 'the link for a phone');
  await page.goto(`/noedkoder/${evening.workshopId}`);
  await page.getByRole('button', { name: 'Lav tre nødkoder' }).click();
  await expect(page.getByRole('article')).toBeVisible();
  await isClean(page, 'the sheet');
  await page.setViewportSize({ width: narrow, height: 640 });
  await doesNotScrollSideways(page, 'the sheet');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/fjern/${evening.workshopId}`);
  await everyWay(page, 'the remote', narrow);
  await page.getByRole('button', { name: 'Afbryd' }).click();
  await isClean(page, 'the remote while everything stands still');
  await page.goto('/noed');
  await isClean(page, 'an emergency code');
  await page.getByLabel('Nødkode').fill(evening.code);
  await page.getByRole('button', { name: 'Styr mødet herfra' }).click();
  await isClean(page, 'no emergency code');
  await page.setViewportSize({ width: narrow, height: 640 });
  await doesNotScrollSideways(page, 'no emergency code');
});

const fillWall = async (phone: Phone, wall: Projector): Promise<void> => {
  await phone.joinByLink();
  const texts = [
    'Kort.',
    `Et langt ord: ${longWord}`,
    'Ord efter ord efter ord. '.repeat(11).trim(),
    'Linje et\nLinje to\nLinje tre',
    'Hjerter ❤️ og familier 👨‍👩‍👧‍👦 hører til.',
    ...Array.from({ length: 7 }, (_, at) => `Udsagn ${at + 1}: mød os, hvor vi er i forvejen.`),
  ];
  for (const text of texts) await phone.write(text);
  await wall.counts(texts.length);
};

test('the wall keeps its margins and its least text, and shows whole papers @wall', async ({ evening }) => {
  test.setTimeout(180_000);
  const leader = await evening.facilitator();
  const wall = await evening.projector();
  const small = await evening.projector({ width: 1024, height: 768 });
  await leader.start('Velkomst');
  for (const { page } of [wall, small]) {
    await expect(page.getByRole('img', { name: /QR-kode/ })).toBeVisible();
    expect(await wallFaults(page), 'welcome').toEqual([]);
  }
  await leader.start('Udsagn');
  await fillWall(await evening.phone(), wall);
  for (const { page } of [wall, small]) {
    await expect(page.getByRole('img', { name: /QR-kode/ })).toBeVisible();
    await expect.poll(() => wallFaults(page), { message: 'wall' }).toEqual([]);
  }
  await leader.page.getByRole('button', { name: 'Større tekst' }).click();
  await leader.page.getByRole('button', { name: 'Større tekst' }).click();
  for (const { page } of [wall, small])
    await expect.poll(() => wallFaults(page), { message: 'larger text' }).toEqual([]);
  await leader.start('Tak');
  await wall.shows('Tak for i dag');
  expect(await wallFaults(wall.page), 'thanks').toEqual([]);
});

test('the projector is clean in every scene @axe', async ({ evening }) => {
  test.setTimeout(180_000);
  const leader = await evening.facilitator();
  const wall = await evening.projector();
  await leader.start('Velkomst');
  await everyWay(wall.page, 'welcome', null);
  await leader.start('Udsagn');
  await everyWay(wall.page, 'prompt', null);
  const phone = await evening.phone();
  await phone.joinByLink();
  await phone.write('Mød os, hvor vi er i forvejen.');
  await wall.counts(1);
  await everyWay(wall.page, 'wall', null);
  await leader.closeMeeting();
  await everyWay(wall.page, 'closed', null);
});

test('a person with only a keyboard joins, posts, edits and withdraws @keyboard', async ({ evening }) => {
  const leader = await evening.facilitator();
  await leader.start('Udsagn');
  const { page } = await evening.phone();
  await page.goto('/');
  const go = async (name: string | RegExp): Promise<void> => {
    for (let presses = 0; presses < 40; presses += 1) {
      const focused = page.locator(':focus');
      const label = (await focused.count()) > 0 ? await focused.evaluate((element) => element.textContent ?? '') : '';
      if (typeof name === 'string' ? label.trim() === name : name.test(label)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard never came to ${String(name)}`);
  };
  await page.getByLabel('Skriv koden').focus();
  await page.keyboard.type(evening.code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Kom med' })).toBeVisible();
  await go('Kom med');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Send udsagn' })).toBeVisible();
  for (let presses = 0; presses < 40; presses += 1) {
    if (await page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('Skrevet uden mus.');
  await go('Send udsagn');
  await page.keyboard.press('Enter');
  const own = page.locator('[data-stage]').filter({ hasText: 'Skrevet uden mus' });
  await expect(own).toContainText('modtaget');
  await go('Ret');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Helt.');
  await go('Gem rettelsen');
  await page.keyboard.press('Enter');
  await expect(own).toContainText('Skrevet uden mus. Helt.');
  await expect(own).toContainText('modtaget');
  await go('Træk tilbage');
  await page.keyboard.press('Enter');
  await go('Ja, træk det tilbage');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/trukket tilbage/).first()).toBeVisible();
});

/** A board with clusters of every kind: short and long names, one without a name, one inside another, a principle. */
const fillBoard = async (evening: Evening, leader: Facilitator): Promise<void> => {
  const karl = await evening.member('Karl');
  const stepId = evening.steps[1]?.stepId ?? '';
  await leader.start('Udsagn');
  const titles = ['Mødesteder', `Om ${longWord}`, '', 'Et navn, der er lånt af et helt udsagn. '.repeat(4).trim()];
  for (let at = 0; at < 10; at += 1) {
    const [statementId, clusterId, title] = [newId(), newId(), titles[at] ?? `Klynge ${at}`];
    await karl.send('postStatement', { statementId, stepId, text: `Udsagn ${at}: mød os, hvor vi er.` });
    const statements = [{ statementId, seen: null }];
    await karl.send('startCluster', { clusterId, statements, ...(title ? { title } : {}), x: 0, y: 0 });
  }
  await leader.start('Klynger');
};

test('clusters on the wall keep its margins and its least text, and are clean in every scene @axe @wall', async ({
  evening,
}) => {
  test.setTimeout(240_000);
  const leader = await evening.facilitator();
  const wall = await evening.projector();
  const small = await evening.projector({ width: 1024, height: 768 });
  await leader.start('Klynger');
  await everyWay(wall.page, 'no clusters', null);
  await fillBoard(evening, leader);
  await expect(wall.islands()).toHaveCount(8);
  const isWhole = async (what: string): Promise<void> => {
    for (const { page } of [wall, small]) await expect.poll(() => wallFaults(page), { message: what }).toEqual([]);
  };
  await isWhole('clusters');
  await everyWay(wall.page, 'clusters', null);
  for (let more = 0; more < 2; more += 1) await leader.page.getByRole('button', { name: 'Større tekst' }).click();
  await isWhole('clusters, larger text');
  await leader.cluster('Et navn, der er lånt').getByRole('button', { name: 'Åbn på storskærmen' }).click();
  await expect(wall.papers()).toHaveCount(1);
  await isWhole('an opened cluster');
  await everyWay(wall.page, 'an opened cluster', null);
  await leader.start('Samtale');
  await wall.shows('Hvad er det vigtigste, I har hørt?');
  await isWhole('talk');
  await everyWay(wall.page, 'talk', null);
});

test('the facilitator’s screen while people cluster @axe', async ({ evening }) => {
  test.setTimeout(180_000);
  const leader = await evening.facilitator();
  await fillBoard(evening, leader);
  await leader.cluster('Mødesteder').getByRole('button', { name: 'Åbn på storskærmen' }).click();
  await everyWay(leader.page, 'clustering', narrow);
  await leader.boardSteps();
  await isClean(leader.page, 'the latest steps');
  await leader.page.setViewportSize({ width: narrow, height: 700 });
  await doesNotScrollSideways(leader.page, 'the latest steps');
  await isClean(leader.page, `the latest steps, ${narrow} px`);
});
