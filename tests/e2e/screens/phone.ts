import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';

/** A participant's phone. */
export class Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly code: string;

  constructor(page: Page, context: BrowserContext, code: string) {
    this.page = page;
    this.context = context;
    this.code = code;
  }

  /** By the link in the QR; with a name when one is given. */
  async joinByLink(name?: string): Promise<void> {
    await this.page.goto(`/m/${this.code}`);
    if (name !== undefined) await this.page.getByLabel('Dit navn').fill(name);
    await this.page.getByRole('button', { name: 'Kom med' }).click();
  }

  /** By typing the code as people do: small letters, a space in the middle. */
  async joinByCode(): Promise<void> {
    await this.page.goto('/');
    const typed = `${this.code.slice(0, 4)} ${this.code.slice(4)}`.toLowerCase();
    await this.page.getByLabel('Skriv koden').fill(typed);
    await this.page.getByRole('button', { name: 'Videre' }).click();
    await this.page.getByRole('button', { name: 'Kom med' }).click();
  }

  field(send = 'Send udsagn'): Locator {
    return this.page
      .locator('form')
      .filter({ has: this.page.getByRole('button', { name: send }) })
      .getByRole('textbox')
      .first();
  }

  async write(text: string): Promise<void> {
    await this.field().fill(text);
    await this.page.getByRole('button', { name: 'Send udsagn' }).click();
  }

  /** A question to a talk. */
  async ask(text: string): Promise<void> {
    await this.field('Send spørgsmål').fill(text);
    await this.page.getByRole('button', { name: 'Send spørgsmål' }).click();
  }

  /** One of the phone's own statements, by its words. */
  own(text: string): Locator {
    return this.page.locator('[data-stage]').filter({ hasText: text });
  }

  async sees(text: string, state: string | RegExp): Promise<void> {
    await expect(this.own(text)).toContainText(state);
  }
}
