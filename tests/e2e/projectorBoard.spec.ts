import type { DeskSocket } from '../harness/deskSocket.ts';
import { newId } from '../harness/visitor.ts';
import { expect, test, type Evening } from './evening.ts';
import type { Facilitator } from './screens/facilitator.ts';
import type { Projector } from './screens/projector.ts';

const words = ['Mød os på biblioteket.', 'Kom ud, hvor vi bor.', 'Sæt kaffe over.', 'Ring, før I skriver.'] as const;

interface Clustering {
  readonly leader: Facilitator;
  readonly wall: Projector;
  readonly karl: DeskSocket;
  readonly statementIds: readonly string[];
  /** Starts a cluster with some of the statements. */
  readonly start: (title: string, ...which: readonly number[]) => Promise<string>;
}

/** An evening where the clustering has begun: four statements, no cluster yet. */
const clustering = async (evening: Evening): Promise<Clustering> => {
  const leader = await evening.facilitator();
  const wall = await evening.projector();
  const karl = await evening.member('Karl');
  await leader.start('Udsagn');
  const statementIds = words.map(() => newId());
  const stepId = evening.steps[1]?.stepId ?? '';
  for (const [at, text] of words.entries())
    await karl.send('postStatement', { statementId: statementIds[at] ?? '', stepId, text });
  await leader.start('Klynger');
  const start = async (title: string, ...which: readonly number[]): Promise<string> => {
    const clusterId = newId();
    const statements = which.map((at) => ({ statementId: statementIds[at] ?? '', seen: null }));
    await karl.send('startCluster', { clusterId, statements, title, x: 0, y: 0 });
    return clusterId;
  };
  return { leader, wall, karl, statementIds, start };
};

test('clusters come to be on the wall, a statement is seen to move, and one is opened @board @wall', async ({
  evening,
}) => {
  const { leader, wall, karl, statementIds, start } = await clustering(evening);
  await wall.shows('Hvad hører sammen?');
  await wall.shows('Den første klynge kommer her.');
  await expect(leader.page.getByText('0 klynger')).toBeVisible();
  await expect(leader.page.getByText(/Alle må flytte udsagn/)).toBeVisible();

  const [meet, coffee] = [await start('Mødesteder', 0, 1), await start('Kaffe', 2)];
  await expect(wall.islands()).toHaveCount(2);
  await expect(wall.island('Mødesteder')).toContainText('2 udsagn');
  await expect(leader.page.getByText('2 klynger')).toBeVisible();
  await expect(leader.page.getByText('1 udsagn uden klynge')).toBeVisible();

  await test.step('what is moved flies, and no island moves', async () => {
    const places = () => wall.islands().evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    const before = await places();
    const flown = await wall.watchFlights();
    await karl.send('placeStatement', { statementId: statementIds[3] ?? '', clusterId: coffee, seen: null });
    await expect(wall.island('Kaffe')).toContainText('2 udsagn');
    expect(await flown()).toBe(1);
    expect(await places()).toEqual(before);
    await wall.page.emulateMedia({ reducedMotion: 'reduce' });
    await karl.send('placeStatement', { statementId: statementIds[3] ?? '', clusterId: meet, seen: coffee });
    await expect(wall.island('Mødesteder')).toContainText('3 udsagn');
    expect(await flown()).toBe(1);
  });

  await test.step('the facilitator opens one, word for word, and closes it', async () => {
    await leader.cluster('Mødesteder').getByRole('button', { name: 'Åbn på storskærmen' }).click();
    await expect(wall.page.getByRole('heading', { level: 1, name: 'Mødesteder' })).toBeVisible();
    await expect(wall.papers()).toHaveCount(3);
    for (const at of [0, 1, 3]) await wall.shows(words[at] ?? '');
    await wall.doesNotShow(words[2]);
    await expect(leader.cluster('Mødesteder')).toContainText('åben på storskærmen');
    await leader.cluster('Mødesteder').getByRole('button', { name: 'Luk på storskærmen' }).click();
    await expect(wall.islands()).toHaveCount(2);
  });

  await test.step('an island keeps its place when the one before it goes, also after another was opened', async () => {
    const left = () => wall.island('Kaffe').evaluate((one) => Math.round(one.getBoundingClientRect().left));
    const before = await left();
    await karl.send('nestCluster', { clusterId: meet, parentId: coffee });
    await expect(wall.island('Mødesteder')).toHaveCount(0);
    await leader.cluster('Kaffe').getByRole('button', { name: 'Åbn på storskærmen' }).click();
    await expect(wall.papers()).toHaveCount(4);
    await leader.cluster('Kaffe').getByRole('button', { name: 'Luk på storskærmen' }).click();
    expect(await left()).toBe(before);
  });
});

