import { expect, type Locator, type Page } from '@playwright/test';

/** The facilitator's screen. */
export class Facilitator {
  readonly page: Page;
  readonly workshopId: string;

  constructor(page: Page, workshopId: string) {
    this.page = page;
    this.workshopId = workshopId;
  }

  /** Presses a step in the running order: what can be done with it opens, or closes. */
  async choose(title: string): Promise<void> {
    await this.page
      .getByRole('list', { name: 'Drejebog' })
      .getByRole('button', { name: title, exact: true })
      .first()
      .click();
  }

  async start(title: string): Promise<void> {
    const order = this.page.getByRole('list', { name: 'Drejebog' });
    await this.choose(title);
    await order.getByRole('button', { name: `Start »${title}«` }).click();
    await this.choose(title);
    await expect(this.page.getByRole('list', { name: 'Drejebog' }).locator('[aria-current=step]')).toContainText(title);
  }

  async stepBack(): Promise<void> {
    await this.page.getByRole('button', { name: 'Et skridt tilbage' }).click();
  }

  async closeMeeting(): Promise<void> {
    await this.page.getByRole('button', { name: 'Luk mødet' }).click();
    await this.page
      .getByRole('dialog')
      .or(this.page.getByRole('alertdialog'))
      .getByRole('button', { name: 'Luk mødet' })
      .click();
    await expect(this.page.getByText('Mødet er slut. Ingen kan skrive mere.')).toBeVisible();
  }

  paper(text: string): Locator {
    return this.page.getByRole('article').filter({ hasText: text });
  }

  async press(text: string, action: string): Promise<void> {
    await this.paper(text).getByRole('button', { name: action }).click();
  }

  /** A cluster in the list that opens them on the wall. */
  cluster(title: string): Locator {
    return this.page
      .getByRole('list', { name: 'Klynger', exact: true })
      .getByRole('listitem')
      .filter({ hasText: title });
  }

  /** Opens the list of what was done on the board; gives its lines. */
  async boardSteps(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Seneste skridt på tavlen' }).click();
    return this.page.getByRole('dialog').getByRole('listitem');
  }
}
