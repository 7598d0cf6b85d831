import { readFile } from 'node:fs/promises';
import { readPdf } from '../../server/src/testing/readPdf.ts';
import { qrInPdf } from '../harness/qrInPdf.ts';
import { qrOnPaper } from '../harness/qrOnPaper.ts';
import { expect, test } from './evening.ts';
import { everyWay, isClean } from './everyWay.ts';

const narrow = 320;

test('the day before: five lamps in an empty room, and the evening on paper @day-before @axe', async ({
  evening,
  browser,
}) => {
  test.setTimeout(240_000);
  const leader = await evening.facilitator();
  const { page } = leader;
  await page.getByRole('link', { name: 'Prøv lokalet' }).click();
  const lamp = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  await everyWay(page, 'five lamps, none tried', narrow);

  // No screen is open, and that is said with what to do about it.
  await lamp('En telefon når frem').getByRole('button', { name: 'Vis koden på storskærmen' }).click();
  await expect(lamp('Storskærmen er åben og vågen')).toContainText('Ingen storskærm er åben.');
  await expect(lamp('Storskærmen er åben og vågen')).toContainText('ikke i orden');
  const wall = await evening.projector();
  await wall.shows('Kan en telefon komme frem?');
  await isClean(wall.page, 'a trial on the wall');
  await expect(lamp('Storskærmen er åben og vågen').getByRole('heading')).toHaveText(/: i orden$/);

  // A phone that does not get through, and then one that does: by the link in the code on the wall.
  await lamp('En telefon når frem').getByRole('button', { name: 'Telefonen kommer ikke frem' }).click();
  await expect(lamp('En telefon når frem')).toContainText('Gæstenettet holder telefonerne adskilt.');
  await everyWay(page, 'a lamp that is not in order', narrow);
  // Opened anew the page has ended the trial before, and begins another.
  await lamp('En telefon når frem').getByRole('button', { name: 'Vis koden på storskærmen' }).click();
  const phone = await evening.stranger({ viewport: { width: 390, height: 844 } });
  await phone.goto(`/proev/${evening.code}`);
  await everyWay(phone, 'a phone that tries to get through', narrow);
  await phone.getByRole('button', { name: 'Tryk her' }).click();
  await wall.shows('Godt, den kom frem');
  await expect(phone.getByRole('heading', { name: 'Godt, telefonen nåede frem' })).toBeVisible();
  await expect(lamp('En telefon når frem')).toContainText('1 telefon er kommet frem.');
  await expect(lamp('Linjen er hurtig nok')).toContainText('Fra telefonen: svar på');
  await lamp('Linjen er hurtig nok').getByRole('button', { name: 'Mål linjen' }).click();
  await expect(lamp('Linjen er hurtig nok')).toContainText('Herfra: svar på');
  await expect(lamp('Linjen er hurtig nok').getByRole('heading')).toHaveText(/: i orden$/);

  await lamp('Teksten kan læses bagerst').getByRole('button', { name: 'Vis læseprøven' }).click();
  await wall.shows('Kan den nederste linje læses fra bageste række?');
  await isClean(wall.page, 'the eye chart');
  await lamp('Teksten kan læses bagerst').getByRole('button', { name: 'Nej' }).click();
  await expect(lamp('Teksten kan læses bagerst')).toContainText('Større tekst');
  await lamp('Teksten kan læses bagerst').getByRole('button', { name: 'Ja, jeg kan læse den' }).click();
  await lamp('Klokken kan høres').getByRole('button', { name: 'Ring med klokken' }).click();
  await wall.shows(/Klokken ringer|Klik her/);
  await lamp('Klokken kan høres').getByRole('button', { name: 'Ja, den kan høres' }).click();
  await expect(page.getByText('Alle fem lamper er i orden. Lokalet er klar.')).toBeVisible();

  // Whoever goes back has done: the wall welcomes, and nobody has come in.
  await page.getByRole('link', { name: 'Afslut prøven' }).click();
  await wall.shows('Vi prøver sammen');
  await expect(page.getByText('0 telefoner her')).toBeVisible();

  await page.getByRole('link', { name: 'Aftenens mappe på papir' }).click();
  await everyWay(page, 'the folder', narrow);
  await page.getByLabel('Antal borde').fill('2');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent mappen (PDF)' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^aftenens-mappe-2027-02-09\.pdf$/);
  const file = await readFile(await download.path());
  const { pages } = await readPdf(file);
  for (const words of [
    'Drejebog',
    'Sig det roligt.',
    'Sådan er du med',
    'Bord 2',
    'Deltagerliste',
    'Nødkoder til mødet',
  ])
    expect(pages.join(' ')).toContain(words);
  expect(new Set(qrInPdf(file).map((link) => new URL(link).pathname))).toEqual(
    new Set([`/m/${evening.code}`, '/noed']),
  );
  // And as a camera reads them off the paper: the way in, each table's card, and where the emergency codes are typed.
  const onPaper = (await qrOnPaper(browser, file)).flat();
  expect(new Set(onPaper)).toEqual(new Set(qrInPdf(file)));
  expect(onPaper).toContain(`${evening.origin}/m/${evening.code}?bord=2`);
  await expect(page.getByText('Nødkoderne på det sidste ark bliver ikke vist igen.')).toBeVisible();
});
