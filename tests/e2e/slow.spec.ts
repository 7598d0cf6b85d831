import { expect, test } from './evening.ts';
import { everyWay } from './everyWay.ts';

test('the room writes slowly, and nothing of it is lost @slow @axe', async ({ evening }) => {
  test.setTimeout(240_000);
  const leader = await evening.facilitator();
  const phone = await evening.phone();
  const wall = await evening.projector();
  await leader.start('Udsagn');
  await phone.joinByLink();

  await test.step('one press slows the phones, and they say so', async () => {
    await leader.page.getByText('Langsomt tempo').first().click();
    await leader.page
      .getByRole('group', { name: 'Langsomt tempo' })
      .getByRole('radio', { name: '30 sek.' })
      .click({ force: true });
    await expect(phone.page.getByText('ét udsagn hvert halve minut')).toBeVisible();
    await phone.write('Det første');
    await phone.sees('Det første', 'modtaget');
    await expect(phone.page.getByText('Du kan sende igen om et halvt minut.')).toBeVisible();
  });

  await test.step('words that come too soon stay in the field', async () => {
    await phone.write('Det andet');
    await expect(phone.page.getByText('Ikke endnu. Dine ord bliver stående her.')).toBeVisible();
    await expect(phone.field()).toHaveValue('Det andet');
    await everyWay(phone.page, 'a slow pace on the phone', 320);
    await expect(phone.field()).toHaveValue('Det andet');
    await everyWay(leader.page, 'a slow pace on the desk', 320);
  });

  await test.step('she sends them when it is time, and what she writes behind them goes by itself', async () => {
    const send = phone.page.getByRole('button', { name: 'Send udsagn' });
    await expect(phone.page.getByText('Du kan sende igen')).toHaveCount(0, { timeout: 40_000 });
    evening.expectLostLine();
    await phone.context.setOffline(true);
    await send.click();
    await phone.write('Det tredje');
    await phone.sees('Det tredje', 'venter');
    await phone.context.setOffline(false);
    await phone.sees('Det andet', 'modtaget');
    await phone.sees('Det tredje', 'venter');
    await leader.page
      .getByRole('group', { name: 'Langsomt tempo' })
      .getByRole('radio', { name: 'Slået fra' })
      .click({ force: true });
    await phone.sees('Det tredje', 'modtaget');
    await wall.counts(3);
  });
});
