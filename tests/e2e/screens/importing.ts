import { expect, type Locator, type Page } from '@playwright/test';

/** The screen where statements from elsewhere are imported. */
export class Importing {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Lays words in as Ctrl+V does. */
  async paste(text: string): Promise<void> {
    const field = this.page.getByLabel('Sæt tekst ind');
    await field.fill('');
    await field.evaluate((element, words) => {
      const data = new DataTransfer();
      data.setData('text/plain', words);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      if (element.dispatchEvent(event)) document.execCommand('insertText', false, words);
    }, text);
  }

  async choose(name: string, bytes: Uint8Array): Promise<void> {
    await this.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
  }

  /** Lets go of a file over the page. */
  async drop(name: string, text: string): Promise<void> {
    await this.page.evaluate(
      ([file, words]) => {
        const data = new DataTransfer();
        data.items.add(new File([words], file));
        for (const kind of ['dragover', 'drop'])
          window.dispatchEvent(new DragEvent(kind, { dataTransfer: data, cancelable: true }));
      },
      [name, text] as const,
    );
  }

  part(heading: string | RegExp): Locator {
    return this.page.getByRole('region', { name: heading });
  }

  async begin(count: number): Promise<void> {
    await this.page.getByRole('button', { name: `Hent ${count} udsagn ind` }).click();
  }

  earlier(): Locator {
    return this.page.getByRole('complementary', { name: 'Hentet ind før' });
  }

  async withdraw(source: string): Promise<void> {
    await this.earlier()
      .getByRole('button', { name: `Fortryd import af ${source}` })
      .click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Fortryd import' }).click();
    await expect(this.page.getByRole('alertdialog')).toHaveCount(0);
  }
}
