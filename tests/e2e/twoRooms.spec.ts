import type { Page } from '@playwright/test';
import { cardLink } from '@skab/shared/invitation/arrivalCard.ts';
import { readQr } from '../harness/readQr.ts';
import { newId } from '../harness/visitor.ts';
import { cellsOf } from './cellsOf.ts';
import { expect, test, type Evening } from './evening.ts';
import { isClean } from './everyWay.ts';
import type { Facilitator } from './screens/facilitator.ts';
import { Projector } from './screens/projector.ts';
import { wallFaults } from './wallFaults.ts';

/** An evening in two rooms: a screen in each, statements written, and two clusters. */
interface TwoRooms {
  readonly leader: Facilitator;
  readonly hall: Projector;
  readonly roomB: Projector;
}

const words = ['Mød os på biblioteket.', 'Kom ud, hvor vi bor.', 'Sæt kaffe over.'] as const;

/** Opens a big screen by the code it shows. */
const pairScreen = async (evening: Evening, leader: Facilitator, name: string): Promise<Projector> => {
  const page = await evening.stranger({ viewport: { width: 1920, height: 1080 } });
  await page.goto('/skaerm');
  const code = page.getByLabel(/^Koden er/);
  await expect(code).toHaveText(/^[2-9A-HJKMNP-Z]{4}$/);
  await leader.page.getByRole('button', { name: 'Tilslut en skærm' }).click();
  const dialog = leader.page.getByRole('dialog');
  await dialog.getByLabel('Koden på skærmen').fill(await code.innerText());
  await dialog.getByLabel('Skærmens navn').fill(name);
  await dialog.getByRole('button', { name: 'Tilslut' }).click();
  await expect(dialog).toBeHidden();
  return new Projector(page);
};

/** The same with the phone one leads from: it scans the code of the screen. */
const scanScreen = async (evening: Evening, name: string): Promise<Projector> => {
  const page = await evening.stranger({ viewport: { width: 1920, height: 1080 } });
  await page.goto('/skaerm');
  const code = page.getByRole('img', { name: /^QR-kode: tilslut/ });
  await expect(code).toBeVisible();
  const link = readQr(await cellsOf(code, page));
  const stranger = await evening.stranger({ viewport: { width: 390, height: 844 } });
  await stranger.goto(link);
  await expect(stranger.getByText('Denne telefon styrer ikke noget møde.')).toBeVisible();
  const remote = (await evening.facilitator({ viewport: { width: 390, height: 844 } })).page;
  await remote.goto(link);
  await remote.getByLabel('Skærmens navn').fill(name);
  await isClean(remote, 'connecting a screen');
  await remote.getByRole('button', { name: 'Tilslut' }).click();
  await expect(remote.getByText('Skærmen er med.')).toBeVisible();
  await remote.close();
  return new Projector(page);
};

const twoRooms = async (evening: Evening): Promise<TwoRooms> => {
  evening.expectRefusals();
  const leader = await evening.facilitator();
  await leader.page.getByRole('button', { name: 'Ret mødets oplysninger' }).click();
  await leader.page.getByRole('dialog').getByLabel('Lokaler').fill('Salen, Lokale B');
  await leader.page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
  const hall = await pairScreen(evening, leader, 'Lærredet');
  const roomB = await scanScreen(evening, 'Skærmen ved døren');
  return { leader, hall, roomB };
};

/** What somebody writes, and the two clusters it lies in. */
const writeAndCluster = async (evening: Evening): Promise<void> => {
  const karl = await evening.member('Karl');
  const stepId = evening.steps[1]?.stepId ?? '';
  for (const [at, text] of words.entries()) {
    const statementId = newId();
    await karl.send('postStatement', { statementId, stepId, text });
    if (at > 1) continue;
    const statements = [{ statementId, seen: null }];
    const title = at === 0 ? 'Mødesteder' : 'Tæt på';
    await karl.send('startCluster', { clusterId: newId(), statements, title, x: at * 900, y: 0 });
  }
};

/** Chooses something by its words in the dialog that is open. */
const choose = async (page: Page, typed: string, what: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Søg efter ord eller nummer').fill(typed);
  await dialog.getByRole('button', { name: `Vis »${what}«` }).click();
  await expect(dialog).toBeHidden();
};

