import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { qrOnPaper } from '../harness/qrOnPaper.ts';
import { newId } from '../harness/visitor.ts';
import { readQr } from '../harness/readQr.ts';
import { cellsOf } from './cellsOf.ts';
import { expect, test, type Evening } from './evening.ts';
import { doesNotScrollSideways, everyWay, isClean } from './everyWay.ts';
import type { Facilitator } from './screens/facilitator.ts';

const narrow = 320;
const link = /^https?:\/\/\S+\/mine#\S+$/;

const seen = async (code: Locator, reader: Page): Promise<string> => readQr(await cellsOf(code, reader));

const askAtDoor = async (leader: Facilitator): Promise<void> => {
  const { page } = leader;
  await page.getByRole('button', { name: 'Spørg ved døren' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Borgere').check();
  await dialog.getByLabel('Medlemmer af råd').check();
  await dialog.getByLabel('Hvilke råd?').fill('Seniorrådet\nHandicaprådet');
  await dialog.getByLabel('Spørg, om man er med hjemmefra').check();
  await dialog.getByLabel('Borde med kort').fill('12x');
  await expect(dialog).toContainText('Skriv et helt tal, højst 99.');
  await dialog.getByLabel('Borde med kort').fill('3');
  await dialog.getByRole('button', { name: 'Gem' }).click();
};

test('a card says table and council, and nothing is asked @arrive', async ({ evening, browser }) => {
  test.setTimeout(120_000);
  const leader = await evening.facilitator();
  await askAtDoor(leader);
  await leader.start('Udsagn');
  await leader.page.getByRole('link', { name: 'Bordkort og personlige kort' }).click();
  const cards = leader.page.getByRole('article');
  await expect(cards).toHaveCount(3);
  await leader.page.setViewportSize({ width: 1440, height: 3000 });
  const reader = await evening.stranger();
  const table = await seen(cards.nth(1).getByRole('img'), reader);
  expect(table).toBe(`${evening.origin}/m/${evening.code}?bord=2`);
  await everyWay(leader.page, 'the cards', narrow);
  const printed = (await qrOnPaper(browser, await leader.page.pdf({ format: 'A4' }))).flat();
  expect(printed.sort()).toEqual([1, 2, 3].map((at) => `${evening.origin}/m/${evening.code}?bord=${at}`));
  await leader.page.getByLabel('Personlige kort: 3 ark').check();
  const council = leader.page.getByRole('article').filter({ hasText: 'Seniorrådet' });
  const personal = await seen(council.first().getByRole('img'), reader);
  await leader.page.getByLabel('Sedler til dem uden telefon: ét ark').check();
  await expect(leader.page.getByRole('article').first()).toContainText('Dit udsagn har nummer');
  await leader.page.setViewportSize({ width: narrow, height: 640 });
  await doesNotScrollSideways(leader.page, 'the slips');

  const member = await evening.phone();
  const from = Date.now();
  await member.page.goto(personal);
  await member.page.getByRole('button', { name: 'Kom med' }).click();
  await member.write('Et nej er fint, når der står hvorfor.');
  await member.sees('Et nej er fint', 'modtaget');
  console.log(`scan to received: ${Date.now() - from} ms`);
  await expect(member.page.getByText('Du er her for Seniorrådet')).toBeVisible();
  await expect(member.page.getByText('Hvem er du her som?')).toHaveCount(0);
  await expect(member.page.getByText('Er du med hjemmefra?')).toHaveCount(0);

  // A table says nothing of who one is: that is still asked, and can be answered.
  const seated = await evening.phone();
  await seated.page.goto(table);
  await seated.page.getByRole('button', { name: 'Kom med' }).click();
  await seated.page.getByRole('button', { name: 'Borger' }).click();
  await expect(seated.page.getByText('Du er her som: Borger. Du er med ved bord 2')).toBeVisible();
  await seated.page.reload();
  await expect(seated.page.getByText('Du er her som: Borger. Du er med ved bord 2')).toBeVisible();

  await leader.page.setViewportSize({ width: 1440, height: 900 });
  await leader.page.goto(`/styr/${evening.workshopId}`);
  const said = leader.page.getByRole('list', { name: 'Sagt ved døren' });
  await expect(said).toContainText('Medlemmer af råd, Seniorrådet: 1');
  await expect(said).toContainText('Bord 2: 1');
});

test('an invitation is words, a picture and a calendar’s file @arrive', async ({ evening }) => {
  const leader = await evening.facilitator();
  const { page } = leader;
  await page.getByRole('button', { name: 'Kopiér invitation' }).click();
  const dialog = page.getByRole('dialog');
  const words = dialog.getByLabel('Teksten til mail eller opslag');
  await expect(words).toHaveValue(
    /^Vi prøver sammen\nUdvalget for prøver\nTirsdag 9\. februar 2027 kl\. 19\.00–21\.00/,
  );
  await expect(words).toHaveValue(new RegExp(`${evening.origin}/m/${evening.code}`));
  await isClean(page, 'the invitation');
  await dialog.locator('label').filter({ hasText: 'English' }).click();
  await expect(words).toHaveValue(/Tuesday 9 February 2027 19:00–21:00/);
  await dialog.getByRole('button', { name: 'Kopiér teksten' }).click();
  await expect(dialog.getByText(/^Kopieret|^Teksten er markeret/)).toBeVisible();

  const [calendar] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Gem til kalender (.ics)' }).click(),
  ]);
  const file = readFileSync(await calendar.path(), 'utf8');
  expect(file).toContain('DTSTART:20270209T180000Z\r\n');
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Gem QR-kode som billede' }).click(),
  ]);
  const bytes = readFileSync(await picture.path()).toString('base64');
  const reader = await evening.stranger();
  await reader.setContent(`<svg viewBox="0 0 37 37"></svg><img src="data:image/png;base64,${bytes}">`);
  const side = await reader.evaluate('document.images[0].decode().then(() => document.images[0].naturalWidth)');
  expect(Number(side)).toBeGreaterThan(400);
});

