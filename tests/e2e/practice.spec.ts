import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './evening.ts';
import { everyWay, isClean } from './everyWay.ts';
import type { Phone } from './screens/phone.ts';

const narrow = 320;
const mark = 'Prøve – intet gemmes';
const question = 'Hvad fik du til aftensmad?';

const isIn = async ({ page }: Phone): Promise<void> => {
  await expect(page.getByText(mark, { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
};

/** What the device has kept under the practice round's id, in both its stores. */
const kept = ({ page }: Phone, practiceId: string): Promise<readonly string[]> =>
  page.evaluate(async (id) => {
    const keys = Object.keys(localStorage).filter((key) => key.includes(id));
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('skab-outbox');
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const found = await new Promise<{ readonly id: string }[]>((resolve) => {
      const asking = db.transaction('commands').objectStore('commands').index('workshop').getAll(id);
      asking.addEventListener('success', () => resolve(asking.result as { readonly id: string }[]));
    });
    db.close();
    return [...keys, ...found.map((command) => command.id)];
  }, practiceId);

const filesWith = (folder: string, words: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => readFileSync(file).includes(words));

test('[PR6][PR7] a hall tries to write together, and nothing of it is left @practice @axe', async ({ evening }) => {
  test.setTimeout(240_000);
  const leader = await evening.facilitator();
  const { page } = leader;
  await leader.start('Velkomst');
  const [first, second] = [await evening.phone(), await evening.phone()];
  for (const phone of [first, second]) await phone.joinByLink();
  await expect(first.page.getByRole('heading', { level: 1, name: 'Vi prøver sammen' })).toBeVisible();
  const wall = await evening.projector();
  await wall.shows('Vi prøver sammen');

  await page.getByRole('button', { name: 'Prøv at skrive sammen' }).click();
  await expect(page.getByLabel('Spørgsmål')).toHaveValue(question);
  await isClean(page, 'asking what to practise on');
  await page.getByRole('button', { name: 'Begynd prøven' }).click();
  const panel = page.getByRole('region', { name: 'Prøven er i gang' });
  await expect(panel).toBeVisible();
  for (const phone of [first, second]) await isIn(phone);
  await wall.shows(question);
  await expect(wall.page.getByText(mark, { exact: true })).toBeVisible();

  await first.write('Frikadeller fra i går');
  await first.sees('Frikadeller fra i går', /nummer 1.*modtaget/);
  await wall.counts(1);
  await wall.shows('Frikadeller fra i går');
  await expect(panel).toContainText('Frikadeller fra i går');
  const late = await evening.phone();
  await late.joinByLink();
  await isIn(late);
  await late.write('Suppe');
  await wall.counts(2);
  const practiceId = await first.page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('skab.practice.'));
    return key === undefined ? '' : (localStorage.getItem(key) ?? '');
  });
  expect(practiceId).toHaveLength(22);

  // Loaded anew in the middle it is as it was, and what was begun stands in its field.
  await first.field().fill('Og kartofler');
  await first.page.reload();
  await isIn(first);
  await expect(first.field()).toHaveValue('Og kartofler');
  await first.sees('Frikadeller fra i går', /modtaget/);
  await everyWay(first.page, 'a practice round on a phone', narrow);
  await everyWay(page, 'a practice round where it is led', narrow);
  await isClean(wall.page, 'a practice round on the wall');

  // Killed in the middle the server comes back with it on.
  await evening.killAndStartAgain();
  await first.write('Og kartofler');
  await first.sees('Og kartofler', /modtaget/);
  await wall.counts(3);

  // Who is away when it ends lets go of what was never sent.
  evening.expectRefusals();
  await second.context.setOffline(true);
  await second.write('Aldrig sendt');
  await second.sees('Aldrig sendt', /venter/);
  await panel.getByRole('button', { name: 'Slut på prøven' }).click();
  await expect(panel).toHaveCount(0);
  for (const phone of [first, late]) {
    await expect(phone.page.getByText('Prøven er slut. Intet af den er gemt.')).toBeVisible();
    await expect(phone.page.getByRole('heading', { level: 1, name: 'Vi prøver sammen' })).toBeVisible();
    await expect(phone.page.getByText('Suppe')).toHaveCount(0);
  }
  await wall.doesNotShow(mark);
  await second.context.setOffline(false);
  await expect(second.page.getByRole('heading', { level: 1, name: 'Vi prøver sammen' })).toBeVisible({
    timeout: 30_000,
  });
  for (const phone of [first, second, late]) await expect.poll(() => kept(phone, practiceId)).toEqual([]);
  const { dataFolder } = evening.server;
  await expect
    .poll(() => ['Frikadeller', 'Og kartofler', question].flatMap((words) => filesWith(dataFolder, words)))
    .toEqual([]);

  // The evening begins at number one, and nothing waits before it.
  await leader.start('Udsagn');
  await second.write('Tid til at tale sammen');
  await second.sees('Tid til at tale sammen', /nummer 1.*modtaget/);
  await wall.counts(1);
});
