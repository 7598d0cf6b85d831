import { expect, test } from './evening.ts';
import { everyWay, isClean } from './everyWay.ts';
import { decision } from './screens/secretary.ts';

const narrow = 320;

test('the end of a meeting: promised, read aloud, adjourned, with a lamp that dies, and opened again @two-rooms @axe', async ({
  evening,
}) => {
  test.setTimeout(240_000);
  const leader = await evening.facilitator();
  const { page } = leader;
  const wall = await evening.projector();
  const phone = await evening.phone();
  await phone.joinByLink();
  await leader.start('Udsagn');
  await phone.write('Mød os på biblioteket.');
  await phone.sees('Mød os på biblioteket.', 'modtaget');
  const minutes = await evening.minutes();
  await minutes.page.getByRole('main').getByLabel('Beslutning', { exact: true }).fill(decision);
  await minutes.page.keyboard.press('Tab');
  await leader.start('Tak');

  await page.getByRole('button', { name: 'Skriv svar og næste møde' }).click();
  const dialog = page.getByRole('dialog');
  await isClean(page, 'what is promised');
  await dialog.getByLabel('Hvem svarer?').fill('Jens Ravn, sekretariatet');
  await dialog.getByLabel('Senest den dag').fill('2027-03-02');
  await dialog.getByLabel('Næste møde').fill('2027-03-09');
  await dialog.getByLabel('Klokken').fill('sent');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await expect(dialog).toContainText('Skriv et klokkeslæt');
  await dialog.getByLabel('Klokken').fill('1900');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await expect(page.getByText('Svar senest tirsdag 2. marts 2027. Ansvarlig: Jens Ravn, sekretariatet')).toBeVisible();

  // Nobody sees the decision before it is shown.
  await wall.doesNotShow(decision);
  await page.getByRole('button', { name: 'Vis »Det kom vi frem til«' }).click();
  for (const words of ['Det kom vi frem til', 'I skrev 1 udsagn', decision]) await wall.shows(words);
  await isClean(wall.page, 'what the meeting arrived at');
  await everyWay(page, 'the end of a meeting', narrow);
  // What is changed meanwhile is shown when somebody says so.
  await minutes.page.getByRole('main').getByLabel('Beslutning', { exact: true }).fill(`${decision} hver torsdag`);
  await minutes.page.keyboard.press('Tab');
  await expect(page.getByText('Noget er ændret, siden det blev vist.')).toBeVisible();
  await page.getByRole('button', { name: 'Vis det nye' }).click();
  await wall.shows(`${decision} hver torsdag`);

  // The lamp dies: the phones show the same, another screen stands where it stood, and the page to carry home is there.
  await wall.page.close();
  await phone.page.getByRole('button', { name: 'Vis storskærmen her' }).click();
  await expect(phone.page.getByText(`${decision} hver torsdag`).last()).toBeVisible();
  await isClean(phone.page, 'what the meeting arrived at, on a phone');
  await phone.page.getByRole('button', { name: 'Tilbage til min telefon' }).click();
  const spare = await evening.projector({ width: 1024, height: 768 });
  await spare.shows(`${decision} hver torsdag`);
  const address = await page.getByRole('link', { name: 'Hent A4-siden (PDF)' }).getAttribute('href');
  const type = await page.evaluate(async (from) => (await fetch(from)).headers.get('content-type'), address ?? '');
  expect(type).toBe('application/pdf');

  // The secretary adjourns: the wall and the minutes say when.
  await minutes.page.getByRole('button', { name: 'Mødet er hævet' }).click();
  await minutes.page.getByRole('button', { name: 'Ja, mødet er hævet' }).click();
  await expect(minutes.page.getByLabel('Mødet hævet kl.')).toHaveValue(/^\d{2}\.\d{2}$/);
  await expect(minutes.preview()).toContainText('Næste møde: tirsdag 9. marts 2027 kl. 19.00.');
  await expect(spare.page.getByText(/Mødet er hævet kl\. \d{2}\.\d{2}/).last()).toBeAttached();
  await isClean(minutes.page, 'the minutes of a meeting that is adjourned');

  await page.getByRole('button', { name: 'Åbn mødet igen' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('I referatet står, at mødet blev hævet kl.');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Åbn mødet igen' }).click();
  await spare.doesNotShow('Det kom vi frem til');
  await leader.start('Hvad er svært?');
  await phone.write('Og ring til os.');
  await phone.sees('Og ring til os.', 'modtaget');
  await leader.start('Tak');
  await page.getByRole('button', { name: 'Luk mødet' }).click();
  await page
    .getByRole('alertdialog')
    .getByLabel(/^Mødet er hævet/)
    .check();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Luk mødet' }).click();
  await expect(page.getByText('Mødet er slut. Ingen kan skrive mere.')).toBeVisible();
  await expect(minutes.page.getByLabel('Mødet hævet kl.')).toHaveValue(/^\d{2}\.\d{2}$/);
});
