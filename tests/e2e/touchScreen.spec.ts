import { expect, test } from './evening.ts';
import { Board } from './screens/board.ts';

test('a touch screen is paired by the code it shows, and acts under its own name @board', async ({ evening }) => {
  const { steps } = evening;
  evening.expectRefusals();
  const facilitator = await evening.facilitator();
  await facilitator.start(steps[1]!.title);
  const phone = await evening.phone();
  await phone.joinByLink();
  for (const words of ['Mød os, hvor vi er', 'Spørg, før I beslutter']) await phone.write(words);
  await facilitator.start(steps[3]!.title);

  const screen = await evening.stranger({ viewport: { width: 1920, height: 1080 }, hasTouch: true });
  await screen.goto('/tavle');
  const code = screen.getByLabel(/^Koden er/);
  await expect(code).toHaveText(/^[2-9A-HJKMNP-Z]{4}$/);

  await facilitator.page.getByRole('button', { name: 'Tilslut en skærm' }).click();
  const dialog = facilitator.page.getByRole('dialog');
  const field = dialog.getByLabel('Koden på skærmen');
  await field.fill('2');
  await dialog.getByRole('button', { name: 'Tilslut' }).click();
  await expect(dialog.getByText('Koden har fire tegn.')).toBeVisible();
  await field.fill('2222');
  await dialog.getByRole('button', { name: 'Tilslut' }).click();
  await expect(dialog.getByText('Den kode kender vi ikke.')).toBeVisible();
  await field.fill(` ${(await code.innerText()).toLowerCase()} `);
  await dialog.getByRole('button', { name: 'Tilslut' }).click();
  await expect(dialog).toBeHidden();

  await expect(screen).toHaveURL(/\/tavle\/./);
  await expect(screen.getByText('Mød os, hvor vi er')).toBeVisible();
  await screen.reload();

  // By fingers: two taps start a cluster, and what was done at the screen is taken back at the screen.
  const board = new Board(screen);
  await board.inTray('Mød os, hvor vi er').tap();
  await board.inTray('Spørg, før I beslutter').tap();
  await expect(board.island('Uden navn', 2)).toBeVisible();
  await screen.getByRole('button', { name: 'Fortryd' }).tap();
  await expect(board.tray(2)).toBeVisible();
  await screen.getByRole('button', { name: 'Gentag' }).tap();
  await expect(board.island('Uden navn', 2)).toBeVisible();
  // It may not do what only the facilitator may.
  await screen.locator('[data-head]').focus();
  await screen.keyboard.press('Enter');
  const sheet = screen.getByRole('dialog');
  await expect(sheet.getByRole('button', { name: 'Giv klyngen et navn' })).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Opløs klyngen' })).toHaveCount(0);
  await expect(sheet.getByRole('button', { name: 'Gør til princip' })).toHaveCount(0);
});

test('a big screen is opened by the code it shows, is back by itself, and is opened anew when it was sent away @wall', async ({
  evening,
}) => {
  evening.expectRefusals();
  const facilitator = await evening.facilitator();
  const { page } = facilitator;
  await facilitator.start('Velkomst');
  const screen = await evening.stranger({ viewport: { width: 1920, height: 1080 } });
  const code = screen.getByLabel(/^Koden er/);
  const pair = async (): Promise<void> => {
    await expect(code).toHaveText(/^[2-9A-HJKMNP-Z]{4}$/);
    await page.getByRole('button', { name: 'Tilslut en skærm' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Koden på skærmen').fill(await code.innerText());
    await dialog.getByLabel('Skærmens navn').fill('Lokale B');
    await dialog.getByRole('button', { name: 'Tilslut' }).click();
    await expect(dialog).toBeHidden();
    await expect(screen.getByRole('heading', { name: 'Vi prøver sammen' })).toBeVisible();
  };
  await screen.goto('/skaerm');
  await pair();
  await expect(screen).toHaveURL(/\/skaerm\/./);
  await screen.goto('/skaerm');
  await expect(screen.getByRole('heading', { name: 'Vi prøver sammen' })).toBeVisible();

  await page.getByRole('button', { name: 'Hvem har adgang' }).click();
  const line = page.getByRole('listitem').filter({ hasText: 'Storskærm: Lokale B' });
  await line.getByRole('button').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Afslut adgang' }).click();
  await pair();
});
