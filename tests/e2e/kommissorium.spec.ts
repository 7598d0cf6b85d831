import { newId } from '../harness/visitor.ts';
import { expect, test } from './evening.ts';
import { everyWay } from './everyWay.ts';

test('what the evening lacks of its mandate, on the wall, on a phone and in the minutes @kommissorium @axe', async ({
  evening,
}) => {
  test.setTimeout(300_000);
  const hands = await evening.hands();
  const afterId = evening.steps.find(({ title }) => title === 'Udsagn')?.stepId ?? '';
  const step = { promptId: newId(), title: 'Hvad mangler vi?', prompt: '', plannedMinutes: 10, note: '' };
  await hands.send('describeWorkshop', {
    title: 'Vi prøver sammen',
    body: 'Udvalget for prøver',
    place: 'Lokale A',
    date: '2027-02-09',
    from: '19.00',
    to: '21.00',
    timeZone: 'Europe/Copenhagen',
    ladder: 'dialogue',
    mandate: 'Hvad virker i dag?\nHvem skal være med?',
  });
  await hands.send('addStep', { ...step, stepId: newId(), activity: 'mandate', afterId });
  const leader = await evening.facilitator();
  const phone = await evening.phone();
  const wall = await evening.projector();
  await leader.start('Udsagn');
  await phone.joinByLink();
  await phone.write('Bænke på torvet');
  await phone.sees('Bænke på torvet', 'modtaget');
  await leader.start('Hvad mangler vi?');
  await wall.shows('Hvem skal være med?');
  await wall.shows('Bart: intet endnu');
  await everyWay(wall.page, 'the mandate on the wall', null);
  await everyWay(phone.page, 'the mandate on a phone', 320);

  await phone.write('De unge');
  await expect(phone.page.getByText('Vælg et spørgsmål først.')).toBeVisible();
  await phone.page.getByRole('radio', { name: /Hvem skal være med/ }).check({ force: true });
  await phone.page.getByRole('button', { name: 'Send udsagn' }).click();
  await phone.sees('De unge', 'modtaget');
  await wall.shows('1 siger, hvad der mangler');

  await everyWay(leader.page, 'the mandate where the evening is led', 320);
  const minutes = await evening.minutes();
  await expect(minutes.page.getByText(/»Hvad virker i dag\?«: Bart/)).toBeVisible();
  await expect(minutes.page.getByText(/Nr\. \d+: De unge/).first()).toBeVisible();
});
