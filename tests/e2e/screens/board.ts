import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';

/** The board on a laptop or a touch screen. */
export class Board {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  async show(view: 'Tavle' | 'Liste'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Visning' }).getByRole('link', { name: view }).click();
  }

  /** The tray by the count it tells of. */
  tray(count: number): Locator {
    return this.page.getByRole('region', { name: `Uden klynge, ${count} udsagn` });
  }

  /** A paper that lies without a cluster. */
  inTray(words: string): Locator {
    return this.page.getByRole('region', { name: /^Uden klynge/ }).getByRole('button', { name: words });
  }

  island(title: string, count: number): Locator {
    return this.page.getByRole('group', { name: `${title}, ${count} udsagn`, exact: true });
  }

  paperIn(title: string, words: string): Locator {
    return this.page
      .getByRole('group', { name: new RegExp(`^${title}, \\d+ udsagn$`) })
      .getByRole('button', { name: words });
  }

  /** What has been said to those who listen. */
  async says(words: string | RegExp): Promise<void> {
    await expect(this.page.locator('[aria-live]').filter({ hasText: words }).first()).toBeAttached();
  }

  /** Takes something with the mouse and carries it over something else, without letting go. */
  async carry(what: Locator, over: Locator): Promise<void> {
    const [from, to] = [await what.boundingBox(), await over.boundingBox()];
    if (!from || !to) throw new Error('there is nothing to carry, or nowhere to carry it');
    await this.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x + to.width / 2, to.y + Math.min(30, to.height / 2), { steps: 12 });
  }

  async drag(what: Locator, onto: Locator): Promise<void> {
    await this.carry(what, onto);
    await this.page.mouse.up();
  }

  /** By keyboard: M, the first letters of where it goes, Enter. What has the focus is moved. */
  async moveByKeys(typed: string): Promise<void> {
    await this.page.keyboard.press('m');
    await expect(this.page.getByRole('combobox', { name: 'Skriv for at vælge' })).toBeFocused();
    await this.page.keyboard.type(typed);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }
}
