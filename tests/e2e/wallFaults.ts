import type { Page } from '@playwright/test';

/** What is wrong with the geometry of the wall, in words. */
export const wallFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const vh = window.innerHeight / 100;
    const faults: string[] = [];
    const margin = 5.6 * vh - 1;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const holder = node.parentElement;
      if (words === '' || !holder) continue;
      const style = getComputedStyle(holder);
      const range = document.createRange();
      range.selectNodeContents(node);
      // What gave way at the end of a name is not there; a line is there whole or not at all.
      const isClamped = style.webkitLineClamp !== 'none';
      const isShortened = isClamped || style.textOverflow === 'ellipsis';
      const box = (isShortened ? holder : range).getBoundingClientRect();
      if (isClamped && Math.abs(((box.height / parseFloat(style.lineHeight) + 0.5) % 1) - 0.5) > 0.1)
        faults.push(`a line is cut: »${words}«`);
      const isHeardOnly = holder.closest('[aria-live]') !== null || box.width <= 2 || style.clipPath !== 'none';
      if (style.visibility === 'hidden' || isHeardOnly || holder.closest('[aria-hidden=true]')) continue;
      if (parseFloat(style.fontSize) < 3.75 * vh - 0.1) faults.push(`small: »${words}« ${style.fontSize}`);
      // A line's box is taller than its letters, and spaced letters leave a space after the last.
      const air = 0.25 * parseFloat(style.fontSize);
      const spacing = Math.max(0, parseFloat(style.letterSpacing) || 0);
      const isInside =
        box.left >= margin &&
        box.top + air >= margin &&
        box.right - spacing <= window.innerWidth - margin &&
        box.bottom - air <= window.innerHeight - margin;
      // What a wall is stands in its margin on purpose, so that nothing gives way to it.
      if (!isInside && !holder.closest('[data-mark]')) faults.push(`outside the margin: »${words}«`);
    }
    const papers = [...document.querySelectorAll('main [role=list] article, main ul article')].map((paper) =>
      paper.getBoundingClientRect(),
    );
    if (papers.length > 9) faults.push(`${papers.length} papers`);
    papers.forEach((a, at) => {
      for (const b of papers.slice(at + 1))
        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
          faults.push('two papers overlap');
    });
    return faults;
  });
