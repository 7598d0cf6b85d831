import { newId } from '../harness/visitor.ts';
import { expect, test, type Evening } from './evening.ts';
import { Board } from './screens/board.ts';

const words = [
  'Mød folk, hvor de er.',
  'Tag kaffen med ud.',
  'Spørg, før I svarer.',
  'Sig, hvornår svaret kommer.',
  'Lån os en nøgle.',
  'Ring i stedet for at skrive.',
] as const;

/** A board with six statements in the tray while clusters are made; members' boards on top of it. */
const clustering = async (evening: Evening) => {
  const hands = await evening.hands();
  const [, collect, , cluster] = evening.steps;
  if (!collect || !cluster) throw new Error('the evening has no such steps');
  await hands.send('startStep', { stepId: collect.stepId, seen: null });
  for (const text of words) {
    await hands.send('postStatement', { statementId: newId(), stepId: collect.stepId, text });
  }
  await hands.send('startStep', { stepId: cluster.stepId, seen: collect.stepId });
  const member = async (name: string): Promise<Board> => {
    const page = await evening.stranger();
    await page.goto(await evening.link('member'));
    await page.waitForURL(/\/tavle\//);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Skriv dit navn' }).click();
    await page.getByRole('textbox', { name: 'Navn' }).fill(name);
    await page.getByRole('button', { name: 'Gem' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    return new Board(page);
  };
  return { hands, member };
};

test('two members cluster by mouse and by keyboard, and see each other’s hands @board @keyboard', async ({
  evening,
}) => {
  const { member } = await clustering(evening);
  const [anne, birthe] = [await member('Anne'), await member('Birthe')];

  // One paper on another starts a cluster.
  await anne.drag(anne.inTray(words[0]), anne.inTray(words[1]));
  await expect(anne.island('Uden navn', 2)).toBeVisible();
  await anne.says('»Mød folk, hvor de er.« ligger i en ny klynge');
  await expect(birthe.island('Uden navn', 2)).toBeVisible();
  await expect(birthe.tray(4)).toBeVisible();

  // Its name, by keyboard, on the other laptop.
  await birthe.page.locator('[data-head]').focus();
  await birthe.page.keyboard.press('F2');
  await birthe.page.keyboard.type('Bygger bro');
  await birthe.page.keyboard.press('Enter');
  await expect(anne.island('Bygger bro', 2)).toBeVisible();

  // A hand over the table is seen with its name, and the board changes only at the drop.
  await anne.carry(anne.inTray(words[2]), anne.island('Bygger bro', 2));
  await expect(birthe.page.getByText('Anne flytter')).toBeVisible();
  await expect(birthe.tray(4)).toBeVisible();
  await anne.page.mouse.up();
  await expect(birthe.island('Bygger bro', 3)).toBeVisible();
  await expect(birthe.page.getByText('Anne flytter')).toHaveCount(0);

  // Keyboard only: M, some letters, Enter; and the focus goes on with the next paper.
  await birthe.inTray(words[3]).focus();
  await birthe.moveByKeys('bro');
  await birthe.says('»Sig, hvornår svaret kommer.« ligger i »Bygger bro«');
  await expect(birthe.inTray(words[4])).toBeFocused();
  await birthe.moveByKeys('Tillid');
  await expect(birthe.island('Tillid', 1)).toBeVisible();
  await expect(birthe.inTray(words[5])).toBeFocused();
  await expect(anne.island('Bygger bro', 4)).toBeVisible();

  // In the list the same, and the same tree for those who listen.
  await anne.show('Liste');
  await expect(anne.page).toHaveURL(/#liste$/);
  await expect(anne.page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading /Uden klynge/ [level=2]
      - heading /Bygger bro/ [level=2]
      - heading /Tillid/ [level=2]
  `);
  await anne.page.getByRole('button', { name: words[5] }).focus();
  await anne.moveByKeys('tillid');
  await expect(birthe.island('Tillid', 2)).toBeVisible();
  await expect(birthe.tray(0)).toBeVisible();

  // Two taps: out of one island into another.
  await birthe.paperIn('Tillid', words[5]).click();
  await expect(birthe.page.getByText('Tryk, hvor det hører til.')).toBeVisible();
  await birthe.page.locator('[data-head]').filter({ hasText: 'Bygger bro' }).click();
  await expect(birthe.island('Bygger bro', 5)).toBeVisible();
  await expect(birthe.page.getByRole('region', { name: 'Bordet med klynger' })).toMatchAriaSnapshot(`
    - region "Bordet med klynger":
      - group "Bygger bro, 5 udsagn":
        - button /Bygger bro/
        - button /Tag kaffen med ud\\./
        - button /Mød folk, hvor de er\\./
        - button /Spørg, før I svarer\\./
        - button /Sig, hvornår svaret kommer\\./
        - button /Ring i stedet for at skrive\\./
      - group "Tillid, 1 udsagn":
        - button /Tillid/
        - button /Lån os en nøgle\\./
  `);
});

test('each takes back her own steps, and none that others have built on @board', async ({ evening }) => {
  const { member } = await clustering(evening);
  const [anne, birthe] = [await member('Anne'), await member('Birthe')];
  await anne.drag(anne.inTray(words[0]), anne.inTray(words[1]));
  await expect(birthe.island('Uden navn', 2)).toBeVisible();
  await birthe.drag(birthe.inTray(words[2]), birthe.inTray(words[3]));
  await expect(anne.page.getByRole('group', { name: 'Uden navn, 2 udsagn' })).toHaveCount(2);

  await anne.page.keyboard.press('Control+z');
  await anne.says('Fortrudt');
  await expect(birthe.tray(4)).toBeVisible();
  await expect(birthe.page.getByRole('group', { name: 'Uden navn, 2 udsagn' })).toHaveCount(1);
  await expect(birthe.paperIn('Uden navn', words[2])).toBeVisible();
  // It was her only one: there is no more of hers to take back.
  await anne.page.keyboard.press('Control+z');
  await expect(anne.page.getByText('Der er ikke mere at fortryde')).toBeVisible();
  await anne.page.keyboard.press('Control+Shift+z');
  await expect(birthe.tray(2)).toBeVisible();

  // What another has built on is not pulled away under her: the sentence says so.
  await anne.drag(anne.inTray(words[4]), anne.paperIn('Uden navn', words[2]));
  await expect(birthe.tray(1)).toBeVisible();
  await birthe.page.keyboard.press('Control+z');
  await expect(birthe.page.getByRole('alert').filter({ hasText: 'Andre har bygget videre på' })).toBeVisible();
  await expect(birthe.tray(1)).toBeVisible();
});

test('without a line one clusters on; what was crossed comes back with a question @board @offline', async ({
  evening,
}) => {
  const { member } = await clustering(evening);
  const [anne, birthe] = [await member('Anne'), await member('Birthe')];
  await anne.drag(anne.inTray(words[0]), anne.inTray(words[1]));
  await birthe.inTray(words[5]).focus();
  await birthe.moveByKeys('Tillid');
  await expect(anne.island('Tillid', 1)).toBeVisible();

  evening.expectLostLine();
  await anne.context.setOffline(true);
  await anne.inTray(words[2]).focus();
  await anne.moveByKeys('till');
  await anne.inTray(words[3]).focus();
  await anne.moveByKeys('till');
  await expect(anne.island('Tillid', 3)).toBeVisible();
  await expect(anne.page.getByText(/Ingen forbindelse|ikke forbindelse/).first()).toBeVisible();

  // Meanwhile one of the two is laid elsewhere.
  await birthe.inTray(words[3]).focus();
  await birthe.moveByKeys('Svar');
  await expect(birthe.island('Svar', 1)).toBeVisible();
  await expect(birthe.island('Tillid', 1)).toBeVisible();

  await anne.context.setOffline(false);
  await expect(birthe.paperIn('Tillid', words[2])).toBeVisible();
  const question = anne.page.getByRole('alert').filter({ hasText: 'Flyt det alligevel?' });
  await expect(question).toContainText('Birthe har lige lagt det i »Svar«.');
  await expect(anne.island('Svar', 1)).toBeVisible();
  await question.getByRole('button', { name: 'Flyt det alligevel' }).click();
  await expect(birthe.island('Tillid', 3)).toBeVisible();
  await expect(birthe.page.getByRole('group', { name: 'Svar, 0 udsagn' })).toBeVisible();
});
