import type { Page } from '@playwright/test';
import { expect, test } from './evening.ts';

const mark = (page: Page): Promise<void> => page.evaluate('void (window.isStillHere = true)');
const wasNotReloaded = (page: Page): Promise<boolean> => page.evaluate<boolean>('window.isStillHere === true');

test('a server killed under use comes back with everything it acknowledged @kill', async ({ evening }) => {
  const leader = await evening.facilitator();
  const wall = await evening.projector();
  await leader.start('Udsagn');
  const phones = [await evening.phone(), await evening.phone(), await evening.phone()];
  for (const phone of phones) await phone.joinByLink();
  const pages = [leader.page, wall.page, ...phones.map(({ page }) => page)];
  for (const page of pages) await mark(page);

  const said = phones.map((_, at) => [1, 2, 3, 4, 5].map((count) => `Telefon ${at + 1} siger det for ${count}. gang.`));
  const writing = Promise.all(
    phones.map(async (phone, at) => {
      for (const text of said[at] ?? []) await phone.write(text);
    }),
  );
  await wall.countsAtLeast(3);
  // What a phone had been told just before the power went.
  const acknowledged = (
    await Promise.all(phones.map(({ page }) => page.locator('[data-stage]', { hasText: 'modtaget' }).count()))
  ).reduce((sum, count) => sum + count, 0);
  await evening.killAndStartAgain(async () => {
    await writing;
    for (const [at, phone] of phones.entries()) await phone.write(`Mens den var væk, ${at + 1}.`);
  });
  expect(acknowledged).toBeGreaterThan(0);

  for (const [at, phone] of phones.entries()) {
    const own = [...(said[at] ?? []), `Mens den var væk, ${at + 1}.`];
    for (const text of own)
      await expect(phone.own(text), 'received after all').toContainText('modtaget', { timeout: 20_000 });
    await expect(phone.page.locator('[data-stage]')).toHaveCount(own.length);
  }
  await wall.counts(18);
  await leader.start('Tak');
  await wall.shows('Tak for i aften');
  for (const page of pages) expect(await wasNotReloaded(page)).toBe(true);

  const secretary = await evening.minutes();
  for (const text of [...said.flat(), ...phones.map((_, at) => `Mens den var væk, ${at + 1}.`)])
    await expect(secretary.preview().getByText(text, { exact: true })).toHaveCount(1);
});
