import { expect, type Page } from '@playwright/test';

/** The phone of who leads. */
export class Remote {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the first page, as somebody does who has only the sheet in her hand. */
  async openByCode(code: string): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('link', { name: 'Brug en nødkode' }).click();
    await this.type(code);
  }

  async type(code: string): Promise<void> {
    await this.page.getByLabel('Nødkode').fill(code);
    await this.page.getByRole('button', { name: 'Styr mødet herfra' }).click();
  }

  async press(key: string): Promise<void> {
    await this.page.getByRole('button', { name: key, exact: true }).click();
  }

  /** The step that is on, by its name. */
  async isAt(title: string): Promise<void> {
    await expect(this.page.getByRole('main')).toContainText(`Nu: ${title}`);
  }

  async closeMeeting(): Promise<void> {
    await this.press('Luk mødet');
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Luk mødet' }).click();
    await expect(this.page.getByRole('link', { name: 'Skriv referatet' })).toBeVisible();
  }
}
