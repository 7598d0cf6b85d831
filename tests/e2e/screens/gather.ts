import { expect, type Locator, type Page } from '@playwright/test';
import type { Phone } from './phone.ts';

/** The board on a phone: two taps. */
export class Gather {
  readonly page: Page;

  constructor(phone: Phone) {
    this.page = phone.page;
  }

  async isOn(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'Saml det, der hører sammen' })).toBeVisible();
  }

  /** A statement in the tray, as somebody can tap it. */
  inTray(text: string): Locator {
    return this.page.locator('[data-in-tray]').getByRole('button', { name: text });
  }

  async take(text: string): Promise<void> {
    await this.page.getByRole('button', { name: text }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Hvor hører det til?' })).toBeFocused();
  }

  async layIn(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Læg i »${title}«` }).click();
    await this.isOn();
  }

  cluster(title: string): Locator {
    return this.page.getByRole('heading', { level: 3 }).getByRole('button', { name: title });
  }

  /** Opens a cluster and sees what lies in it. */
  async lies(text: string, title: string): Promise<void> {
    const cluster = this.cluster(title);
    if ((await cluster.getAttribute('aria-expanded')) === 'false') await cluster.click();
    await expect(this.page.getByRole('listitem').filter({ has: cluster })).toContainText(text);
  }
}
