import type { Page } from '@playwright/test';

/** What reaches past the right edge of the page, or of a part that scrolls or cuts off on its own. What lies behind a dialog waits for it. */
export const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('html, body *:not(input, textarea, svg, svg *)')]
      .filter((element) => {
        const isPart = element === document.documentElement || getComputedStyle(element).overflowX !== 'visible';
        const isHeardOnly = element.clientWidth <= 2;
        return isPart && !isHeardOnly && !element.closest('[inert]') && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => `${element.tagName} ${element.className}: ${(element.textContent ?? '').slice(0, 40)}`),
  );
