import { expect, test } from './evening.ts';

const small = { width: 390, height: 844 };

test('[PF1] without script the phone posts by a plain form, and reads what arrived @line', async ({ evening }) => {
  evening.expectRefusals();
  const leader = await evening.facilitator();
  const wall = await evening.projector();
  await leader.start('Udsagn');
  const page = await evening.stranger({ viewport: small, javaScriptEnabled: false });
  await page.goto(`/m/${evening.code}`);
  await page.getByRole('textbox', { name: 'Hvad skal være til stede?' }).fill('Skrevet uden script.');
  await page.getByRole('button', { name: 'Send udsagn' }).click();
  await expect(page.getByRole('status')).toContainText('Modtaget som nummer 1');
  await expect(page.getByRole('status')).toContainText('Skrevet uden script.');
  await wall.counts(1);
  await page.getByRole('textbox').fill('For langt. '.repeat(40));
  await page.getByRole('button', { name: 'Send udsagn' }).click();
  await expect(page.getByRole('alert')).toContainText('Del det i to udsagn.');
  await expect(page.getByRole('textbox')).toHaveValue('For langt. '.repeat(40));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('textbox').fill('Kort.');
  await page.getByRole('button', { name: 'Send udsagn' }).click();
  await expect(page.getByRole('status')).toContainText('Modtaget som nummer 2');
});

test('[PF7] what is typed before the script has come goes on in the field it makes @line', async ({ evening }) => {
  const leader = await evening.facilitator();
  await leader.start('Udsagn');
  const phone = await evening.phone();
  let letThrough = (): void => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await phone.page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await phone.page.goto(`/m/${evening.code}`, { waitUntil: 'commit' });
  await phone.page.getByRole('textbox', { name: 'Hvad skal være til stede?' }).fill('Skrevet, før siden var færdig.');
  letThrough();
  await phone.page.getByRole('button', { name: 'Kom med' }).click();
  await expect(phone.field()).toHaveValue('Skrevet, før siden var færdig.');
  await phone.page.getByRole('button', { name: 'Send udsagn' }).click();
  await phone.sees('Skrevet, før siden var færdig.', 'modtaget');
});
