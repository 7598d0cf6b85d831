import type { Locator } from '@playwright/test';
import { expect, test, type Evening } from './evening.ts';
import { isClean } from './everyWay.ts';
import type { Facilitator } from './screens/facilitator.ts';
import { Importing } from './screens/importing.ts';

const long = 'Ord '.repeat(300);

/** The letters of older Windows files: most stand where Unicode has them. */
const windows = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((sign) => (sign === '–' ? 0x96 : sign.charCodeAt(0))));

const openImport = async (evening: Evening): Promise<{ leader: Facilitator; importing: Importing }> => {
  const leader = await evening.facilitator();
  await leader.page.getByRole('link', { name: 'Hent udsagn ind' }).click();
  await expect(leader.page.getByRole('heading', { name: 'Hvad skal hentes ind?' })).toBeVisible();
  return { leader, importing: new Importing(leader.page) };
};

const wordsIn = async (region: Locator): Promise<readonly string[]> =>
  (await region.getByRole('article').locator('p').allInnerTexts()).map((text) => text.trim());

test('lines that are pasted stand on the wall and on the board, and leave again in one step @import', async ({
  evening,
}) => {
  const wall = await evening.projector();
  const { leader, importing } = await openImport(evening);
  await test.step('they are shown before anything is sent', async () => {
    await importing.paste('Ring i stedet for at skrive\n\nSkole p\uFFFD tværs\nBænke med armlæn');
    await expect(importing.page.getByRole('heading', { name: '3 udsagn kommer med' })).toBeVisible();
    await expect(importing.page.getByText('1 udsagn mangler bogstaver fra før.')).toBeVisible();
    await isClean(importing.page, 'import, what was understood');
  });
  await test.step('they must say where they are from', async () => {
    await importing.begin(3);
    await expect(importing.page.getByText('Skriv, hvor de er fra.')).toBeVisible();
    await expect(importing.page.getByLabel('Hvor er de fra?')).toBeFocused();
    await importing.page.getByLabel('Hvor er de fra?').fill('Borgermødet i maj');
    await importing.page.getByLabel('Trin').selectOption('Udsagn');
    await importing.page.getByLabel('Hvor er de fra?').press('Enter');
    await expect(importing.page.getByRole('heading', { name: '3 udsagn er hentet ind' })).toBeFocused();
    await isClean(importing.page, 'import, done');
  });
  await test.step('everyone has them', async () => {
    await leader.page.getByRole('link', { name: 'Styr mødet' }).click();
    await leader.start('Udsagn');
    await expect(leader.paper('Bænke med armlæn')).toBeVisible();
    await wall.shows('Skole p\uFFFD tværs');
  });
  await test.step('and nobody has them any more', async () => {
    await leader.page.getByRole('link', { name: 'Hent udsagn ind' }).click();
    await expect(importing.earlier().getByText('3 udsagn')).toBeVisible();
    await importing.withdraw('Borgermødet i maj');
    await expect(importing.earlier().getByText('Taget ud igen')).toBeVisible();
    await expect(wall.page.getByText('Bænke med armlæn')).toHaveCount(0);
  });
});

test('an older file with semicolons, line breaks and quotation marks is read as it was written @import', async ({
  evening,
}) => {
  const { importing } = await openImport(evening);
  const file =
    'Nr;Udsagn;Navn;Møde\r\n1;"Først\r\n""så"" det; og det";Birgit Holm;Råd A\r\n2;Bænke på torvet – og væk;Torben Lund;Råd B\r\n';
  await importing.choose('høring.csv', windows(file));
  await expect(importing.page.getByRole('heading', { name: '2 udsagn kommer med' })).toBeVisible();
  expect(await wordsIn(importing.part('2 udsagn kommer med'))).toEqual([
    'Først\n"så" det; og det',
    'Bænke på torvet – og væk',
  ]);
  await expect(importing.page.getByText('Birgit Holm')).toHaveCount(0);

  await test.step('what was guessed can be corrected', async () => {
    await importing.page.getByText('Ret, hvordan det er læst').click();
    await importing.page.getByLabel('Udsagnet står i').selectOption('Møde (felt 4)');
    expect(await wordsIn(importing.part('2 udsagn kommer med'))).toEqual(['Råd A', 'Råd B']);
    await importing.page.getByLabel('Udsagnet står i').selectOption('Udsagn (felt 2)');
    await importing.page.getByLabel('Er æ, ø og å forkerte?').selectOption('Mac, ældre fil');
    await expect(importing.page.getByText('Bænke på torvet – og væk')).toHaveCount(0);
    await importing.page.getByLabel('Er æ, ø og å forkerte?').selectOption('Windows, ældre fil');
    await expect(importing.page.getByText('Bænke på torvet – og væk')).toBeVisible();
    await isClean(importing.page, 'import, an older file');
  });
  await importing.begin(2);
  await expect(importing.page.getByRole('heading', { name: '2 udsagn er hentet ind' })).toBeVisible();
  await expect(importing.earlier().getByText('høring', { exact: true })).toBeVisible();

  await test.step('the table of the statements comes back as the same words', async () => {
    const secretary = await evening.minutes();
    const table = await secretary.download('Hent udsagnene som tabel (CSV)');
    await importing.page.getByRole('button', { name: 'Hent flere ind' }).click();
    await importing.choose('udsagn.csv', table);
    await expect(importing.page.getByRole('heading', { name: '2 rækker kommer ikke med' })).toBeVisible();
    await importing.page.getByLabel('Tag også gengangere med').check();
    expect(await wordsIn(importing.part('2 udsagn kommer med'))).toEqual([
      'Først\n"så" det; og det',
      'Bænke på torvet – og væk',
    ]);
  });
});

