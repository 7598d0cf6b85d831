import { expect, test } from './evening.ts';

test('an evening is planned and led from the running order: nothing starts by a slip of the hand @leading', async ({
  evening,
}) => {
  const leader = await evening.facilitator();
  const wall = await evening.projector();
  const phone = await evening.phone();
  await phone.joinByLink();
  const { page } = leader;
  const order = page.getByRole('list', { name: 'Drejebog' });

  await test.step('a step is put in, moved, split and left out before the evening', async () => {
    await leader.choose('Udsagn');
    await expect(order.locator('[aria-current=step]')).toHaveCount(0);
    await order.getByRole('button', { name: 'Sæt et trin ind efter' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Trinnets navn').fill('Par-snak');
    await dialog.getByLabel('Spørgsmål').fill('Hvad har I oplevet?');
    await dialog.getByLabel('Minutter').fill('20');
    await dialog.getByLabel('Hvem gør det?').fill('Maja');
    await dialog.getByRole('button', { name: 'Sæt ind' }).click();
    await expect(order.getByRole('listitem').filter({ hasText: 'Par-snak' })).toContainText('kl. 19.30');
    // Choosing another one closes the first.
    await leader.choose('Par-snak');
    await order.getByRole('button', { name: 'Del i to' }).click();
    await page.getByRole('dialog').getByLabel('Minutter i den første del').fill('5');
    await page.getByRole('dialog').getByRole('button', { name: 'Del trinnet' }).click();
    await expect(order.getByRole('listitem').filter({ hasText: 'Par-snak' })).toHaveCount(2);
    await expect(order.getByRole('listitem').filter({ hasText: 'Par-snak' }).last()).toContainText('kl. 19.35');
    await leader.choose('Hvad er svært?');
    await order.getByRole('button', { name: 'Spring over' }).click();
    await expect(order.getByRole('listitem').filter({ hasText: 'Hvad er svært?' })).toContainText('springes over');
    await leader.choose('Hvad er svært?');
    await expect(phone.page.getByRole('list', { name: 'Program' })).not.toContainText('Hvad er svært?');
    await expect(phone.page.getByRole('list', { name: 'Program' })).toContainText('Par-snak');
  });

  await test.step('a step begins at the clock time that is typed', async () => {
    await leader.choose('Klynger');
    await order.getByRole('button', { name: 'Ret »Klynger«' }).click();
    await page.getByRole('dialog').getByLabel('Begynder kl.').fill('19.55');
    await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
    await expect(order.getByRole('listitem').filter({ hasText: 'Klynger' })).toContainText('kl. 19.55');
    await leader.choose('Klynger');
  });

  await test.step('a pause stands on every screen, and words begun before it are there after', async () => {
    await leader.start('Udsagn');
    await phone.field().fill('Halvt skrevet');
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Begynd pausen' }).click();
    await wall.shows(/Vi begynder igen kl\. \d{1,2}\.\d{2}/);
    await expect(phone.page.getByText(/Vi begynder igen kl\. \d{1,2}\.\d{2}/)).toBeVisible();
    await page.getByRole('button', { name: 'Fortsæt' }).click();
    await expect(phone.field()).toHaveValue('Halvt skrevet');
  });

  await test.step('one key stops everything, keeps what was half typed, and publishes nothing', async () => {
    await page.locator('body').press('a');
    await expect(phone.page.getByRole('heading', { name: 'Vi holder lige inde' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Afbrudt' })).toBeVisible();
    await page.getByRole('button', { name: 'Fortsæt' }).click();
    await expect(phone.field()).toHaveValue('Halvt skrevet');
  });

  await test.step('two minutes more by a key, and the wall black and light again', async () => {
    const used = page.getByText(/min\. tilbage/).first();
    const before = Number(/\d+/.exec((await used.textContent()) ?? '')?.[0]);
    await page.locator('body').press('+');
    await expect(used).toContainText(String(before + 2));
    await page.locator('body').press('b');
    await expect(wall.page.getByRole('img', { name: 'Storskærmen er sort.' })).toBeVisible();
    await page.locator('body').press('b');
    await expect(wall.page.getByRole('img', { name: 'Storskærmen er sort.' })).toHaveCount(0);
  });

  await test.step('a clicker goes on and back, once it is turned on', async () => {
    await page.locator('body').press('PageDown');
    await expect(order.locator('[aria-current=step]')).toContainText('Udsagn');
    await page.getByRole('checkbox', { name: /Brug en klikker/ }).check();
    await page.locator('body').press('PageDown');
    await expect(order.locator('[aria-current=step]')).toContainText('Par-snak');
    await page.locator('body').press('PageUp');
    await expect(order.locator('[aria-current=step]')).toContainText('Udsagn');
  });
});
