import { expect, test } from './evening.ts';

test('a server killed under use comes back with everything it acknowledged @kill', async ({ evening }) => {
  const leader = await evening.facilitator();
  const wall = await evening.projector();
  await leader.start('Udsagn');
  const phones = [await evening.phone(), await evening.phone(), await evening.phone()];
  for (const phone of phones) await phone.joinByLink();

  for (const [at, phone] of phones.entries()) {
    await phone.write(`Før strømmen gik, ${at}.`);
    await phone.sees(`Før strømmen gik, ${at}.`, 'modtaget');
  }
  await evening.killAndStartAgain(async () => {
    for (const [at, phone] of phones.entries()) await phone.write(`Mens den var væk, ${at}.`);
  });
  for (const [at, phone] of phones.entries()) {
    await expect(phone.own(`Mens den var væk, ${at}.`)).toContainText('modtaget', { timeout: 20_000 });
    await phone.sees(`Før strømmen gik, ${at}.`, 'modtaget');
    await expect(phone.page.locator('[data-stage]')).toHaveCount(2);
  }
  await wall.counts(6);
  await leader.start('Tak');
  await wall.shows('Tak for i aften');
  const secretary = await evening.minutes();
  for (const at of phones.keys()) {
    await expect(secretary.preview()).toContainText(`Før strømmen gik, ${at}.`);
    await expect(secretary.preview()).toContainText(`Mens den var væk, ${at}.`);
  }
});
