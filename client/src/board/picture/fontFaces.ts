import { family } from './picture.ts';

const asData = async (address: string): Promise<string> => {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return `data:font/woff2;base64,${btoa(text)}`;
};

const rulesOf = (sheet: CSSStyleSheet): readonly CSSRule[] => {
  try {
    return [...sheet.cssRules];
  } catch {
    // A sheet that a browser's extension put in may not be read.
    return [];
  }
};

/** The page's own typeface as rules that carry the font in themselves; empty where it cannot be had. */
export const fontFaces = async (): Promise<string> => {
  const rules = [...document.styleSheets].flatMap(rulesOf).filter((rule) => rule instanceof CSSFontFaceRule);
  const faces = await Promise.all(
    rules
      .filter(({ style }) => style.getPropertyValue('font-family').includes(family))
      .map(async ({ style, parentStyleSheet }) => {
        const found = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src'))?.[1];
        if (!found) return '';
        const data = await asData(new URL(found, parentStyleSheet?.href ?? document.baseURI).href);
        const range = style.getPropertyValue('unicode-range');
        return `@font-face{font-family:'${family}';src:url(${data}) format('woff2');font-weight:200 800;unicode-range:${range}}`;
      }),
  );
  return faces.join('');
};
