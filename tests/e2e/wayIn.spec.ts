import type { Page } from '@playwright/test';
import { readQr } from '../harness/readQr.ts';
import { cellsOf } from './cellsOf.ts';
import { expect, test } from './evening.ts';

test('the code on every screen leads a camera to the door, in light and dark @wall', async ({ evening }) => {
  const leader = await evening.facilitator();
  const wall = await evening.projector({ width: 1024, height: 768 });
  const phone = await evening.phone();
  const address = `${evening.origin}/m/${evening.code}`;
  const leads = async (page: Page): Promise<void> => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      const code = page.getByRole('img', { name: /^QR-kode til/ });
      expect(readQr(await cellsOf(code, phone.page))).toBe(address);
    }
  };
  await leader.start('Velkomst');
  await wall.shows('Vi prøver sammen');
  await leads(wall.page);
  await leads(leader.page);
  await leader.start('Udsagn');
  await wall.shows('Hvad skal være til stede?');
  await leads(wall.page);

  await phone.page.goto(readQr(await cellsOf(wall.page.getByRole('img', { name: /^QR-kode til/ }), phone.page)));
  await expect(phone.page.getByRole('button', { name: 'Kom med' })).toBeVisible();
});
