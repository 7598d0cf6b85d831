import { expect, type Locator, type Page } from '@playwright/test';

/** The shared screen. */
export class Projector {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  papers(): Locator {
    return this.page.getByRole('list', { name: 'Udsagn på væggen' }).getByRole('article');
  }

  async shows(text: string): Promise<void> {
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
}
