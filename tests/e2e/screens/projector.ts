import { expect, type Locator, type Page } from '@playwright/test';

/** The shared screen. */
export class Projector {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  papers(): Locator {
    return this.page.getByRole('list', { name: 'Udsagn på storskærmen' }).getByRole('article');
  }

  async shows(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('main')).toContainText(text);
  }

  async doesNotShow(text: string): Promise<void> {
    await expect(this.page.locator('body')).not.toContainText(text);
  }

  async counts(count: number): Promise<void> {
    await expect(this.page.locator('[data-wall-count]')).toHaveAttribute('data-wall-count', String(count));
  }

  async countsAtLeast(count: number): Promise<void> {
    const counted = this.page.locator('[data-wall-count]');
    await expect.poll(async () => Number(await counted.getAttribute('data-wall-count'))).toBeGreaterThanOrEqual(count);
  }

  islands(): Locator {
    return this.page.getByRole('list', { name: 'Klynger på storskærmen' }).locator('> li');
  }

  island(title: string): Locator {
    return this.islands().filter({ has: this.page.getByRole('heading', { name: title }) });
  }

  /** Counts the papers that are seen to fly from here on; the answer says how many so far. */
  async watchFlights(): Promise<() => Promise<number>> {
    await this.page.evaluate(() => {
      document.documentElement.dataset['flown'] = '0';
      new MutationObserver((changes) => {
        const flown = changes
          .flatMap((change) => [...change.addedNodes])
          .filter((node) => node instanceof HTMLElement && node.dataset['flight'] !== undefined).length;
        const before = Number(document.documentElement.dataset['flown']);
        document.documentElement.dataset['flown'] = String(before + flown);
      }).observe(document.body, { childList: true, subtree: true });
    });
    return async () => Number(await this.page.locator('html').getAttribute('data-flown'));
  }
}