test('two rooms, each with a screen of its own: bound, loaded anew, blanked and taken out @two-rooms @wall', async ({
  evening,
}) => {
  test.setTimeout(180_000);
  const { leader, hall, roomB } = await twoRooms(evening);
  const { page } = leader;
  await leader.start('Udsagn');
  await writeAndCluster(evening);
  await hall.counts(3);
  await roomB.counts(3);

  // Bound to its room it follows the evening until something is chosen for that room.
  await page.getByRole('button', { name: 'Navn og plads: Skærmen ved døren' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Hør til Lokale B' }).check();
  await isClean(page, 'naming a screen');
  await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
  await expect(roomB.page.getByText('Lokale B')).toBeVisible();
  await roomB.counts(3);
  await page.getByRole('button', { name: 'Vælg, hvad Lokale B ser' }).click();
  await choose(page, 'tæt', 'Tæt på');
  await roomB.shows('Tæt på');
  await expect(roomB.papers()).toHaveText(/Kom ud, hvor vi bor\./);
  await hall.counts(3);
  // While people talk the hall has only the question, and the room its own.
  await leader.start('Samtale');
  await hall.shows('Hvad er det vigtigste, I har hørt?');
  await expect(roomB.papers()).toHaveCount(1);

  // A crash, and it stands where it stood: no login, no code to type.
  const from = Date.now();
  await roomB.page.reload();
  await expect(roomB.papers()).toHaveText(/Kom ud, hvor vi bor\./);
  expect(Date.now() - from).toBeLessThan(3000);

  await page.keyboard.press('b');
  for (const screen of [hall, roomB])
    await expect(screen.page.getByRole('img', { name: 'Storskærmen er sort.' })).toBeVisible();
  await page.keyboard.press('b');
  await expect(roomB.papers()).toHaveCount(1);
  await page.getByRole('button', { name: 'Lad Lokale B følge aftenen' }).click();
  await roomB.shows('Hvad er det vigtigste, I har hørt?');

  await page.getByRole('button', { name: 'Tag skærmen ud: Skærmen ved døren' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Tag ud' }).click();
  await expect(roomB.page.getByLabel(/^Koden er/)).toBeVisible();
  await expect(page.getByText('Skærmen ved døren')).toHaveCount(0);
  await hall.shows('Hvad er det vigtigste, I har hørt?');
});

test('a wall that is held, shows one thing alone, and is seen on a phone @two-rooms @wall @axe', async ({
  evening,
}) => {
  test.setTimeout(240_000);
  const leader = await evening.facilitator();
  const hall = await evening.projector();
  const old = await evening.projector({ width: 1024, height: 768 });
  const { page } = leader;
  const isWhole = async (what: string): Promise<void> => {
    for (const screen of [hall, old]) await expect.poll(() => wallFaults(screen.page), { message: what }).toEqual([]);
    await isClean(hall.page, what);
  };
  // The welcome, with the network's code beside the way in.
  await page.getByRole('button', { name: 'Vis netværket på velkomsten' }).click();
  await page.getByRole('dialog').getByLabel('Netværkets navn').fill('Rådhusets gæstenet');
  await page.getByRole('dialog').getByLabel('Adgangskode').fill('velkommen 2027');
  await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
  await expect(hall.page.getByRole('img', { name: 'QR-kode til netværket Rådhusets gæstenet' })).toBeVisible();
  await leader.start('Velkomst');
  await isWhole('welcome with a network');
  await page.getByRole('button', { name: 'Programmet' }).click();
  await hall.shows('Hvad er svært?');
  await isWhole('programme');

  await leader.start('Udsagn');
  const phone = await evening.phone();
  await phone.joinByLink();
  await phone.write(words[0]);
  await hall.counts(1);
  await page.getByRole('button', { name: 'Kun spørgsmålet og antallet' }).click();
  await expect(hall.papers()).toHaveCount(0);
  await phone.write(words[1]);
  await hall.counts(2);
  await isWhole('the number alone');
  await page.getByRole('button', { name: 'Tag ned igen' }).click();
  await expect(hall.papers()).toHaveCount(2);

  // One statement alone; held, it stays while the next step begins on every phone.
  await page.getByRole('button', { name: 'Vis et udsagn eller princip' }).click();
  await isClean(page, 'choosing what stands alone');
  await choose(page, '2', words[1]);
  await hall.shows(words[1]);
  await hall.doesNotShow(words[0]);
  await isWhole('a statement alone');
  await page.getByRole('button', { name: 'Hold skærmen' }).click();
  await leader.start('Klynger');
  await expect(phone.page.getByRole('heading', { name: 'Saml det, der hører sammen' })).toBeVisible();
  await hall.shows(words[1]);
  await hall.page.reload();
  await hall.shows(words[1]);

  // The same on the phone: in words, and as a picture.
  await phone.page.getByRole('button', { name: 'Vis storskærmen her' }).click();
  await expect(phone.page.getByRole('heading', { name: 'Det står på storskærmen' })).toBeFocused();
  await expect(phone.page.getByRole('img', { name: 'Storskærmen som billede' })).toBeVisible();
  await expect(phone.page.getByText(words[1]).last()).toBeVisible();
  await isClean(phone.page, 'the wall on a phone');
  await page.getByRole('button', { name: 'Vis det, vi er ved' }).click();
  await hall.shows('Den første klynge kommer her.');
  await expect(phone.page.getByText('Den første klynge kommer her.').last()).toBeVisible();
  await phone.page.getByRole('button', { name: 'Tilbage til min telefon' }).click();
  await expect(phone.page.getByRole('heading', { name: 'Saml det, der hører sammen' })).toBeVisible();
});

test('phones come to two rooms by a card, come late, and are changed midway @two-rooms @arrive', async ({
  evening,
}) => {
  test.setTimeout(180_000);
  const { leader, hall, roomB } = await twoRooms(evening);
  const hands = await evening.hands();
  await hands.send('askAtDoor', { kinds: ['councilMember'], councils: 'Seniorrådet', fromHome: true, tables: 4 });
  await leader.start('Udsagn');
  const phone = await evening.phone();
  const card = { table: 3, kind: 'councilMember', council: 'Seniorrådet' } as const;
  await phone.page.goto(cardLink(`${evening.origin}/m/${evening.code}`, card));
  await phone.page.getByRole('button', { name: 'Kom med' }).click();
  await phone.write(words[0]);
  await expect(phone.page.getByText('Du er her for Seniorrådet. Du er med ved bord 3')).toBeVisible();
  for (const screen of [hall, roomB]) await screen.counts(1);

  await leader.start('Klynger');
  await leader.start('Samtale');
  for (const screen of [hall, roomB]) await screen.shows('Hvad er det vigtigste, I har hørt?');
  const late = await evening.phone();
  await late.joinByLink();
  const told = late.page.getByRole('region', { name: 'Velkommen. Vi er i gang.' });
  await expect(told).toContainText('Der er skrevet 1 udsagn.');
  await told.getByRole('button', { name: 'Godt, jeg er med' }).click();
  await expect(told).toHaveCount(0);

  // The link is copied from one phone, and opened on another: the first is out, and what was written comes along.
  await phone.page.getByText('Mine udsagn og mere').click();
  await phone.page.getByText('Mit private link').click();
  const link = phone.page.getByLabel('Dit private link');
  await expect(link).not.toHaveValue('');
  const own = await link.inputValue();
  const next = await evening.phone();
  await next.page.goto(own);
  evening.expectLostLine();
  await next.page.getByRole('button', { name: 'Fortsæt på denne telefon' }).click();
  await expect(phone.page.getByRole('button', { name: 'Kom med' })).toBeVisible();
  await leader.start('Hvad er svært?');
  await next.sees(words[0], 'modtaget');
  await next.write(words[1]);
  for (const screen of [hall, roomB]) await screen.shows(words[1]);
  await leader.closeMeeting();
  await next.page.getByRole('link', { name: 'Se mine udsagn' }).click();
  await expect(next.page.getByRole('article')).toHaveText([new RegExp(words[0]), new RegExp(words[1])]);
});
