import { expect, type Locator, type Page } from '@playwright/test';

/** The floor where it is led: on the facilitator's screen or the chair's phone. */
export class FloorLead {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  panel(): Locator {
    return this.page.getByRole('region', { name: 'Ordet' });
  }

  async openList(): Promise<void> {
    await this.panel().getByRole('button', { name: 'Åbn talerlisten' }).click();
    await expect(this.panel().getByRole('button', { name: 'Luk talerlisten' })).toBeVisible();
  }

  async enter(name: string): Promise<void> {
    await this.panel().getByLabel('Navn på en, der rækker hånden op').fill(name);
    await this.panel().getByRole('button', { name: 'Sæt på listen' }).click();
    await expect(this.panel()).toContainText(name);
  }

  async give(name: string): Promise<void> {
    await this.panel()
      .getByRole('button', { name: `Giv ordet til ${name}` })
      .first()
      .click();
  }

  /** Whoever gave it: this desk has heard that somebody does not wait any more, and can give it on. */
  async hasHeardOf(name: string): Promise<void> {
    await expect(this.panel().getByRole('button', { name: `Giv ordet til ${name}` })).toHaveCount(0);
  }

  async press(action: string): Promise<void> {
    await this.panel().getByRole('button', { name: action }).click();
  }

  waiting(): Locator {
    return this.panel().getByRole('listitem');
  }
}

/** The floor on a phone. */
export const floorOn = (page: Page): Locator => page.getByRole('region', { name: 'Ordet' });

/** Asks for the floor on a phone; under the name that stands there, or under another. */
export const askForFloor = async (page: Page, name?: string): Promise<void> => {
  const floor = floorOn(page);
  await floor.getByRole('button', { name: 'Bed om ordet' }).click();
  if (name !== undefined) await floor.getByLabel('Vises som').fill(name);
  await floor.getByRole('button', { name: 'Bed om ordet' }).click();
  await expect(floor.getByRole('button', { name: 'Træk tilbage' })).toBeVisible();
};
