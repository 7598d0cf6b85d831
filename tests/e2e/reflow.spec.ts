import type { Page } from '@playwright/test';
import { expect, test } from './evening.ts';
import { tooWide } from './tooWide.ts';

// 1280 by 1024 at 400 %: what is left is 320 by 256.
const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
const longWord = 'Selvbetjeningsløsningernes'.repeat(6);

test('at 400 % nothing must be read sideways @reflow', async ({ evening }) => {
  const leader = await evening.facilitator(zoomed);
  const phone = await evening.phone(zoomed);
  const holds = async (page: Page, what: string): Promise<void> =>
    expect.poll(() => tooWide(page), { message: what }).toEqual([]);

  await phone.page.goto('/');
  await expect(phone.page.getByLabel('Skriv koden')).toBeVisible();
  await holds(phone.page, 'start');
  await leader.start('Udsagn');
  await phone.joinByLink(longWord.slice(0, 60));
  await phone.write(`Et langt ord: ${longWord}`);
  await phone.sees('Et langt ord', 'modtaget');
  await holds(phone.page, 'writing');
  await phone.own('Et langt ord').getByRole('button', { name: 'Ret' }).click();
  await holds(phone.page, 'editing');

  await expect(leader.paper('Et langt ord')).toBeVisible();
  await holds(leader.page, 'facilitator');
  for (const name of ['Ret trinnet', 'Ret mødets oplysninger', 'Luk mødet']) {
    await leader.page.getByRole('button', { name }).click();
    await expect(leader.page.getByRole('dialog').or(leader.page.getByRole('alertdialog'))).toBeVisible();
    await holds(leader.page, name);
    await leader.page.keyboard.press('Escape');
    await expect(leader.page.getByRole('dialog').or(leader.page.getByRole('alertdialog'))).toHaveCount(0);
  }
  await leader.page.goto('/styr');
  await leader.page.getByRole('button', { name: 'Ny workshop' }).click();
  await holds(leader.page, 'a new workshop');
  await leader.page.goto(`/referat/${evening.workshopId}`);
  await leader.page.getByLabel('Sæt navne på listen').fill(`Kaj ${longWord.slice(0, 90)}, formand`);
  await leader.page.getByRole('button', { name: 'Sæt på listen' }).click();
  await expect(leader.page.getByRole('checkbox').first()).toBeVisible();
  await holds(leader.page, 'minutes');
  await leader.page.goto(`/hent/${evening.workshopId}`);
  await leader.page.getByLabel('Sæt tekst ind').fill(`${longWord};a\n;${longWord}\n${longWord};${longWord}`);
  await leader.page.getByText('Ret, hvordan det er læst').click();
  await leader.page.getByLabel('Hvad skiller det ad?').selectOption('Semikolon mellem felter');
  await expect(leader.page.getByRole('article').first()).toBeVisible();
  await holds(leader.page, 'import');
});
