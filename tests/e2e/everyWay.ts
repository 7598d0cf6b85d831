import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const axeRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const drawn = async (page: Page): Promise<void> => {
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByText(/^(Et øjeblik|One moment)$/)).toHaveCount(0);
};

/** Opens the page anew in a language, as its own setting would. */
const speak = async (page: Page, language: string): Promise<void> => {
  await page.evaluate((wanted) => localStorage.setItem('skab.language', wanted), language);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await drawn(page);
};

/** Takes the other theme, and waits until colours that glide have come to rest: halfway they have no contrast of their own. */
const paint = (page: Page, theme: string): Promise<void> =>
  page.evaluate(async (wanted) => {
    document.documentElement.dataset['theme'] = wanted;
    // The styles are read, so that what glides has begun to.
    document.body.getBoundingClientRect();
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
  }, theme);

export const isClean = async (page: Page, what: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).withTags(axeRules).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found, what).toEqual([]);
};

export const doesNotScrollSideways = async (page: Page, what: string): Promise<void> => {
  const isTooWide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
  expect(isTooWide, `${what} scrolls sideways`).toBe(false);
};

/** The page under both themes and both languages; `narrow` is 400 % zoom, where words are what breaks. */
export const everyWay = async (page: Page, what: string, narrow: number | null): Promise<void> => {
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  for (const language of ['en', 'da']) {
    await speak(page, language);
    for (const theme of ['dark', 'light']) {
      await paint(page, theme);
      await isClean(page, `${what}, ${theme}, ${language}`);
    }
    if (narrow === null) continue;
    await page.setViewportSize({ width: narrow, height });
    await doesNotScrollSideways(page, `${what}, ${language}, ${narrow} px`);
    if (language === 'da') await isClean(page, `${what}, ${narrow} px`);
    await page.setViewportSize({ width, height });
    await doesNotScrollSideways(page, `${what}, ${language}, ${width} px`);
  }
};