/** A phone that has written something that lies in a cluster with what another wrote. */
const clustered = async (evening: Evening) => {
  const leader = await evening.facilitator();
  await leader.start('Udsagn');
  const [phone, other] = [await evening.phone(), await evening.phone()];
  for (const [one, text] of [
    [phone, 'Mød os, hvor vi er i forvejen.'],
    [other, 'Spørg, før I svarer.'],
  ] as const) {
    await one.joinByLink();
    await one.write(text);
    await one.sees(text, 'modtaget');
  }
  return { leader, phone };
};

test('a late joiner is told where we are, and shows the code on; a phone is changed midway @arrive', async ({
  evening,
}) => {
  test.setTimeout(180_000);
  const { leader, phone } = await clustered(evening);
  const reader = await evening.stranger();
  await expect(phone.page.getByText('Velkommen. Vi er i gang.')).toHaveCount(0);
  await leader.start('Klynger');
  const hands = await evening.hands();
  const statements = [{ statementId: '', seen: null }];
  const tray = phone.page.locator('[data-in-tray] button[data-id]');
  await expect(tray).toHaveCount(2);
  const ids = await tray.evaluateAll((found) => found.map((one) => one.getAttribute('data-id') ?? ''));
  const lying = ids.map((statementId) => ({ ...statements[0], statementId, seen: null }));
  await hands.send('startCluster', { clusterId: newId(), statements: lying, title: 'Tæt på', x: 0, y: 0 });
  await leader.start('Samtale');

  // The neighbour comes by the code on this phone, and late.
  await phone.page.getByText('Mine udsagn og mere').click();
  await phone.page.getByText('Vis koden til sidemanden').click();
  const shown = phone.page.getByRole('img', { name: /^QR-kode til/ });
  const late = await evening.phone();
  await late.page.goto(await seen(shown, reader));
  await late.page.getByRole('button', { name: 'Kom med' }).click();
  const card = late.page.getByRole('region', { name: 'Velkommen. Vi er i gang.' });
  await expect(card).toContainText('Nu: Samtale, til kl.');
  await expect(card).toContainText('Velkomst, Udsagn');
  await expect(card).toContainText('Der er skrevet 2 udsagn.');
  await expect(card).toContainText('Læg telefonen fra dig');
  await everyWay(late.page, 'coming late', narrow);
  await card.getByRole('button', { name: 'Godt, jeg er med' }).click();
  await late.page.reload();
  await expect(late.page.getByRole('heading', { name: 'Læg telefonen fra dig. Tal sammen.' })).toBeVisible();
  await expect(card).toHaveCount(0);

  // The private link, read off one phone by another.
  await phone.page.getByText('Mit private link').click();
  await expect(phone.page.getByLabel('Dit private link')).toHaveValue(link);
  await expect(phone.page.getByRole('img', { name: 'QR-kode til dit private link' })).toHaveCount(0);
  await phone.page.getByRole('button', { name: 'Vis som QR-kode' }).click();
  await isClean(phone.page, 'the private link');
  await phone.page.setViewportSize({ width: narrow, height: 640 });
  await doesNotScrollSideways(phone.page, 'the private link');
  await phone.page.setViewportSize({ width: 390, height: 844 });
  const own = await seen(phone.page.getByRole('img', { name: 'QR-kode til dit private link' }), reader);
  const fresh = await evening.phone();
  await fresh.page.goto(own);
  await expect(fresh.page.getByText('»Tæt på« sammen med 1 andet udsagn')).toBeVisible();
  await everyWay(fresh.page, 'what became of it', narrow);
  evening.expectRefusals();
  evening.expectLostLine();
  await fresh.page.getByRole('button', { name: 'Fortsæt på denne telefon' }).click();
  await fresh.sees('Mød os, hvor vi er', 'Ligger i »Tæt på«');
  await expect(phone.page.getByRole('button', { name: 'Kom med' })).toBeVisible();

  await leader.closeMeeting();
  await expect(fresh.page.getByRole('heading', { name: 'Mine udsagn – og hvad der blev af dem' })).toBeVisible();
  await fresh.page.getByRole('link', { name: 'Se mine udsagn' }).click();
  await expect(fresh.page.getByText('Der er ikke skrevet en beslutning endnu.')).toBeVisible();
  await expect(fresh.page.getByRole('link', { name: 'Tilbage til mødet' })).toBeVisible();
  await expect(fresh.page.getByRole('button', { name: 'Fortsæt på denne telefon' })).toHaveCount(0);
});

