import { expect, test } from './evening.ts';
import { everyWay } from './everyWay.ts';
import type { Facilitator } from './screens/facilitator.ts';
import type { Phone } from './screens/phone.ts';

const openPoll = async ({ page }: Facilitator, kind: string, question: string, shared = false): Promise<void> => {
  await page.getByRole('button', { name: 'Åbn en afstemning' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: kind }).check({ force: true });
  await dialog.getByLabel('Spørgsmålet').fill(question);
  if (shared) await dialog.getByRole('checkbox', { name: 'Flere deler en telefon' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Åbn afstemningen' }).click();
  await expect(dialog).toHaveCount(0);
};

const closePoll = async ({ page }: Facilitator): Promise<void> => {
  await page.getByRole('button', { name: 'Luk afstemningen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Luk afstemningen' }).click();
};

const choose = async ({ page }: Phone, answer: string): Promise<void> => {
  await page.getByRole('radio', { name: answer, exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Læg i urnen' }).click();
  await expect(page.getByRole('heading', { name: 'Din stemmeseddel venter i urnen' })).toBeVisible();
};

test('the room votes: in the urn until the poll is closed, and counted over a kill @vote @axe', async ({ evening }) => {
  test.setTimeout(420_000);
  const leader = await evening.facilitator();
  const [first, table] = [await evening.phone(), await evening.phone()];
  const wall = await evening.projector();
  await leader.start('Udsagn');
  for (const phone of [first, table]) await phone.joinByLink();
  for (const words of ['Bænke på torvet', 'Bus om aftenen']) {
    await first.write(words);
    await first.sees(words, 'modtaget');
  }

  await test.step('a mood, from a phone and from those who share one', async () => {
    await openPoll(leader, 'Stemningen lige nu', 'Hvordan har I det?', true);
    await wall.shows('Hvordan har I det?');
    await everyWay(first.page, 'a ballot of the mood', 320);
    await first.page.getByRole('button', { name: 'Læg i urnen' }).click();
    await expect(first.page.getByText('Vælg et svar først.')).toBeVisible();
    await choose(first, 'God');
    for (const answer of ['Dårlig', 'Rigtig god', 'God']) {
      await choose(table, answer);
      await table.page.getByRole('button', { name: 'Giv telefonen videre' }).click();
      await expect(table.page.getByText('ingen kan se den her')).toBeVisible();
      await table.page.getByRole('button', { name: 'Jeg er den næste' }).click();
      await expect(table.page.getByRole('radio', { checked: true })).toHaveCount(0);
    }
    await expect(wall.page.locator('[data-urn-count="4"]')).toBeVisible();
    await everyWay(wall.page, 'the wall while the room votes', null);
    await expect(leader.page.getByText('4 stemmesedler i urnen')).toBeVisible();
  });

  await test.step('the server is killed with the ballots in its memory; the phones hand them in again', async () => {
    evening.expectLostLine();
    await evening.killAndStartAgain();
    await expect(wall.page.locator('[data-urn-count="4"]')).toBeVisible({ timeout: 60_000 });
    await first.page.getByRole('button', { name: 'Ret min stemmeseddel' }).click();
    await choose(first, 'Midt imellem');
    await table.page.reload();
    await table.page.getByRole('button', { name: 'Jeg er den næste' }).click();
    await choose(table, 'Midt imellem');
    await expect(wall.page.locator('[data-urn-count="5"]')).toBeVisible();
  });

  await test.step('closed, everybody sees what it came to, in the order of the ballot', async () => {
    await closePoll(leader);
    for (const { page } of [first, table]) {
      await expect(page.getByText('5 har stemt')).toBeVisible();
      await expect(page.getByText('Din stemmeseddel er talt med.')).toBeVisible();
    }
    await wall.shows('5 har stemt');
    await wall.shows('2 stemmer');
    await everyWay(wall.page, 'a result on the wall', null);
    await everyWay(first.page, 'a result on the phone', 320);
    expect(await first.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('ballots')))).toEqual(
      [],
    );
  });

  await test.step('dots: few do not sweep anything away, and what matures leaves the shelf with a reason', async () => {
    await openPoll(leader, 'Sæt prikker', 'Hvad skal vi tale mere om?');
    await first.page.getByRole('button', { name: 'En prik mere på Bænke på torvet' }).click();
    await first.page.getByRole('button', { name: 'En prik mere på Bænke på torvet' }).click();
    await expect(first.page.getByText('Du har 1 prik tilbage')).toBeVisible();
    await everyWay(first.page, 'dots on a phone', 320);
    await first.page.getByRole('button', { name: 'Læg i urnen' }).click();
    await expect(leader.page.getByText('1 stemmeseddel i urnen')).toBeVisible();
    await closePoll(leader);
    await wall.shows('Færre end fem har stemt');
    await leader.page.getByRole('button', { name: 'Læg »Bus om aftenen« på hylden' }).click();
    await everyWay(leader.page, 'polls where the evening is led', 320);
    await leader.page.getByRole('button', { name: 'Tag »Bus om aftenen« af hylden' }).click();
    const dialog = leader.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Tag af hylden' }).click();
    await expect(dialog.getByText('Skriv hvorfor.')).toBeVisible();
    await dialog.getByLabel('Begrundelse').fill('Den er med i forslaget');
    await dialog.getByRole('button', { name: 'Tag af hylden' }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('an objection is read by those who lead, and by nobody else', async () => {
    await openPoll(leader, 'Kan du leve med det?', 'Går vi videre?');
    await first.page.getByRole('radio', { name: 'Jeg har en indvending' }).check({ force: true });
    await first.page.getByLabel('Hvad er din indvending?').fill('Der mangler en rampe');
    await first.page.getByRole('button', { name: 'Læg i urnen' }).click();
    await expect(first.page.getByRole('heading', { name: 'Din stemmeseddel venter i urnen' })).toBeVisible();
    // The chair sees that it is on, closes it, and reads what was objected.
    const chair = await evening.stranger({ viewport: { width: 390, height: 844 } });
    await chair.goto(await evening.link('chair'));
    await expect(chair.getByText('1 stemmeseddel i urnen')).toBeVisible();
    await expect(chair.getByRole('button', { name: 'Åbn en afstemning' })).toHaveCount(0);
    await everyWay(chair, 'a poll on the chair’s phone', 320);
    await chair.getByRole('button', { name: 'Luk afstemningen' }).click();
    await chair.getByRole('alertdialog').getByRole('button', { name: 'Luk afstemningen' }).click();
    await expect(chair.getByText('Der mangler en rampe')).toBeVisible();
    await expect(chair.getByRole('button', { name: /Læg .* på hylden/ })).toHaveCount(0);
    await expect(leader.page.getByText('Der mangler en rampe')).toBeVisible();
    await wall.doesNotShow('rampe');
    await expect(table.page.getByText('rampe')).toHaveCount(0);
  });

  await test.step('the minutes have it all', async () => {
    const minutes = await evening.minutes();
    await expect(minutes.page.getByText('taget af hylden: Den er med i forslaget')).toBeVisible();
    await expect(minutes.page.getByText('Midt imellem: 2')).toBeVisible();
    await minutes.page.getByLabel('Spørgsmålet').fill('Skal vi mødes igen?');
    await minutes.page.getByLabel('For', { exact: true }).fill('12');
    await minutes.page.getByLabel('Imod', { exact: true }).fill('3');
    await minutes.page.getByRole('button', { name: 'Skriv ind' }).click();
    await expect(minutes.page.getByText('»Skal vi mødes igen?« (håndsoprækning):')).toBeVisible();
    await expect(minutes.page.getByText('For: 12')).toBeVisible();
    await minutes.page.getByRole('button', { name: 'Fjern »Skal vi mødes igen?«' }).click();
    await expect(minutes.page.getByText('For: 12')).toHaveCount(0);
    await minutes.page.getByRole('button', { name: 'Fortryd' }).click();
    await expect(minutes.page.getByText('For: 12')).toBeVisible();
    await everyWay(minutes.page, 'votes of the room in the minutes', 320);
  });
});
