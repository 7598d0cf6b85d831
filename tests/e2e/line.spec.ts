import { strFromU8 } from 'fflate';
import { readDocx } from '../harness/readDocx.ts';
import { expect, test } from './evening.ts';

const first = 'En dato for næste skridt er bedre end et venligt brev.';
const second = 'Ring i stedet for at skrive.\nOg sig, hvem du er.';
// Given at the door. It stands under nothing.
const name = 'Asta Qvistgaard';
const third = 'Æbler & pærer <fra> »haven« 🍎 – 100 % "ordret"';

test('from a code on a phone to the minutes in Word @line', async ({ evening }) => {
  const leader = await evening.facilitator();
  const wall = await evening.projector();
  const phones = [await evening.phone(), await evening.phone(), await evening.phone()] as const;
  const [asta, bo, clara] = phones;

  await test.step('they come in by link and by typed code, and wait for the evening', async () => {
    await asta.joinByLink(name);
    await bo.joinByCode();
    await clara.joinByLink();
    await leader.start('Velkomst');
    await wall.shows('Vi prøver sammen');
    await expect(leader.page.getByText('3 telefoner her')).toBeVisible();
  });

  await test.step('what they write stands on the wall at once', async () => {
    await leader.start('Udsagn');
    await asta.write(first);
    await bo.write(second);
    await clara.write(third);
    for (const [phone, text] of [
      [asta, first],
      [bo, 'Ring i stedet for at skrive.'],
      [clara, third],
    ] as const) {
      await phone.sees(text, 'modtaget');
      await phone.sees(text, 'nummer');
      await wall.shows(text);
    }
    await wall.counts(3);
    await wall.doesNotShow(name);
  });

  await test.step('an edit and a withdrawal reach the wall', async () => {
    await asta.own(first).getByRole('button', { name: 'Ret' }).click();
    await asta.page.getByLabel('Ret dit udsagn').fill(`${first} Altid.`);
    await asta.page.getByRole('button', { name: 'Gem rettelsen' }).click();
    await wall.shows(`${first} Altid.`);
    await bo.write('Det her tager jeg tilbage.');
    await wall.shows('Det her tager jeg tilbage.');
    await bo.own('Det her tager jeg tilbage.').getByRole('button', { name: 'Træk tilbage' }).click();
    await bo.page.getByRole('button', { name: 'Ja, træk det tilbage' }).click();
    await wall.doesNotShow('Det her tager jeg tilbage.');
    await wall.counts(3);
  });

  await test.step('what is hidden leaves every screen, and its author is told', async () => {
    await clara.write('Noget upassende.');
    await wall.shows('Noget upassende.');
    await leader.press('Noget upassende.', 'Skjul');
    await wall.doesNotShow('Noget upassende.');
    await clara.sees('Noget upassende.', 'skjult');
  });

  await test.step('the evening goes on, and one step back', async () => {
    await leader.start('Hvad er svært?');
    await expect(asta.page.getByRole('heading', { name: 'Hvad gør det svært?' })).toBeVisible();
    await leader.stepBack();
    await expect(asta.page.getByRole('heading', { name: 'Hvad skal være til stede?' })).toBeVisible();
    await wall.counts(3);
  });

  await test.step('words begun in time are let in afterwards', async () => {
    await asta.field().fill('Jeg nåede det ikke helt.');
    await leader.start('Tak');
    await asta.page.getByRole('button', { name: 'Send det nu' }).click();
    await asta.sees('Jeg nåede det ikke helt.', 'eftersendt');
    await leader.press('Jeg nåede det ikke helt.', 'Luk ind');
    await asta.sees('Jeg nåede det ikke helt.', 'nummer');
    await leader.closeMeeting();
    await wall.shows('Tak for i dag');
  });

  const secretary = await evening.minutes();
  await test.step('the secretary fills in the minutes', async () => {
    await secretary.write('Sags-ID', 'EMN-2027-00412');
    await secretary.write('Resumé', 'Udvalget prøvede det af.');
    await secretary.write('Indstilling', 'At udvalget prøver igen.');
    await secretary.write('Beslutning', 'Tiltrådt.');
    await secretary.addNames('Birgit Holm, formand\nKaj Ødegaard');
    await secretary.page.getByRole('checkbox', { name: 'Birgit Holm var til stede' }).check();
    await secretary.page.getByRole('checkbox', { name: 'Kaj Ødegaard var fraværende' }).check();
    await secretary.page.getByRole('button', { name: 'Stempl nu' }).click();
    await expect(secretary.page.getByLabel('Mødet hævet kl.')).toHaveValue(/^\d{1,2}\.\d{2}$/);
    await secretary.page.getByLabel('Mødet hævet kl.').fill('21.02');
    await secretary.page.getByLabel('Mødet hævet kl.').blur();
    await expect(secretary.preview()).toContainText('mødet hævet kl. 21.02');
    await expect(secretary.preview()).toContainText('Birgit Holm (formand)');
  });

  await test.step('the Word file has the headings, and every word as it was said', async () => {
    const paragraphs = readDocx(await secretary.download('Hent som Word'));
    const headings = paragraphs.filter(({ style }) => style?.startsWith('Heading')).map(({ text }) => text);
    for (const heading of ['Resumé', 'Indstilling', 'Beslutninger', 'Tilstede', 'Fraværende', 'Bilag']) {
      expect(
        headings.some((text) => text.includes(heading)),
        heading,
      ).toBe(true);
    }
    const texts = paragraphs.map(({ text }) => text);
    for (const said of [`${first} Altid.`, second, third]) expect(texts, said).toContain(said);
    const whole = texts.join('\n');
    expect(whole).toContain('Jeg nåede det ikke helt.');
    expect(whole).toContain('eftersendt');
    expect(whole).toContain('EMN-2027-00412');
    expect(whole).toMatch(/[0-9a-f]{64}/);
    for (const gone of ['Det her tager jeg tilbage.', 'Noget upassende.', name]) expect(whole).not.toContain(gone);
  });

  await test.step('the same in Markdown, and in the preview', async () => {
    const markdown = strFromU8(await secretary.download('Hent som tekst (Markdown)'));
    expect(markdown).toContain('Ring i stedet for at skrive.');
    for (const said of [first, third, 'Jeg nåede det ikke helt.'])
      await expect(secretary.preview()).toContainText(said);
    expect(markdown).not.toContain(name);
    await expect(secretary.preview()).not.toContainText(name);
  });
});
