import { expect, test } from './evening.ts';
import { everyWay, isClean } from './everyWay.ts';
import { decision } from './screens/secretary.ts';

const narrow = 320;

test('the secretary’s evening, the decision and the door in every way @axe', async ({ evening }) => {
  test.setTimeout(240_000);
  const leader = await evening.facilitator();
  const hands = await evening.hands();
  const phone = await evening.phone();
  const wall = await evening.projector();
  await phone.joinByLink();
  await hands.send('askAtDoor', { kinds: ['citizen', 'councilMember'], councils: 'Seniorrådet', fromHome: true });
  await leader.start('Velkomst');
  await everyWay(phone.page, 'asked at the door', narrow);
  await phone.page.getByRole('button', { name: 'Medlem af et råd' }).click();
  await isClean(phone.page, 'which council');
  await phone.page.getByRole('button', { name: 'Seniorrådet' }).click();
  await expect(phone.page.getByText('Du er her for Seniorrådet')).toBeVisible();
  await expect(leader.page.getByText('Medlemmer af råd, Seniorrådet: 1')).toBeVisible();
  await everyWay(leader.page, 'what was said at the door', narrow);
  await leader.page.getByRole('button', { name: 'Spørg ved døren' }).click();
  await isClean(leader.page, 'what the door asks');
  await leader.page.keyboard.press('Escape');

  const minutes = await evening.minutes();
  await minutes.page.getByRole('main').getByLabel('Beslutning', { exact: true }).fill(decision);
  // By keyboard alone: from the field to the button behind it.
  const show = minutes.page.getByRole('button', { name: 'Vis på storskærmen' });
  await minutes.page.keyboard.press('Tab');
  await expect(show).toBeFocused();
  await minutes.page.keyboard.press('Enter');
  await wall.shows(decision);
  await everyWay(wall.page, 'a decision on the wall', null);
  await expect(leader.page.getByText('Storskærmen viser en beslutning, der bliver skrevet.')).toBeVisible();
  await minutes.page.getByRole('button', { name: 'Udsat til senere møde' }).click();
  await expect(minutes.preview()).toContainText('Udsat til senere møde.');
  await everyWay(minutes.page, 'the secretary’s evening', narrow);
  await leader.start('Samtale');
  await wall.doesNotShow(decision);
});
