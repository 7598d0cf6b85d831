/**
 * `pnpm prove look`: every frame of the gallery - each screen and scene in its states - is opened in both languages and themes, at every size
 * it is used at, and looked over: axe, contrast, least text, reflow at 320 px and at 400 %, text spacing, forced colours, reduced motion, targets.
 * So is every dialog that a press, or a choice in a menu, opens from it. With `--pictures 1` each is kept as a picture in tests/dist.look, with a page that shows them side by side.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Page } from '@playwright/test';
import { axeRules } from '../e2e/everyWay.ts';
import { tooWide } from '../e2e/tooWide.ts';
import { wallFaults } from '../e2e/wallFaults.ts';
import { chromiumOptions } from '../harness/chromiumOptions.ts';
import { runProof, type Proof } from './kit/proof.ts';
import { findDialogs, openDialogs } from './look/dialogs.ts';
import { serveGallery } from './look/gallery.ts';
import { cutOff, faint, moving, smallTargets, widerText } from './look/pageFaults.ts';

const folder = fileURLToPath(new URL('../dist.look', import.meta.url));
const languages = ['da', 'en'] as const;
const themes = ['light', 'dark'] as const;

type Kind = 'wall' | 'phone' | 'desk';
type Size = readonly [width: number, height: number];

/** The sizes of a kind of screen: the first is what axe is asked at. */
const sizesOf: Readonly<Record<Kind, readonly Size[]>> = {
  wall: [
    [1920, 1080],
    [1024, 768],
  ],
  phone: [
    [390, 844],
    [320, 640],
  ],
  desk: [
    [1440, 900],
    [320, 640],
  ],
};
// 1280 by 1024 at 400 %.
const zoomed: Size = [320, 256];

const onPhones = /^(phone|own|remote|trial-phone|emergency$|slip)/;
const kindOf = (frame: string): Kind => (frame.startsWith('wall-') ? 'wall' : onPhones.test(frame) ? 'phone' : 'desk');

// The table is seen as a whole and moved about in; the list beside it is its equal on a small screen.
const isTable = (frame: string): boolean => /^board-(?!page)/.test(frame) && !frame.includes('list');

const isLoading = `document.querySelector('[role=status][class*=loading]') !== null`;

const drawn = async (page: Page): Promise<void> => {
  await page.waitForFunction(`(document.getElementById('root')?.innerText ?? '').trim() !== ''`);
  // What only ever says that it is on its way is looked at as that.
  await page.waitForFunction(`!(${isLoading})`, undefined, { timeout: 5_000 }).catch(() => undefined);
  await page.evaluate('document.fonts.ready');
  // Whoever fills a place has measured it by then.
  await page.waitForTimeout(250);
};

const resize = async (page: Page, [width, height]: Size): Promise<void> => {
  await page.setViewportSize({ width, height });
  await page.waitForTimeout(120);
};

const paint = async (page: Page, theme: string): Promise<void> => {
  await page.evaluate((wanted) => (document.documentElement.dataset['theme'] = wanted), theme);
};

interface Look {
  readonly proof: Proof<'frames' | 'pictures' | 'dialogs'>;
  readonly page: Page;
  readonly frame: string;
  readonly language: string;
  told(what: string, faults: readonly string[]): void;
}

const keep = async ({ page, frame, language, proof }: Look, theme: string, [width]: Size): Promise<void> => {
  if (proof.sizes.pictures === 0) return;
  const name = `${frame}-${width}-${theme}-${language}.jpeg`;
  await page.screenshot({ path: path.join(folder, name), type: 'jpeg', quality: 70, caret: 'hide' });
};