test('a number is looked up, what participants see is looked at, and the code says what is to come @arrive', async ({
  evening,
}) => {
  test.setTimeout(120_000);
  const early = await evening.phone();
  await early.page.goto(`/m/${evening.code}`);
  await expect(early.page.getByText('Ingen app og ingen konto.')).toBeVisible();
  await expect(early.page.getByRole('list', { name: 'Program' })).toContainText('Samtale');
  await everyWay(early.page, 'the door beforehand', narrow);
  const { leader } = await clustered(evening);
  const without = await evening.stranger({ viewport: { width: 390, height: 844 } });
  await without.goto(`/mine?kode=${evening.code}`);
  await without.getByLabel('Udsagnets nummer').fill('to');
  await without.getByRole('button', { name: 'Slå det op' }).click();
  await expect(without.getByText('Et nummer er et helt tal.')).toBeVisible();
  await without.getByLabel('Udsagnets nummer').fill('2');
  await without.getByRole('button', { name: 'Slå det op' }).click();
  await expect(without.getByRole('article')).toContainText('Spørg, før I svarer.');
  await isClean(without, 'a number looked up');
  evening.expectRefusals();
  await without.getByLabel('Udsagnets nummer').fill('77');
  await without.getByRole('button', { name: 'Slå det op' }).click();
  await expect(without.getByText('Der er ikke noget udsagn med det nummer.')).toBeVisible();

  const [preview] = await Promise.all([
    leader.page.waitForEvent('popup'),
    leader.page.getByRole('link', { name: 'Se det, deltagerne ser' }).click(),
  ]);
  await expect(preview.getByRole('heading', { name: 'Hvad skal være til stede?' })).toBeVisible();
  await preview.getByRole('textbox').click();
  await preview.keyboard.type('Må ikke komme med');
  await expect(preview.getByRole('textbox')).toHaveValue('');
  await isClean(preview, 'what participants see');
  await leader.start('Samtale');
  await expect(preview.getByRole('heading', { name: 'Læg telefonen fra dig. Tal sammen.' })).toBeVisible();
  await expect(leader.page.getByText('2 telefoner', { exact: false }).first()).toBeVisible();
});
