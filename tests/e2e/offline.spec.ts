import { expect, test } from './evening.ts';

test('a statement typed in a dead zone is sent once, after the tab was closed @offline', async ({ evening }) => {
  const leader = await evening.facilitator();
  const wall = await evening.projector();
  await leader.start('Udsagn');
  const phone = await evening.phone();
  await phone.joinByLink();
  await phone.write('Før kælderen.');
  await phone.sees('Før kælderen.', 'modtaget');

  evening.expectLostLine();
  await phone.context.setOffline(true);
  await phone.write('Skrevet i kælderen.');
  await phone.sees('Skrevet i kælderen.', 'venter');
  await expect(phone.page.getByText(/på at blive sendt|Ingen forbindelse/).first()).toBeVisible();
  await phone.page.close();
  await phone.context.setOffline(false);

  const again = await evening.page(phone.context);
  await again.goto(`/m/${evening.code}`);
  await expect(again.locator('[data-stage]').filter({ hasText: 'Skrevet i kælderen.' })).toContainText('modtaget');
  await wall.counts(2);
  await expect(again.locator('[data-stage]')).toHaveCount(2);
});

test('what was written in time but arrives after its step lands with the facilitator @offline', async ({ evening }) => {
  const leader = await evening.facilitator();
  const wall = await evening.projector();
  await leader.start('Udsagn');
  const phone = await evening.phone();
  await phone.joinByLink();
  await expect(phone.field()).toBeVisible();

  evening.expectLostLine();
  await phone.context.setOffline(true);
  await phone.write('Sendt på vej ud af elevatoren.');
  await leader.start('Tak');
  await phone.context.setOffline(false);

  await phone.sees('Sendt på vej ud af elevatoren.', 'eftersendt');
  await expect(leader.paper('Sendt på vej ud af elevatoren.')).toBeVisible();
  await leader.press('Sendt på vej ud af elevatoren.', 'Luk ind');
  await phone.sees('Sendt på vej ud af elevatoren.', 'nummer');
  await wall.doesNotShow('Ingen forbindelse');
});