test('what cannot be read is named with its row and why; the rest comes @import', async ({ evening }) => {
  const { importing } = await openImport(evening);
  await test.step('a file that is no text says what to do', async () => {
    await importing.choose('udsagn.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]));
    await expect(importing.page.getByRole('alert').filter({ hasText: 'gem den som CSV' })).toBeVisible();
  });
  await test.step('a file that is dropped on the page takes its place', async () => {
    await importing.drop('sluppet.txt', 'Kom ud, hvor folk er\nSpørg igen om et år\n');
    await expect(importing.page.getByText('Fra filen sluppet.txt')).toBeVisible();
    await expect(importing.page.getByRole('heading', { name: '2 udsagn kommer med' })).toBeVisible();
    await expect(importing.page.getByLabel('Hvor er de fra?')).toHaveValue('sluppet');
    await expect(importing.page.getByText('gem den som CSV')).toHaveCount(0);
  });
  await importing.choose(
    'blandet.csv',
    windows(`Nr,Udsagn\n1,Ja tak\n2,\n3,${long}\n4,"Uden slut\n5,Hej, du der,x\n6,ja  TAK\n7,"Nej, tak"\n`),
  );
  await expect(importing.page.getByRole('heading', { name: '2 udsagn kommer med' })).toBeVisible();
  const left = importing.part('5 rækker kommer ikke med').getByRole('listitem');
  await expect(left).toHaveText([
    /^Række 3Der er ingen ord/,
    /^Række 41199 tegn/,
    /^Række 5Et anførselstegn mangler sin slutning/,
    /^Række 6Den har flere felter/,
    /^Række 7Det samme står i række 2/,
  ]);
  await importing.page.getByLabel('Tag også gengangere med').check();
  await expect(importing.page.getByRole('heading', { name: '3 udsagn kommer med' })).toBeVisible();
  await importing.page.setViewportSize({ width: 320, height: 640 });
  expect(await importing.page.evaluate('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
  await isClean(importing.page, 'import, what is left out');
});

test('two thousand rows show how far they are; a stop keeps what is in, and the rest can follow @import', async ({
  evening,
}) => {
  const { importing } = await openImport(evening);
  const all = Array.from({ length: 2000 }, (_, at) => `Udsagn ${at + 1}: sig, hvornår næste skridt kommer`).join('\n');
  await importing.paste(all);
  await importing.page.getByLabel('Hvor er de fra?').fill('Tre møder');
  await importing.begin(2000);
  await expect(importing.page.getByText(/^[1-9]\d* af 2000 er hentet ind$/)).toBeVisible();
  await importing.page.getByRole('button', { name: 'Stop' }).click();
  const stopped = importing.page.getByRole('heading', { name: /^Stoppet: \d+ af 2000 er hentet ind$/ });
  await expect(stopped).toBeVisible();
  const done = Number(/\d+/.exec(await stopped.innerText())?.[0]);
  expect(done % 100).toBe(0);
  expect(done).toBeLessThan(2000);
  await expect(importing.earlier().getByText(`${done} udsagn`)).toBeVisible();

  await test.step('the same material again is only what was not in', async () => {
    await importing.page.getByRole('button', { name: 'Hent flere ind' }).click();
    await importing.paste(all);
    await expect(importing.page.getByRole('heading', { name: `${done} rækker kommer ikke med` })).toBeVisible();
    await importing.page.getByLabel('Hvor er de fra?').fill('Tre møder, resten');
    await importing.begin(2000 - done);
    await expect(importing.page.getByRole('heading', { name: `${2000 - done} udsagn er hentet ind` })).toBeVisible({
      timeout: 30_000,
    });
  });
  await test.step('each import is taken back whole', async () => {
    await importing.withdraw('Tre møder, resten');
    await expect(importing.earlier().getByText('Taget ud igen')).toHaveCount(1);
    await expect(importing.earlier().getByText(`${done} udsagn`)).toBeVisible();
    await importing.withdraw('Tre møder');
    await expect(importing.earlier().getByText('Taget ud igen')).toHaveCount(2);
  });
});

test('an import goes on by itself after the server was gone in the middle of it: all of it, once @import', async ({
  evening,
}) => {
  test.setTimeout(120_000);
  const { importing } = await openImport(evening);
  await importing.paste(Array.from({ length: 1500 }, (_, at) => `Nummer ${at + 1} af dem, der skal med`).join('\n'));
  await importing.page.getByLabel('Hvor er de fra?').fill('Høringen');
  await importing.begin(1500);
  await expect(importing.page.getByText(/^[1-9]\d* af 1500 er hentet ind$/)).toBeVisible();
  await evening.killAndStartAgain(async () => {
    await expect(importing.page.getByText('Resten hentes ind, når der er net igen.')).toBeVisible({ timeout: 20_000 });
  });
  await expect(importing.page.getByRole('heading', { name: '1500 udsagn er hentet ind' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(importing.earlier().getByText('1500 udsagn')).toBeVisible();
});
