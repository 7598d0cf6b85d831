import type { Page } from '@playwright/test';
import { expect, test } from './evening.ts';

const mark = (page: Page): Promise<void> => page.evaluate('void (window.isStillHere = true)');
const wasNotReloaded = (page: Page): Promise<boolean> => page.evaluate<boolean>('window.isStillHere === true');

test('a server killed under use comes back with everything it acknowledged @kill', async ({ evening }) => {
  test.setTimeout(180_000);
  const leader = await evening.facilitator();
  const wall = await evening.projector();
  await leader.start('Udsagn');
  const phones = [await evening.phone(), await evening.phone(), await evening.phone()];
  for (const phone of phones) await phone.joinByLink();
  const pages = [leader.page, wall.page, ...phones.map(({ page }) => page)];
  for (const page of pages) await mark(page);

  const words = (at: number) => ({
    inUse: [1, 2, 3, 4].map((count) => `Telefon ${at + 1} siger det for ${count}. gang.`),
    onItsWay: `Sendt i det sidste sekund, ${at + 1}.`,
    whileAway: `Mens den var væk, ${at + 1}.`,
  });
  const said = phones.map((_, at) => words(at));
  const everyone = async (write: (at: number) => readonly string[]): Promise<void> => {
    await Promise.all(
      phones.map(async (phone, at) => {
        for (const text of write(at)) await phone.write(text);
      }),
    );
  };

  const writing = everyone((at) => words(at).inUse);
  await wall.countsAtLeast(3);
  // What is written from here on is sent, and dies with the server before it is answered.
  evening.freeze();
  await writing;
  await everyone((at) => [words(at).onItsWay]);
  await evening.killAndStartAgain(() => everyone((at) => [words(at).whileAway]));

  for (const [at, { inUse, onItsWay, whileAway }] of said.entries()) {
    const phone = phones[at]!;
    for (const text of [...inUse, onItsWay, whileAway])
      await expect(phone.own(text), 'received after all').toContainText('modtaget', { timeout: 20_000 });
    await expect(phone.page.locator('[data-stage]')).toHaveCount(6);
  }
  await wall.counts(18);
  await leader.start('Tak');
  await wall.shows('Tak for i dag');
  for (const page of pages) expect(await wasNotReloaded(page)).toBe(true);

  const secretary = await evening.minutes();
  for (const text of said.flatMap(({ inUse, onItsWay, whileAway }) => [...inUse, onItsWay, whileAway]))
    await expect(secretary.preview().getByText(text, { exact: true })).toHaveCount(1);
});
