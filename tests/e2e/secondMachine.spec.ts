import { expect, test } from './evening.ts';

test.use({ keepsCopy: true });

test('the evening goes on from the copy on another machine, and phones bring what it lacks @second-machine', async ({
  evening,
}) => {
  test.setTimeout(180_000);
  const leader = await evening.facilitator();
  const wall = await evening.projector();
  await leader.start('Udsagn');
  const [open, shut] = [await evening.phone(), await evening.phone()];
  for (const phone of [open, shut]) await phone.joinByLink();
  await open.write('Står i kopien.');
  await open.sees('Står i kopien.', 'modtaget');
  // Everything up to here is in the copy in a second or two; nothing after it.
  await leader.page.waitForTimeout(4000);
  evening.pullCopyOut();
  await open.write('Kun på den første maskine.');
  await shut.write('Sagt, før siden blev lukket.');
  for (const [phone, text] of [
    [open, 'Kun på den første maskine.'],
    [shut, 'Sagt, før siden blev lukket.'],
  ] as const)
    await phone.sees(text, 'modtaget');
  await wall.counts(3);

  await evening.killAndGoOnElsewhere(async () => {
    await open.write('Skrevet imellem.');
    await open.sees('Skrevet imellem.', 'venter');
    await shut.page.close();
    evening.putCopyBack();
  });
  for (const text of ['Står i kopien.', 'Kun på den første maskine.', 'Skrevet imellem.'])
    await expect(open.own(text)).toContainText('modtaget', { timeout: 30_000 });
  // Who comes back later brings hers then.
  await wall.counts(3);
  const again = await evening.page(shut.context);
  await again.goto(`/m/${evening.code}`);
  await expect(again.locator('[data-stage]').filter({ hasText: 'Sagt, før siden blev lukket.' })).toContainText(
    'modtaget',
    { timeout: 30_000 },
  );
  await wall.counts(4);
  await leader.start('Tak');
  await wall.shows('Tak for i dag');
});
