import { expect, type Page } from '@playwright/test';
import type { Phone } from './phone.ts';
import type { Projector } from './projector.ts';

export const decision = 'Udvalget afprøver et hjørne på biblioteket';
export const aloud = 'Bænken ved havnen er knækket';

interface Hall {
  readonly secretary: Page;
  readonly chair: Page;
  readonly desk: Page;
  readonly wall: Projector;
  readonly phones: readonly Phone[];
}

/** The leader counts the room and asks at the door; the phones answer with one tap, or skip it. */
export const countsTheRoom = async ({ desk, phones, wall }: Hall): Promise<void> => {
  await desk.getByLabel('Personer i rummet').fill('40');
  await desk.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(desk.getByText(`${phones.length} telefoner her · 40 i rummet`)).toBeVisible();
  await desk.getByRole('button', { name: 'Spørg ved døren' }).click();
  for (const asked of ['Borgere', 'Hjælpere, tolke og personale', 'Spørg, om man er med hjemmefra'])
    await desk.getByRole('dialog').getByLabel(asked).check();
  await desk.getByRole('dialog').getByRole('button', { name: 'Gem', exact: true }).click();
  for (const [at, { page }] of phones.entries()) {
    await expect(page.getByRole('heading', { name: 'Hvem er du her som?' })).toBeVisible();
    if (at === 1) await page.getByLabel('Jeg er med hjemmefra').check();
    const answer = at < 2 ? 'Borger' : at === 2 ? 'Hjælper, tolk eller personale' : 'Spring over';
    await page.getByRole('button', { name: answer, exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Hvem er du her som?' })).toHaveCount(0);
  }
  for (const said of ['Borgere: 2', 'Hjælpere, tolke og personale: 1', 'Med hjemmefra: 1'])
    await expect(desk.getByRole('list', { name: 'Sagt ved døren' })).toContainText(said);
  // A phone is no voter, and nobody is told how many of the room have one.
  for (const page of [desk, wall.page, ...phones.map((phone) => phone.page)])
    await expect(page.locator('body')).not.toContainText(/\d+ (af|ud af|of) 40/);
};

const isNowhereElse = async ({ desk, chair, wall, phones }: Hall, words: string): Promise<void> => {
  for (const page of [desk, chair, wall.page, ...phones.map((phone) => phone.page)])
    await expect(page.locator('body')).not.toContainText(words);
};

/** The secretary words a decision: nobody sees it before it is shown, then the hall follows it, until it is hidden. */
export const wordsADecision = async (hall: Hall): Promise<void> => {
  const { secretary, chair, wall } = hall;
  const field = secretary.getByRole('main').getByLabel('Beslutning', { exact: true });
  await secretary.getByRole('main').getByLabel('Drøftelse', { exact: true }).fill('Mange vil mødes ansigt til ansigt.');
  await field.fill(decision);
  await expect(secretary.getByRole('complementary', { name: 'Sådan ser referatet ud' })).toContainText(decision);
  await isNowhereElse(hall, decision);
  await secretary.getByRole('button', { name: 'Vis på storskærmen' }).click();
  await wall.shows(decision);
  await wall.shows('Forslag til beslutning');
  await expect(chair.getByRole('main')).toContainText(decision);
  await field.press('End');
  await field.pressSequentially(' hver torsdag');
  await wall.shows(`${decision} hver torsdag`);
  await secretary.getByRole('button', { name: 'Skjul på storskærmen' }).click();
  await wall.doesNotShow(decision);
};

/** The secretary writes down what was said aloud, and takes one of the statements with. */
export const writesDownWhatIsSaid = async ({ secretary, wall }: Hall, starred: string): Promise<void> => {
  await secretary.getByLabel('Sagt i salen').fill(aloud);
  await secretary.getByRole('button', { name: 'Sæt på tavlen' }).click();
  const rows = secretary.getByRole('listitem');
  await expect(rows.filter({ hasText: aloud })).toContainText('sagt i salen');
  await wall.shows(aloud);
  const star = rows.filter({ hasText: starred }).getByRole('button', { name: /med i referatet/ });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
};

/** The end of the evening: how the point ended and who was there; then the chair adjourns, and the minutes know when. */
export const finishes = async ({ secretary, chair }: Hall): Promise<void> => {
  await secretary.getByRole('button', { name: 'Tiltrådt', exact: true }).click();
  await secretary.getByLabel('Sæt navne på listen').fill('Asta Lindhardt, formand\nBo Frahm');
  await secretary.getByRole('button', { name: 'Sæt på listen' }).click();
  await secretary.getByLabel('Asta Lindhardt var til stede').check();
  await secretary.getByLabel('Bo Frahm var fraværende').check();
  await chair.getByRole('button', { name: 'Mødet er hævet' }).click();
  await chair.getByRole('button', { name: 'Ja, mødet er hævet' }).click();
  await expect(secretary.getByLabel('Mødet hævet kl.')).toHaveValue(/^\d{1,2}\.\d{2}$/);
};
