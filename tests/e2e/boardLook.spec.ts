import { newId } from '../harness/visitor.ts';
import { expect, test, type Evening } from './evening.ts';
import { everyWay, isClean } from './everyWay.ts';
import { Board } from './screens/board.ts';

const longWord = 'Selvbetjeningsløsningernes'.repeat(6);

/** A board with a tray, a cluster with a long name and one inside it, a principle, a statement that lies in two, and one taken back. */
const aFullBoard = async (evening: Evening): Promise<void> => {
  const hands = await evening.hands();
  const [, collect, , cluster] = evening.steps;
  if (!collect || !cluster) throw new Error('the evening has no such steps');
  await hands.send('startStep', { stepId: collect.stepId, seen: null });
  const ids = Array.from({ length: 7 }, newId);
  for (const [index, statementId] of ids.entries()) {
    const text = index === 0 ? `Et langt ord: ${longWord}` : `Udsagn nummer ${index + 1}: mød os, hvor vi er.`;
    await hands.send('postStatement', { statementId, stepId: collect.stepId, text });
  }
  await hands.send('startStep', { stepId: cluster.stepId, seen: collect.stepId });
  const [outer, inner] = [newId(), newId()];
  const [first = '', second = '', third = '', fourth = ''] = ids;
  const seen = null;
  await hands.send('startCluster', {
    clusterId: outer,
    statements: [first, second].map((statementId) => ({ statementId, seen })),
    title: `Bygger bro mellem ${longWord}`,
    x: 0,
    y: 0,
  });
  await hands.send('startCluster', { clusterId: inner, statements: [{ statementId: third, seen }], x: 900, y: 0 });
  await hands.send('nestCluster', { clusterId: inner, parentId: outer });
  await hands.send('addPlace', { statementId: second, clusterId: inner });
  await hands.send('placeStatement', { statementId: fourth, clusterId: outer, seen });
  await hands.send('makePrinciple', { principleId: newId(), clusterId: outer, title: 'Vi bygger bro' });
  await hands.send('withdrawStatement', { statementId: fourth });
};

test('the board in both views, on every size @axe @board', async ({ evening }) => {
  test.setTimeout(300_000);
  await aFullBoard(evening);
  const { page } = await evening.facilitator();
  const board = new Board(page);
  await page.goto(`/tavle/${evening.workshopId}#tavle`);
  await expect(board.inTray('Udsagn nummer 5')).toBeVisible();
  await everyWay(page, 'table', 320);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await isClean(page, 'table, 1920 px');
  await board.inTray('Udsagn nummer 5').click();
  await isClean(page, 'a chosen statement');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/tavle/${evening.workshopId}#liste`);
  await expect(page.getByRole('button', { name: /Udsagn nummer 5/ })).toBeVisible();
  await everyWay(page, 'list', 320);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await isClean(page, 'list, 1920 px');
});

test('the board’s sheets, search and menu @axe @board', async ({ evening }) => {
  test.setTimeout(240_000);
  await aFullBoard(evening);
  const { page } = await evening.facilitator();
  const board = new Board(page);
  await page.goto(`/tavle/${evening.workshopId}#tavle`);
  const paper = board.inTray('Udsagn nummer 5');
  for (const [key, what] of [
    ['Enter', 'what can be done with a statement'],
    ['m', 'where it goes'],
    ['k', 'where it lies as well'],
    ['?', 'all keys'],
  ] as const) {
    await paper.focus();
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await isClean(page, what);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(paper, `${what}: the focus comes back`).toBeFocused();
  }
  await page.locator('[data-head]').first().focus();
  await page.keyboard.press('Enter');
  await isClean(page, 'what can be done with a cluster');
  for (const action of ['Del klyngen ...', 'Opløs klyngen']) {
    await page.getByRole('button', { name: action }).click();
    await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toBeVisible();
    await isClean(page, action);
    await page.keyboard.press('Escape');
    await page.locator('[data-head]').first().focus();
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Søg' }).click();
  await page.keyboard.type('nummer 5');
  await expect(page.getByText('1 udsagn fundet')).toBeVisible();
  await isClean(page, 'search');
  await page.getByRole('button', { name: 'Menu' }).click();
  await isClean(page, 'menu');
});
