import { expect, test, type Evening } from './evening.ts';
import { newId } from '../harness/visitor.ts';
import { Gather } from './screens/gather.ts';
import type { Facilitator } from './screens/facilitator.ts';
import type { Phone } from './screens/phone.ts';

const words = ['Mød folk, hvor de er.', 'Kaffen skal være god.', 'Spørg, før I svarer.'] as const;

/** An evening at its clustering step: three statements by the first phone, and two clusters that the facilitator started. */
const clustering = async (evening: Evening): Promise<{ leader: Facilitator; one: Phone; other: Phone }> => {
  const leader = await evening.facilitator();
  await leader.start('Udsagn');
  const hands = await evening.hands();
  const clusters = ['Bygger bro', 'Rart at være'].map((title) => ({ title, statementId: newId() }));
  for (const { title, statementId } of clusters) {
    const { stepId } = evening.steps[1] ?? { stepId: '' };
    await hands.send('postStatement', { statementId, stepId, text: `Det første i ${title}.` });
  }
  const [one, other] = [await evening.phone(), await evening.phone()];
  await one.joinByLink();
  await other.joinByLink('Birthe');
  for (const text of words) {
    await one.write(text);
    await one.sees(text, 'modtaget');
  }
  await leader.start('Klynger');
  for (const { title, statementId } of clusters) {
    const statements = [{ statementId, seen: null }];
    await hands.send('startCluster', { clusterId: newId(), statements, title, x: 0, y: 0 });
  }
  return { leader, one, other };
};

test('a phone lays a statement by two taps; the other sees it, and its author where it stands @board', async ({
  evening,
}) => {
  const { leader, one, other } = await clustering(evening);
  const [mine, hers] = [new Gather(one), new Gather(other)];
  await mine.isOn();
  await hers.take(words[0]);
  await hers.layIn('Bygger bro');
  await expect(hers.inTray(words[0])).toHaveCount(0);
  // The keyboard goes on with what is still to be placed.
  await expect(hers.inTray(words[1])).toBeFocused();
  await expect(mine.inTray(words[0])).toHaveCount(0);
  await mine.lies(words[0], 'Bygger bro');
  await one.sees(words[0], 'Ligger i »Bygger bro«');
  await expect(one.own(words[1])).not.toContainText('Ligger i');

  // By keyboard alone: take, leave it, take, lay; and take the step back.
  const { keyboard } = other.page;
  await keyboard.press('Enter');
  await expect(other.page.getByRole('heading', { name: 'Hvor hører det til?' })).toBeFocused();
  await keyboard.press('Escape');
  await hers.inTray(words[1]).focus();
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await one.sees(words[1], 'Ligger i »Bygger bro«');
  await other.page.getByRole('button', { name: 'Fortryd', exact: true }).click();
  await expect(one.own(words[1])).not.toContainText('Ligger i');

  // A participant only places; who is let to help starts a cluster too.
  await hers.take(words[1]);
  await expect(other.page.getByRole('button', { name: 'Ny klynge' })).toHaveCount(0);
  await other.page.getByRole('button', { name: 'Lad det ligge' }).click();
  await other.page.getByRole('button', { name: 'Bed om at hjælpe' }).click();
  await expect(other.page.getByText('Du har nummer 1.')).toBeVisible();
  await leader.page
    .getByRole('button', { name: /Birthe/ })
    .first()
    .click();
  await expect(other.page.getByText('Du kan også starte klynger.')).toBeVisible();
  await hers.take(words[1]);
  await other.page.getByRole('button', { name: 'Ny klynge' }).click();
  await other.page.getByLabel('Den nye klynges navn').fill('Det nære');
  await other.page.getByRole('button', { name: 'Start klyngen' }).click();
  await one.sees(words[1], 'Ligger i »Det nære«');
  await expect(other.page.getByRole('link', { name: 'Åbn hele tavlen' })).toHaveAttribute(
    'href',
    `/tavle/${evening.workshopId}`,
  );

  // While people talk there is the question, until when, and nothing to tap.
  await leader.start('Samtale');
  await expect(one.page.getByRole('heading', { level: 1, name: 'Læg telefonen fra dig. Tal sammen.' })).toBeVisible();
  await expect(one.page.getByText('Hvad er det vigtigste, I har hørt?')).toBeVisible();
  await one.sees(words[1], 'Ligger i »Det nære«');
});