test('while people talk the wall shows the question and the time, and stands still @board @wall', async ({
  evening,
}) => {
  const { leader, wall, karl, statementIds, start } = await clustering(evening);
  const clusterId = await start('Mødesteder', 0);
  await leader.cluster('Mødesteder').getByRole('button', { name: 'Åbn på storskærmen' }).click();
  await expect(wall.papers()).toHaveCount(1);
  await leader.start('Samtale');
  await wall.shows('Hvad er det vigtigste, I har hørt?');
  await expect(wall.page.getByText(/^til kl\. \d{1,2}\.\d\d$/)).toBeVisible();
  await wall.doesNotShow('Mødesteder');
  await expect(leader.page.getByText('viser storskærmen kun spørgsmålet')).toBeVisible();
  const flown = await wall.watchFlights();
  const before = await wall.page.getByRole('main').innerHTML();
  await karl.send('placeStatement', { statementId: statementIds[1] ?? '', clusterId, seen: null });
  await expect(leader.page.getByText('Seneste skridt på tavlen')).toBeVisible();
  await leader.boardSteps();
  await expect(leader.page.getByRole('dialog')).toContainText('»Kom ud, hvor vi bor.« blev flyttet');
  expect(await wall.page.getByRole('main').innerHTML()).toBe(before);
  expect(await flown()).toBe(0);
});

test('the facilitator takes back a member’s steps from the list, one by one @board', async ({ evening }) => {
  const { leader, wall, karl, start } = await clustering(evening);
  const clusterId = await start('Kaffe', 2);
  await karl.send('renameCluster', { clusterId, title: 'Te' });
  await expect(wall.island('Te')).toBeVisible();
  const steps = await leader.boardSteps();
  await expect(steps).toHaveCount(2);
  await expect(steps.first()).toContainText('En klynge fik navnet »Te«');
  await expect(steps.first()).toContainText(/Karl · \d{1,2}\.\d\d/);
  await steps.first().getByRole('button', { name: 'Fortryd' }).click();
  await expect(wall.island('Kaffe')).toBeVisible();
  await expect(steps).toHaveCount(1);
  await expect(steps.getByRole('button', { name: 'Fortryd' })).toBeFocused();

  // What others did meanwhile comes when it is asked for, so that the list stands still under the hand.
  await karl.send('renameCluster', { clusterId, title: 'Saft' });
  await karl.send('renameCluster', { clusterId, title: 'Vand' });
  await leader.page.getByRole('button', { name: 'Vis 2 nye skridt' }).click();
  const overtaken = steps.filter({ hasText: 'Saft' });
  await overtaken.getByRole('button', { name: 'Fortryd' }).click();
  await expect(overtaken.getByRole('alert')).toContainText('Andre har ændret det siden, så det kan ikke fortrydes.');
  await expect(wall.island('Vand')).toBeVisible();
  for (const title of ['Saft', 'Kaffe']) {
    await steps.first().getByRole('button', { name: 'Fortryd' }).click();
    await expect(wall.island(title)).toBeVisible();
  }
  await steps.first().getByRole('button', { name: 'Fortryd' }).click();
  await expect(leader.page.getByRole('dialog')).toContainText('Ingen har flyttet noget endnu.');
  await wall.shows('Den første klynge kommer her.');
});
