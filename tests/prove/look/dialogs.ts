import type { Page } from '@playwright/test';

const buttons = 'button:not(:disabled, [aria-disabled=true])';
const menuItems = '[role=menuitem]:not([aria-disabled=true])';
const dialogs = '[role=dialog]:has(h1, h2, h3), [role=alertdialog]';

/** The names of what can be pressed, each once, in the order they stand in; those of a dialog are not asked for. */
const namesOf = (page: Page, what: string): Promise<readonly string[]> =>
  page.evaluate((selector) => {
    const isSeen = (one: HTMLElement): boolean => one.checkVisibility({ visibilityProperty: true });
    const nameOf = (one: HTMLElement): string => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(isSeen);
    return [...new Set(all.map(nameOf))].filter((name) => name !== '');
  }, what);

/** Presses the first that has the name. */
const press = async (page: Page, what: string, name: string): Promise<void> => {
  await page.evaluate(
    ([selector = '', wanted]) => {
      const nameOf = (one: HTMLElement): string => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
      const all = [...document.querySelectorAll<HTMLElement>(selector)];
      all.find((one) => nameOf(one) === wanted)?.click();
    },
    [what, name],
  );
  // Much opens nothing: that is known only by waiting, longer than what is fetched first needs.
  await page.waitForSelector(`${dialogs}, [role=menu]`, { timeout: 700 }).catch(() => undefined);
  // Whoever comes in on it has measured it by then.
  await page.waitForTimeout(50);
};

const titleOf = (page: Page): Promise<string | null> =>
  page.evaluate((selector) => {
    const dialog = document.querySelector<HTMLElement>(selector);
    const heading = dialog?.querySelector('h1, h2, h3')?.textContent ?? dialog?.getAttribute('aria-label');
    return dialog ? (heading ?? '').trim() : null;
  }, dialogs);

/**
 * Opens every dialog that one press, or a choice in a menu, leads to from a screen. What has been pressed before on any screen is in
 * `pressed` and is not pressed again: a button that opens something opens the same wherever it stands. `again` opens the screen anew.
 */
export const eachDialog = async (
  page: Page,
  pressed: Set<string>,
  again: () => Promise<void>,
  look: (title: string) => Promise<void>,
): Promise<void> => {
  const lookIfOpen = async (): Promise<boolean> => {
    const title = await titleOf(page);
    if (title === null || pressed.has(`dialog ${title}`)) return title !== null;
    pressed.add(`dialog ${title}`);
    await look(title);
    return true;
  };
  // Some stand open from the start.
  if (await lookIfOpen()) return;
  for (const name of await namesOf(page, buttons)) {
    // A name with a number or somebody's words in it is one of many of its kind.
    const kind = name.replaceAll(/»[^«]*«|\d+/g, '…');
    if (pressed.has(kind)) continue;
    pressed.add(kind);
    await again();
    await press(page, buttons, name);
    if (await lookIfOpen()) continue;
    for (const choice of await namesOf(page, menuItems)) {
      if (pressed.has(`${kind} > ${choice}`)) continue;
      pressed.add(`${kind} > ${choice}`);
      await again();
      await press(page, buttons, name);
      await press(page, menuItems, choice);
      await lookIfOpen();
    }
  }
};
