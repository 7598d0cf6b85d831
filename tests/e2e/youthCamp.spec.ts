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

test('twenty write unseen and unnamed, it is approved and shown, dealt out into seven challenges, and voted on @T12', async ({
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

  await test.step('some of them put dots on the challenges: few dots sweep nothing away, and what is to mature says so', async () => {
    await leader.page.getByRole('button', { name: 'Åbn en afstemning' }).click();
    const dialog = leader.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Sæt prikker' }).check({ force: true });
    await dialog.getByLabel('Spørgsmålet').fill('Hvad skal vi bygge på i morgen?');
    await dialog.getByRole('button', { name: 'Åbn afstemningen' }).click();
    await expect(dialog).toHaveCount(0);
    await wall.shows('Hvad skal vi bygge på i morgen?');
    for (const phone of [asta, bo]) {
      await expect(phone.page.getByText('Du har 3 prikker tilbage')).toBeVisible();
      await phone.page.getByRole('button', { name: 'En prik mere på Tryghed' }).click();
    }
    await asta.page.getByRole('button', { name: 'Læg i urnen' }).click();
    await expect(asta.page.getByRole('heading', { name: 'Din stemmeseddel venter i urnen' })).toBeVisible();
    // She puts hers in while her line is gone.
    evening.expectLostLine();
    await bo.context.setOffline(true);
    await bo.page.getByRole('button', { name: 'Læg i urnen' }).click();
    await expect(bo.page.getByRole('heading', { name: 'Din stemmeseddel er på vej til urnen' })).toBeVisible();
    await expect.poll(() => others.every((phone) => phone.pollId() !== null)).toBe(true);
    const voting = others.slice(0, 12);
    const dots = {
      kind: 'dots',
      itemIds: [clusterIds[0], clusterIds[0], clusterIds[1]].map((id) => id ?? ''),
    } as const;
    for (const phone of voting) expect(await phone.vote(dots)).toEqual({ ok: true, stands: 'urn' });
    await expect(wall.page.locator('[data-urn-count="13"]')).toBeVisible();
    await leader.page.getByRole('button', { name: 'Luk afstemningen' }).click();
    await leader.page.getByRole('alertdialog').getByRole('button', { name: 'Luk afstemningen' }).click();
    await wall.shows('13 har stemt');
    await wall.shows('24 prikker');
    await wall.shows('Få prikker betyder ikke, at idéen er dårlig');
    await expect(asta.page.getByText('Din stemmeseddel er talt med.')).toBeVisible();
    await leader.page.getByRole('button', { name: 'Læg »Krop« på hylden' }).click();
    await wall.shows('Skal modnes');
    await everyWay(wall.page, 'dots on the wall', null);
  });

  await test.step('who was away when it was closed is told that hers was not counted', async () => {
    await leader.page.getByRole('button', { name: 'Tag resultatet ned' }).click();
    await wall.doesNotShow('13 har stemt');
    await bo.context.setOffline(false);
    await expect(bo.page.getByText('Din stemmeseddel er ikke talt med.')).toBeVisible();
    await everyWay(bo.page, 'a ballot that was not counted', 320);
    await expect(bo.page.getByText('Din stemmeseddel er ikke talt med.')).toBeVisible();
    await bo.page.getByRole('button', { name: 'Læg væk' }).click();
    await expect(bo.page.getByText('ikke talt med')).toHaveCount(0);
  });
  for (const phone of others) phone.leave();
});
