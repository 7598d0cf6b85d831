import { expect, test } from './evening.ts';
import { everyWay, isClean } from './everyWay.ts';
import { Phone } from './screens/phone.ts';

const narrow = 320;

test('an evening is rehearsed with bots in a copy, and the copy thrown away @rehearsal @axe', async ({ evening }) => {
  test.setTimeout(180_000);
  const { page } = await evening.facilitator();
  const home = page.url();
  await page.getByRole('button', { name: 'Hold generalprøve' }).click();
  const panel = page.getByRole('region', { name: 'Det her er en generalprøve' });
  await expect(panel).toBeVisible();
  await expect(page.getByText('12 telefoner her')).toBeVisible();
  await everyWay(page, 'a rehearsal that has not begun', narrow);
  const code = ((await panel.locator('[translate=no]').textContent()) ?? '').replace(/\s/g, '');
  expect(code).not.toBe(evening.code);

  // The evening's own wall and phone know nothing of it; those of the rehearsal say what they are.
  const { page: phone, context } = await evening.phone();
  await new Phone(phone, context, code).joinByLink();
  await expect(phone.getByText('Generalprøve', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Start »/ }).click();
  const wall = await page.context().newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`/skaerm/${new URL(page.url()).pathname.split('/').pop()}`);
  await expect(wall.getByText('Generalprøve', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Start »/ }).click();
  await expect(wall.locator('[data-wall-count]')).not.toHaveAttribute('data-wall-count', '0', { timeout: 30_000 });
  await isClean(wall, 'a rehearsal on the wall');
  await isClean(phone, 'a rehearsal on a phone');

  await panel.getByRole('button', { name: 'Stop robotterne' }).click();
  await expect(panel).toContainText('Robotterne holder pause');
  await panel.getByRole('button', { name: 'Smid generalprøven væk' }).click();
  const dialog = page.getByRole('alertdialog');
  await isClean(page, 'throwing a rehearsal away');
  evening.expectRefusals();
  evening.expectLostLine();
  await dialog.getByRole('button', { name: 'Smid den væk' }).click();
  await expect(page).toHaveURL(home);
  await expect(page.getByText('0 telefoner her')).toBeVisible();
  await expect(phone.getByText('Generalprøve', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Hold generalprøve' })).toBeVisible();
});
