import { templates } from '@skab/shared/meeting/templates/templates.ts';
import { phoneSocket, type PhoneSocket } from '../harness/phoneSocket.ts';
import { newId } from '../harness/visitor.ts';
import { expect, test, type Evening } from './evening.ts';
import { everyWay } from './everyWay.ts';

const camp = templates.find(({ id }) => id === 'T12');
const [first, second] = camp?.steps ?? [];

/** Six; the seventh is made on a page. */
const challenges = ['Søvn', 'Skole', 'Penge', 'Venner', 'Skærm', 'Krop'] as const;
const clusterIds = challenges.map(() => newId());

/** The first two sessions of the template, in the evening that is there. */
const asCamp = async ({ steps, hands }: Evening): Promise<void> => {
  const [, writing, , gathering] = steps;
  const leader = await hands();
  if (!writing || !gathering || !first || !second) throw new Error('the template has two sessions');
  const said = { promptId: newId(), plannedMinutes: 30, note: '' };
  await leader.send('writeStep', {
    ...said,
    stepId: writing.stepId,
    title: writing.title,
    prompt: first.prompt,
    publishing: first.publishing ?? null,
  });
  await leader.send('writeStep', {
    ...said,
    promptId: newId(),
    stepId: gathering.stepId,
    title: gathering.title,
    prompt: second.prompt,
    ...(second.placers ? { placers: second.placers } : {}),
  });
};

/** Takes its share and lays it under the next challenge, until there is no more. */
const gatherAll = async (phone: PhoneSocket, next: () => number, until: number): Promise<void> => {
  while (Date.now() < until) {
    const share = phone.share();
    const [statementId] = share?.statementIds ?? [];
    if (statementId === undefined) {
      if (share?.left === 0) return;
      await phone.send('takeDealt', {});
      await new Promise((resolve) => setTimeout(resolve, 250));
      continue;
    }
    const at = next() % challenges.length;
    await phone.send('placeDealt', {
      statementId,
      clusterId: clusterIds[at] ?? '',
      title: challenges[at] ?? '',
    });
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
};

test('twenty write unseen and unnamed, it is approved and shown, and dealt out into seven challenges @T12', async ({
  evening,
}) => {
  test.setTimeout(300_000);
  await asCamp(evening);
  const leader = await evening.facilitator();
  const wall = await evening.projector();
  const [asta, bo] = [await evening.phone(), await evening.phone({ viewport: { width: 320, height: 640 } })];
  for (const phone of [asta, bo]) await phone.joinByLink('Asta Lindhardt');
  const { server, origin: saysOrigin, code } = evening;
  const others = await Promise.all(
    Array.from({ length: 18 }, () => phoneSocket({ origin: server.origin, saysOrigin, code })),
  );
  const stepId = evening.steps[1]?.stepId ?? '';

  await test.step('in silence everybody sees her own words only, and is told that no name stands under them', async () => {
    await leader.start('Udsagn');
    await expect(asta.page.getByText('Vises uden navn')).toBeVisible();
    await expect(asta.page.getByText('Det bliver vist, når værterne har set det.')).toBeVisible();
    await asta.write('Jeg sover for lidt');
    await bo.write('Navnet på en lærer');
    await Promise.all(
      others.map((phone, at) =>
        phone.send('postStatement', { statementId: newId(), stepId, text: `Det fylder for mig, nummer ${at + 1}` }),
      ),
    );
    await wall.counts(20);
    await wall.doesNotShow('Jeg sover for lidt');
    await expect(leader.page.getByText('Jeg sover for lidt')).toHaveCount(0);
    expect(others.map((phone) => phone.feedSize())).toEqual(others.map(() => 0));
  });

  await test.step('shown, they come to those who lead first; what is let on the wall is on every phone', async () => {
    await leader.page.getByRole('button', { name: 'Vis dem i »Udsagn« for alle' }).click();
    await expect(leader.paper('Navnet på en lærer')).toBeVisible();
    await wall.doesNotShow('Jeg sover for lidt');
    await leader.press('Navnet på en lærer', 'Vis ikke');
    await leader.page.getByRole('button', { name: 'Alle på væggen (19)' }).click();
    await expect(asta.own('Jeg sover for lidt')).toContainText('modtaget');
    await expect.poll(() => others.map((phone) => phone.feedSize())).toEqual(others.map(() => 19));
    await wall.doesNotShow('Asta Lindhardt');
    await wall.doesNotShow('Navnet på en lærer');
  });

  await test.step('each phone is dealt its share; a page makes a cluster, and lays in it', async () => {
    await leader.start('Klynger');
    await expect(asta.page.getByRole('heading', { name: 'Hvor hører det til?' })).toBeVisible();
    await expect(bo.page.getByRole('heading', { name: 'Hvor hører det til?' })).toBeVisible();
    await asta.page.getByRole('button', { name: 'Lav en ny klynge' }).click();
    await asta.page.getByLabel('Hvad skal den hedde?').fill('Tryghed');
    await asta.page.getByRole('button', { name: 'Start klyngen' }).click();
    await bo.page.getByRole('button', { name: /Læg i.*»Tryghed«/ }).click();
    await expect(bo.page.getByRole('button', { name: /Læg i.*»Tryghed«.*2/ })).toBeVisible();
    await bo.page.getByRole('button', { name: 'Giv det til en anden' }).click();
    await everyWay(bo.page, 'a phone that was dealt statements', 320);
  });

  await test.step('the others lay the rest, and what sleeping phones hold, in seven challenges', async () => {
    const until = Date.now() + 60_000;
    let laid = 0;
    await Promise.all(others.map((phone) => gatherAll(phone, () => (laid += 1), until)));
    await expect(wall.page.locator('[data-wall-placed="19"]')).toBeVisible();
    for (const title of ['Tryghed', ...challenges]) await wall.shows(title);
    await expect(asta.page.getByText('Tak. Der er ikke flere udsagn til dig lige nu.')).toBeVisible();
    await expect(leader.page.getByRole('heading', { name: 'Uafklaret' })).toHaveCount(0);
    await everyWay(wall.page, 'the challenges on the wall', null);
  });
  for (const phone of others) phone.leave();
});
