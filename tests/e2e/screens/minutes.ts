import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** The secretary's screen. */
export class Minutes {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async write(field: string, text: string): Promise<void> {
    const box = this.page.getByRole('main').getByLabel(field, { exact: true });
    await box.fill(text);
    await box.blur();
  }

  async addNames(lines: string): Promise<void> {
    await this.page.getByLabel('Sæt navne på listen').fill(lines);
    await this.page.getByRole('button', { name: 'Sæt på listen' }).click();
  }

  preview() {
    return this.page.getByRole('complementary', { name: 'Sådan ser referatet ud' });
  }

  /** The bytes of an export, as a browser saves them. */
  async download(name: string): Promise<Uint8Array> {
    await expect(this.page.getByText('modtaget', { exact: true }).first()).toBeVisible();
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('link', { name }).click(),
    ]);
    return readFileSync(await file.path());
  }
}