const axe = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(axeRules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

/** Every theme at every size: a picture of each, axe at the first, and on the wall its geometry and its contrast. */
const lookEveryWay = async (look: Look, kind: Kind): Promise<void> => {
  const { page } = look;
  for (const [at, size] of sizesOf[kind].entries()) {
    await resize(page, size);
    for (const theme of themes) {
      await paint(page, theme);
      await keep(look, theme, size);
      if (at === 0) look.told(`axe, ${theme}`, await axe(page));
      if (kind === 'wall') look.told(`contrast, ${theme}`, await faint(page, 7));
    }
    if (kind === 'wall') look.told(`geometry at ${size.join(' x ')}`, await wallFaults(page));
  }
};

/** What gives way to a reader's own settings: colours of her own, narrow, zoomed in, wider text. */
const lookNarrow = async (look: Look, kind: Kind): Promise<void> => {
  const { page, frame } = look;
  look.told('reduced motion', await moving(page));
  await page.emulateMedia({ forcedColors: 'active' });
  look.told('forced colours', await faint(page, 4.5));
  await keep(look, 'forced', sizesOf[kind][1] ?? zoomed);
  await page.emulateMedia({ forcedColors: 'none' });
  if (kind === 'wall' || isTable(frame)) return;
  look.told('320 px', await tooWide(page));
  look.told('targets', await smallTargets(page));
  look.told('axe at 320 px', await axe(page));
  await resize(page, zoomed);
  look.told('400 %', await tooWide(page));
  await page.addStyleTag({ content: widerText });
  look.told('text spacing', [...(await tooWide(page)), ...(await cutOff(page))]);
};

/** A dialog over its screen: in both themes, and at 320 px and 400 %. */
const lookAtDialog = async (look: Look, kind: Kind, title: string): Promise<void> => {
  const { page } = look;
  const [first = zoomed, narrow = zoomed] = sizesOf[kind];
  const named = title.toLowerCase().replaceAll(/[^a-zæøå0-9]+/g, '-');
  const ofDialog: Look = {
    ...look,
    frame: `${look.frame}-dialog-${named}`,
    told: (what, faults) => look.told(`»${title}«, ${what}`, faults),
  };
  for (const theme of themes) {
    await paint(page, theme);
    await keep(ofDialog, theme, first);
    ofDialog.told(`axe, ${theme}`, await axe(page));
  }
  ofDialog.told('reduced motion', await moving(page));
  await resize(page, narrow);
  await keep(ofDialog, 'dark', narrow);
  ofDialog.told('320 px', await tooWide(page));
  ofDialog.told('targets', await smallTargets(page));
  await resize(page, zoomed);
  ofDialog.told('400 %', await tooWide(page));
  await page.addStyleTag({ content: widerText });
  ofDialog.told('text spacing', [...(await tooWide(page)), ...(await cutOff(page))]);
};

const sideBySide = (names: readonly string[]): string =>
  `<!doctype html><meta charset="utf-8"><title>look</title><style>figure{display:inline-block;margin:4px}img{height:420px;border:1px solid #888}</style>
${names.map((name) => `<figure><img loading="lazy" src="${name}" alt=""><figcaption>${name}</figcaption></figure>`).join('\n')}`;

await runProof(
  'look',
  // Of the frames every so-manyth is looked at; 1 is all of them.
  { frames: { ci: 16, full: 1 }, pictures: { ci: 0, full: 1 }, dialogs: { ci: 0, full: 1 } },
  async (proof) => {
    const only = process.env['LOOK_AT'];
    const gallery = await serveGallery();
    const browser = await chromium.launch(chromiumOptions());
    if (proof.sizes.pictures > 0) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
    }
    try {
      const sheet = await browser.newPage();
      await sheet.goto(`${gallery.origin}/galleri`);
      const links = sheet.locator('main header li');
      await links.first().waitFor();
      const every = await links.allTextContents();
      await sheet.close();
      const frames = every.filter((frame, at) =>
        only === undefined ? at % proof.sizes.frames === 0 : new RegExp(only).test(frame),
      );
      let [faultCount, dialogCount] = [0, 0];
      const pressed = new Set<string>();
      const openings = new Map<string, Awaited<ReturnType<typeof findDialogs>>>();
      for (const language of languages) {
        const context = await browser.newContext({
          locale: language === 'da' ? 'da-DK' : 'en-GB',
          timezoneId: 'Europe/Copenhagen',
          reducedMotion: 'reduce',
          colorScheme: 'light',
        });
        // What runs in the page has been through a compiler that names its functions by this.
        await context.addInitScript('globalThis.__name = (named) => named');
        for (const frame of frames) {
          const page = await context.newPage();
          const kind = kindOf(frame);
          const told = (what: string, faults: readonly string[]): void => {
            faultCount += faults.length;
            proof.holds(faults.length === 0, () => `${frame}, ${language}, ${what}: ${faults.slice(0, 6).join(' | ')}`);
          };
          const [first = zoomed] = sizesOf[kind];
          const show = async (): Promise<void> => {
            // A press may have chosen another language or theme.
            await page.evaluate('location.protocol.startsWith("http") && localStorage.clear()');
            await page.setViewportSize({ width: first[0], height: first[1] });
            await page.goto(`${gallery.origin}/galleri?frame=${frame}`);
            await drawn(page);
          };
          try {
            await show();
            const look: Look = { proof, page, frame, language, told };
            await lookEveryWay(look, kind);
            await lookNarrow(look, kind);
            if (kind === 'wall' || proof.sizes.dialogs === 0) continue;
            await show();
            const seeDialog = async (title: string): Promise<void> => {
              dialogCount += 1;
              await lookAtDialog(look, kind, title);
            };
            const known = openings.get(frame);
            if (known) await openDialogs(page, known, show, seeDialog);
            else openings.set(frame, await findDialogs(page, pressed, show, seeDialog));
          } catch (error) {
            told('could not be looked at', [String(error)]);
          } finally {
            await page.close();
          }
        }
        await context.close();
      }
      if (proof.sizes.pictures > 0) {
        const names = readdirSync(folder).filter((name) => name.endsWith('.jpeg'));
        writeFileSync(path.join(folder, 'index.html'), sideBySide(names));
        proof.figure('pictures', names.length);
      }
      proof.figure('framesSeen', frames.length);
      proof.figure('ofFrames', every.length);
      proof.figure('dialogsSeen', dialogCount);
      proof.figure('faults', faultCount);
    } finally {
      await browser.close();
      gallery.close();
    }
  },
);
