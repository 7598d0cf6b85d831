import type { Locator, Page } from '@playwright/test';
import { newId } from '../harness/visitor.ts';
import { expect, test, type Evening } from './evening.ts';
import { doesNotScrollSideways, isClean } from './everyWay.ts';

const aCluster = async (evening: Evening): Promise<void> => {
  const hands = await evening.hands();
  const [, collect, , cluster] = evening.steps;
  if (!collect || !cluster) throw new Error('the evening has no such steps');
  await hands.send('startStep', { stepId: collect.stepId, seen: null });
  const [statementId, clusterId] = [newId(), newId()];
  await hands.send('postStatement', { statementId, stepId: collect.stepId, text: 'Mød os, hvor vi er.' });
  await hands.send('startStep', { stepId: cluster.stepId, seen: collect.stepId });
  const statements = [{ statementId, seen: null }];
  await hands.send('startCluster', { clusterId, statements, title: 'Mødesteder', x: 0, y: 0 });
};

const atBoard = async (evening: Evening, width = 1440): Promise<Page> => {
  const page = await evening.stranger({ viewport: { width, height: 900 } });
  await page.goto(await evening.link('member'));
  await page.waitForURL(/\/(tavle|m)\//);
  await page.goto(`/tavle/${evening.workshopId}#liste`);
  return page;
};

const openDraft = async (page: Page): Promise<Locator> => {
  await page
    .getByRole('button', { name: /Mødesteder$/ })
    .filter({ hasText: 'Mere' })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /beskrivelse/ })
    .click();
  const field = page.getByRole('dialog').getByLabel('Beskrivelse');
  await expect(field).toBeEditable();
  return field;
};

const sheetOf = (page: Page): Locator => page.getByRole('dialog');

test('two write a description at once, each caret stays with its words, and it is kept @draft', async ({ evening }) => {
  await aCluster(evening);
  const [one, other] = [await atBoard(evening), await atBoard(evening, 390)];
  const mine = await openDraft(one);
  const hers = await openDraft(other);
  await mine.pressSequentially('Steder at mødes');
  await expect(sheetOf(one).getByText('modtaget')).toBeVisible();
  await expect(hers).toHaveValue('Steder at mødes');
  await expect(sheetOf(other).getByText(/^Her skriver også/)).toBeVisible();

  // She writes before the words he goes on with.
  await hers.press('Home');
  await hers.pressSequentially('Gode ');
  await expect(mine).toHaveValue('Gode Steder at mødes');
  await mine.pressSequentially('.');
  await expect(hers).toHaveValue('Gode Steder at mødes.');
  await doesNotScrollSideways(other, 'the draft at 390 px');
  await isClean(one, 'the draft');
  await other.setViewportSize({ width: 320, height: 640 });
  await doesNotScrollSideways(other, 'the draft at 320 px');
  await isClean(other, 'the draft at 320 px');

  await sheetOf(one).getByRole('button', { name: 'Gem som beskrivelse' }).click();
  await expect(sheetOf(one)).toHaveCount(0);
  await expect(one.getByText('Gode Steder at mødes.')).toBeVisible();
  await sheetOf(other).getByRole('button', { name: 'Luk' }).click();
  await expect(other.getByText('Gode Steder at mødes.')).toBeVisible();
});

test('words written without a line are kept over a reload, and sent when it is back @draft', async ({ evening }) => {
  await aCluster(evening);
  const one = await atBoard(evening);
  const field = await openDraft(one);
  await field.pressSequentially('Før. ');
  await expect(sheetOf(one).getByText('modtaget')).toBeVisible();
  evening.expectLostLine();
  await one.context().setOffline(true);
  await evening.killAndStartAgain(async () => {
    await field.pressSequentially('Uden linje.');
    await expect(sheetOf(one).getByText('gemt her, sendes når der er linje igen')).toBeVisible();
  });
  await one.context().setOffline(false);
  await one.reload();
  await expect(await openDraft(one)).toHaveValue('Før. Uden linje.');
  await expect(sheetOf(one).getByText('modtaget')).toBeVisible();
  const other = await atBoard(evening);
  await expect(await openDraft(other)).toHaveValue('Før. Uden linje.');
});
