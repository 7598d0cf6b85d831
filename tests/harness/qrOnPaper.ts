import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser } from '@playwright/test';

const modules = createRequire(import.meta.url);
const drawer = path.join(path.dirname(modules.resolve('unpdf')), 'pdfjs.mjs');
const decoder = modules.resolve('jsqr');
/** The sides of the frame, in dots: a little more than the codes on cards, and on posters. */
const frames = [330, 660];
const address = 'http://paper.test/';

// A text, because a function would reach the page with names of the program that compiled it.
const readIn = (base64: string, dotsPerPoint: number): string => `(async () => {
  const { getDocument } = await import('${address}drawer.mjs');
  const data = Uint8Array.from(atob(${JSON.stringify(base64)}), (sign) => sign.charCodeAt(0));
  const paper = await getDocument({ data, isEvalSupported: false }).promise;
  const pages = [];
  for (let at = 1; at <= paper.numPages; at += 1) {
    const page = await paper.getPage(at);
    const viewport = page.getViewport({ scale: ${dotsPerPoint} });
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: viewport.width, height: viewport.height });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    await page.render({ canvasContext: context, viewport }).promise;
    const found = new Set();
    // A decoder looks for one code: so the page is looked at piece by piece, as through a frame that is moved over it.
    for (const side of ${JSON.stringify(frames)})
      for (let top = 0; top < canvas.height; top += side / 3)
        for (let left = 0; left < canvas.width; left += side / 3) {
          const { data: dots, width, height } = context.getImageData(left, top, side, side);
          const code = jsQR(dots, width, height, { inversionAttempts: 'dontInvert' });
          if (code) found.add(code.data);
        }
    pages.push([...found]);
  }
  return pages;
})()`;

/**
 * What the QR codes on each page of a PDF say, each once, read as a camera does: the page is drawn as dots, at 144 to the inch, and the dots are decoded by a
 * library that had no part in drawing them.
 */
export const qrOnPaper = async (browser: Browser, file: Uint8Array): Promise<readonly (readonly string[])[]> => {
  const page = await browser.newPage();
  await page.route(`${address}**`, (route) =>
    route.request().url().endsWith('.mjs')
      ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(drawer, 'utf8') })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>paper</title>' }),
  );
  await page.goto(address);
  await page.addScriptTag({ content: readFileSync(decoder, 'utf8') });
  const pages = await page.evaluate<string[][]>(readIn(Buffer.from(file).toString('base64'), 2));
  await page.close();
  return pages;
};
