import { expect, test } from './evening.ts';
import { everyWay } from './everyWay.ts';
import type { Facilitator } from './screens/facilitator.ts';

/** Says when what is written in the step that is on comes on the wall. */
const publish = async ({ page }: Facilitator, when: string): Promise<void> => {
  await page.getByRole('button', { name: 'Ret trinnet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: when }).check({ force: true });
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await expect(dialog).toHaveCount(0);
};

test('words wait under seal until they are revealed, or until they have been seen @silent @axe', async ({
  evening,
}) => {
  test.setTimeout(240_000);
  const leader = await evening.facilitator();
  const [first, second] = [await evening.phone(), await evening.phone()];
  const wall = await evening.projector();
  const { page } = leader;
  const others = second.page.getByText('De andres udsagn').locator('..');
  await leader.start('Udsagn');
  for (const phone of [first, second]) await phone.joinByLink();

  await test.step('in silence everybody sees her own, and the wall a number', async () => {
    await publish(leader, 'Når du viser dem');
    await expect(first.page.getByText('Ingen andre ser det, før det bliver vist for alle.')).toBeVisible();
    await first.write('Skrevet i stilhed');
    await first.sees('Skrevet i stilhed', 'Kun du kan se det endnu');
    await wall.shows('udsagn er skrevet');
    await wall.counts(1);
    await wall.doesNotShow('Skrevet i stilhed');
    await expect(page.getByText('1 udsagn i »Udsagn« er ikke vist for nogen endnu.')).toBeVisible();
    await expect(page.getByText('Skrevet i stilhed')).toHaveCount(0);
    await everyWay(wall.page, 'silent writing on the wall', null);
  });

  await test.step('who needs more time says so to those who lead', async () => {
    const more = first.page.getByRole('button', { name: 'Jeg har brug for mere tid' });
    await more.click();
    await expect(more).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('#main').getByText('1 har brug for mere tid')).toBeVisible();
    await second.page.getByRole('button', { name: 'Jeg er klar' }).click();
    await expect(page.getByText('1 er klar')).toBeVisible();
    await wall.doesNotShow('mere tid');
    await more.click();
    await expect(page.locator('#main').getByText('1 har brug for mere tid')).toHaveCount(0);
  });

  await test.step('revealed they stand on every screen', async () => {
    await page.getByRole('button', { name: 'Vis dem i »Udsagn« for alle' }).click();
    await wall.shows('Skrevet i stilhed');
    await first.sees('Skrevet i stilhed', 'modtaget');
    await expect(others).toContainText('1');
  });

  await test.step('words to be seen first come on the wall, are kept, or are not shown', async () => {
    await publish(leader, 'Når du har set dem');
    for (const text of ['Dette er for alle', 'Dette er fortroligt', 'Dette er uhøfligt']) {
      await first.write(text);
      await first.sees(text, 'Venter på værterne');
    }
    await everyWay(page, 'words that wait for the facilitator', 320);
    await everyWay(first.page, 'a phone whose words wait', 320);
    await leader.press('Dette er fortroligt', 'Kun til værterne');
    await first.sees('Dette er fortroligt', 'Læst af værterne. Det kommer ikke på væggen.');
    await leader.press('Dette er uhøfligt', 'Vis ikke');
    await leader.press('Dette er for alle', 'På væggen');
    await wall.shows('Dette er for alle');
    await wall.doesNotShow('Dette er fortroligt');
    await wall.doesNotShow('Dette er uhøfligt');
  });

  await test.step('everything by the same person goes in one step', async () => {
    await leader.press('Dette er uhøfligt', 'Skjul alt fra samme person');
    await wall.doesNotShow('Dette er for alle');
    await wall.doesNotShow('Skrevet i stilhed');
  });
});
