import type { Page } from '@playwright/test';

// Each runs in the page, and says what is wrong there, in words.

/** Text whose colour does not reach the contrast against the ground it stands on. */
export const faint = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((wanted) => {
    interface Colour {
      readonly rgb: readonly number[];
      readonly alpha: number;
    }
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    // Whatever way the colour is written, a pixel of it has four numbers.
    const read = (written: string): Colour => {
      if (!canvas) throw new Error('no canvas');
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = written;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return { rgb: [red, green, blue], alpha: alpha / 255 };
    };
    const over = (top: Colour, under: readonly number[]): readonly number[] =>
      top.rgb.map((part, at) => part * top.alpha + (under[at] ?? 0) * (1 - top.alpha));
    const light = (rgb: readonly number[]): number => {
      const [red = 0, green = 0, blue = 0] = rgb
        .map((part) => part / 255)
        .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundUnder = (element: Element | null): readonly number[] => {
      if (!element) return read('Canvas').rgb;
      const own = read(getComputedStyle(element).backgroundColor);
      return own.alpha === 1 ? own.rgb : over(own, groundUnder(element.parentElement));
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (words === '' || !holder?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const { width, height } = holder.getBoundingClientRect();
      const isOff = holder.closest('svg, [aria-disabled=true], :disabled, [aria-hidden=true]') !== null;
      if (width <= 2 || height <= 2 || isOff) continue;
      const ground = groundUnder(holder);
      const [darker = 0, lighter = 0] = [over(read(getComputedStyle(holder).color), ground), ground]
        .map(light)
        .sort((a, b) => a - b);
      const contrast = (lighter + 0.05) / (darker + 0.05);
      if (contrast < wanted) found.push(`${contrast.toFixed(1)}:1 »${words.slice(0, 40)}«`);
    }
    return found;
  }, least);

const smallest = 44;

/** What a finger is to hit, and is too small for one. A link inside a sentence is as high as its line. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=option], [role=menuitem]',
    );
    return [...targets].flatMap((target) => {
      const isSeen = target.checkVisibility({ visibilityProperty: true });
      const isInSentence = target.matches('a') && getComputedStyle(target).display === 'inline';
      if (!isSeen || isInSentence || target.closest('[aria-hidden=true], [inert]')) return [];
      const holder = target.matches('input') ? (target.closest('label') ?? target) : target;
      const boxes = [holder.getBoundingClientRect(), target.getBoundingClientRect()];
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.max(...boxes.map((box) => box.height));
      // Also what stands in a part too small to be seen.
      const isInNothing = (part: HTMLElement | null): boolean =>
        part !== null && (part.clientWidth <= 2 || isInNothing(part.parentElement)) && part !== document.body;
      const isHeardOnly =
        width <= 2 ||
        height <= 2 ||
        isInNothing(target.closest('[style*=clip]')) ||
        boxes.every((box) => box.bottom < 0 || box.right < 0);
      if (isHeardOnly || (width >= least - 0.5 && height >= least - 0.5)) return [];
      const words = target.getAttribute('aria-label') ?? target.textContent ?? '';
      return [`${Math.round(width)} x ${Math.round(height)} »${words.slice(0, 40)}«`];
    });
  }, smallest);

/** Words that are cut off at the foot of the part they stand in. What gives way on purpose is set with a clamp. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *:not(input, textarea, svg, svg *)')].flatMap((element) => {
      const style = getComputedStyle(element);
      const cuts = style.overflowY === 'hidden' || style.overflowY === 'clip';
      const isHeardOnly = element.clientHeight <= 2 || element.clientWidth <= 2;
      if (!cuts || isHeardOnly || style.webkitLineClamp !== 'none' || !element.textContent) return [];
      if (element.closest('[data-frame=wall], [aria-hidden=true], [inert]')) return [];
      const over = element.scrollHeight - element.clientHeight;
      return over > 2 ? [`${over} px of »${element.textContent.trim().slice(0, 40)}«`] : [];
    }),
  );

/** What moves although the device asks that nothing does. */
export const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    document.getAnimations().flatMap((one) => {
      const target = one.effect instanceof KeyframeEffect ? one.effect.target : null;
      const { duration, iterations } = one.effect?.getComputedTiming() ?? {};
      const isAtOnce = Number(duration) <= 1 && iterations === 1;
      return isAtOnce ? [] : [`${target?.tagName ?? ''} ${target?.className.toString() ?? ''}`];
    }),
  );

/** The spacing that a reader may ask for (WCAG 1.4.12). */
export const widerText = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;
