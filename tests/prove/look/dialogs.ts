import type { Page } from '@playwright/test';

const buttons = 'button:not(:disabled, [aria-disabled=true])';
const menuItems = '[role=menuitem]:not([aria-disabled=true])';
const dialogs = '[role=dialog]:has(h1, h2, h3), [role=alertdialog]';

/** What opens a dialog on a screen: which of its buttons, and which choice where that opens a menu. */
interface Opening {
  readonly button: number;
  readonly choice: number | null;
}

/** The names of what can be seen and pressed, in the order they stand in. */
const namesOf = (page: Page, what: string): Promise<readonly string[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim()),
    what,
  );

const press = async (page: Page, what: string, at: number): Promise<void> => {
  await page.evaluate(
    ([selector, index]) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        [index]?.click(),
    [what, at] as const,
  );
  // Much opens nothing: that is known only by waiting, longer than what is fetched first needs.
  await page.waitForSelector(`${dialogs}, [role=menu]`, { timeout: 700 }).catch(() => undefined);
  // Whoever comes in on it has measured it by then.
  await page.waitForTimeout(50);
};

const open = async (page: Page, { button, choice }: Opening): Promise<void> => {
  await press(page, buttons, button);
  if (choice !== null) await press(page, menuItems, choice);
};

/** The title of the dialog that is open; null where none is. */
const titleOf = (page: Page): Promise<string | null> =>
  page.evaluate((selector) => {
    const dialog = document.querySelector<HTMLElement>(selector);
    const heading = dialog?.querySelector('h1, h2, h3')?.textContent ?? dialog?.getAttribute('aria-label');
    return dialog ? (heading ?? '').trim() : null;
  }, dialogs);

// A name with a number or somebody's words in it is one of many of its kind.
const kindOf = (name: string): string => name.replaceAll(/»[^«]*«|\d+/g, '…');

/**
 * Finds every dialog that one press, or a choice in a menu, leads to from a screen, and looks at each. What has been pressed, or was open,
 * on any screen before is in `known` and is passed over: a button that opens something opens the same wherever it stands. `again` opens the
 * screen anew.
 */
export const findDialogs = async (
  page: Page,
  known: Set<string>,
  again: () => Promise<void>,
  look: (title: string) => Promise<void>,
): Promise<readonly Opening[]> => {
  const found: Opening[] = [];
  const lookIfNew = async (opening: Opening): Promise<boolean> => {
    const title = await titleOf(page);
    if (title === null || known.has(`dialog ${title}`)) return title !== null;
    known.add(`dialog ${title}`);
    found.push(opening);
    await look(title);
    return true;
  };
  const isNew = (name: string): boolean => {
    if (name === '' || known.has(kindOf(name))) return false;
    known.add(kindOf(name));
    return true;
  };
  for (const [button, name] of (await namesOf(page, buttons)).entries()) {
    if (!isNew(name)) continue;
    await again();
    await open(page, { button, choice: null });
    if (await lookIfNew({ button, choice: null })) continue;
    for (const [choice, label] of (await namesOf(page, menuItems)).entries()) {
      if (!isNew(`${name} > ${label}`)) continue;
      await again();
      await open(page, { button, choice });
      await lookIfNew({ button, choice });
    }
  }
  return found;
};

/** Looks at the same dialogs in another language. */
export const openDialogs = async (
  page: Page,
  openings: readonly Opening[],
  again: () => Promise<void>,
  look: (title: string) => Promise<void>,
): Promise<void> => {
  for (const opening of openings) {
    await again();
    await open(page, opening);
    await look((await titleOf(page)) ?? 'does not open in this language');
  }
};