test('[SC23] what is laid without a line shows at once and lands; who comes second is asked, and may move it all the same @board @offline', async ({
  evening,
}) => {
  const { leader, one, other } = await clustering(evening);
  const [mine, hers] = [new Gather(one), new Gather(other)];
  await mine.isOn();
  await hers.isOn();

  evening.expectLostLine();
  await one.context.setOffline(true);
  await mine.take(words[0]);
  await mine.layIn('Bygger bro');
  await mine.take(words[1]);
  await mine.layIn('Bygger bro');
  await mine.lies(words[0], 'Bygger bro');
  await expect(one.page.getByText(/på at blive sendt|Ingen forbindelse/).first()).toBeVisible();
  await expect(hers.inTray(words[0])).toBeVisible();
  await hers.take(words[1]);
  await hers.layIn('Rart at være');
  await one.context.setOffline(false);

  await hers.lies(words[0], 'Bygger bro');
  const asked = one.page.getByRole('alert').filter({ hasText: 'Flyt det alligevel?' });
  await expect(asked).toContainText(words[1]);
  await expect(asked).toContainText('har lige lagt det i »Rart at være«.');
  await mine.lies(words[1], 'Rart at være');
  await asked.getByRole('button', { name: 'Flyt det alligevel' }).click();
  await expect(asked).toHaveCount(0);
  await hers.lies(words[1], 'Bygger bro');

  // What was laid after the step was over comes back with a sentence, also after a reload.
  await one.context.setOffline(true);
  await mine.take(words[2]);
  await mine.layIn('Bygger bro');
  await leader.start('Samtale');
  await one.context.setOffline(false);
  const refused = one.page.getByRole('alert').filter({ hasText: 'Det, du flyttede, blev liggende.' });
  await expect(refused).toBeVisible();
  await one.page.reload();
  await expect(refused).toBeVisible();
  await refused.getByRole('button', { name: 'Luk' }).click();
  await expect(refused).toHaveCount(0);
  await expect(one.own(words[2])).not.toContainText('Ligger i');
});

test('where members alone place, everybody else follows along, and may ask to help @board', async ({ evening }) => {
  const { leader, one, other } = await clustering(evening);
  const [mine, hers] = [new Gather(one), new Gather(other)];
  await hers.isOn();
  const hands = await evening.hands();
  const stepId = evening.steps[3]?.stepId ?? '';
  const prompt = 'Hvad ligner hinanden?';
  const written = { stepId, title: 'Klynger', prompt, promptId: newId(), plannedMinutes: 15, note: '' };
  await hands.send('writeStep', { ...written, placers: 'members' });
  for (const { page } of [one, other]) {
    await expect(page.getByText(prompt)).toBeVisible();
    await expect(page.getByText('Her kan du følge med.')).toBeVisible();
    await expect(page.locator('[data-in-tray]').getByRole('button')).toHaveCount(0);
  }
  await other.page.getByRole('button', { name: 'Bed om at hjælpe' }).click();
  await leader.page
    .getByRole('button', { name: /Birthe/ })
    .first()
    .click();
  await hers.take(words[0]);
  await hers.layIn('Bygger bro');
  await mine.lies(words[0], 'Bygger bro');
  await expect(mine.inTray(words[1])).toHaveCount(0);

  await other.page.getByRole('link', { name: 'Åbn hele tavlen' }).click();
  await expect(other.page).toHaveURL(new RegExp(`/tavle/${evening.workshopId}$`));
  await expect(other.page.getByRole('heading', { name: 'Bygger bro' }).first()).toBeAttached();
});
