import { newId } from '../harness/visitor.ts';
import { expect, test } from './evening.ts';
import { everyWay } from './everyWay.ts';
import type { Phone } from './screens/phone.ts';

const ask = async ({ page }: Phone, question: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Hvad vil du spørge om?' }).fill(question);
  await page.getByRole('button', { name: 'Send spørgsmål' }).click();
};

test('a talk with questions: asked, shown, answered and put off, and told to who asked @oplaeg @axe', async ({
  evening,
}) => {
  test.setTimeout(300_000);
  const hands = await evening.hands();
  const collect = evening.steps.find(({ title }) => title === 'Udsagn')?.stepId ?? '';
  const talk = {
    promptId: newId(),
    title: 'Byens træer',
    activity: 'presentation',
    prompt: '',
    plannedMinutes: 30,
    note: '',
    presenter: 'Mette Lind',
  } as const;
  await hands.send('addStep', { ...talk, stepId: newId(), afterId: collect });
  const leader = await evening.facilitator();
  const [anna, birthe] = [await evening.phone(), await evening.phone()];
  const wall = await evening.projector();
  await leader.start('Byens træer');
  for (const phone of [anna, birthe]) await phone.joinByLink();

  await test.step('what and who stands on the wall and the phones; questions wait there as a number alone', async () => {
    await wall.shows('Oplæg ved Mette Lind');
    await wall.shows('Byens træer');
    await expect(anna.page.getByText('Oplæg ved Mette Lind')).toBeVisible();
    await everyWay(anna.page, 'asking on a phone', 320);
    await ask(anna, 'Hvem vander dem?');
    await anna.sees('Hvem vander dem?', 'Spørgsmålet venter');
    await ask(birthe, 'Hvad koster et træ?');
    await wall.shows('2 spørgsmål venter');
    await wall.doesNotShow('Hvem vander dem?');
    await everyWay(wall.page, 'a talk on the wall', null);
  });

  await test.step('one is shown, and its author is told that it is on, and then that it was answered', async () => {
    await leader.page.getByRole('button', { name: 'Vis på storskærmen: Hvem vander dem?' }).click();
    await wall.shows('Spørgsmål nu');
    await wall.shows('Hvem vander dem?');
    await anna.sees('Hvem vander dem?', 'Spørgsmålet er på nu');
    await expect(birthe.page.getByText('Hvem vander dem?').first()).toBeVisible();
    await everyWay(wall.page, 'a question on the wall', null);
    await everyWay(leader.page, 'questions where the evening is led', 320);
    await leader.page.getByRole('button', { name: 'Besvaret: Hvem vander dem?' }).click();
    await anna.sees('Hvem vander dem?', 'Besvaret');
    await wall.shows('1 spørgsmål venter');
    await leader.page.getByRole('button', { name: 'Fortryd, så det venter igen: Hvem vander dem?' }).click();
    await wall.shows('2 spørgsmål venter');
    await leader.page.getByRole('button', { name: 'Besvaret: Hvem vander dem?' }).click();
  });

  await test.step('the chair puts the other off, on her phone', async () => {
    const link = await evening.link('chair');
    const page = await evening.stranger({ viewport: { width: 390, height: 844 } });
    await page.goto(link);
    await page.getByRole('button', { name: 'Udskyd: Hvad koster et træ?' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Hvor kommer svaret?').selectOption('written');
    await dialog.getByLabel('Hvem svarer?').fill('');
    await dialog.getByRole('button', { name: 'Udskyd' }).click();
    await expect(dialog.getByText('Skriv, hvem der svarer.')).toBeVisible();
    await dialog.getByLabel('Hvem svarer?').fill('Jens Ravn');
    await dialog.getByRole('button', { name: 'Udskyd' }).click();
    await expect(dialog).toHaveCount(0);
    await birthe.sees('Hvad koster et træ?', 'Udskudt: Jens Ravn svarer skriftligt');
    await wall.shows('Stil spørgsmål på din telefon');
    await everyWay(page, 'questions on the chair’s phone', 320);
  });

  await test.step('the minutes have both, with what became of them, and one that nobody answered', async () => {
    await ask(birthe, 'Hvornår plantes de?');
    await birthe.sees('Hvornår plantes de?', 'Spørgsmålet venter');
    const minutes = await evening.minutes();
    await expect(minutes.page.getByText(/Hvem vander dem\? – Besvaret/)).toBeVisible();
    await expect(minutes.page.getByText(/Hvad koster et træ\? – Udskudt: Jens Ravn svarer skriftligt/)).toBeVisible();
    await expect(minutes.page.getByText(/Hvornår plantes de\? – Ikke besvaret/)).toBeVisible();
  });
});
