import type { Browser } from '@playwright/test';

/** Reads XML and HTML by the browser's own parsers, in a page that runs nothing of it. */
export interface Parser {
  /** What is wrong with it as XML; null when it is sound. */
  xmlTrouble(xml: string): Promise<string | null>;
  /** The rows of the tables of a Word document that begin with a number, and all its text. */
  readWord(xml: string): Promise<{ readonly rows: readonly (readonly [number, string])[]; readonly text: string }>;
  /** What in a page could run or reach out, and the words of the element `selector` finds. */
  readHtml(
    html: string,
    selector: string,
  ): Promise<{ readonly dangers: readonly string[]; readonly words: string | null }>;
}

// Texts, because a function would reach the page with names of the program that compiled it.
const program = `
  window.xmlTrouble = (xml) => {
    const doc = new DOMParser().parseFromString(xml, 'application/xml');
    const error = doc.querySelector('parsererror');
    if (error) return error.textContent;
    if (doc.doctype) return 'it has a document type';
    const outside = [...doc.querySelectorAll('*')].filter((one) => one.getAttribute('TargetMode') === 'External');
    if (outside.length > 0) return 'it reaches out to ' + outside.map((one) => one.getAttribute('Target')).join(' ');
    const kinds = new Set(['hyperlink', 'fldSimple', 'altChunk', 'object', 'drawing', 'pict', 'control', 'customXml']);
    for (const one of doc.querySelectorAll('*')) {
      if (kinds.has(one.localName)) return 'it has a ' + one.localName;
      if (one.localName === 'instrText' && !/^\\s*(PAGE|NUMPAGES)\\s*$/.test(one.textContent)) return 'a field: ' + one.textContent;
    }
    return null;
  };
  window.readWord = (xml) => {
    const doc = new DOMParser().parseFromString(xml, 'application/xml');
    const words = (within) => [...within.querySelectorAll('*')].map((one) => {
      if (one.localName === 't') return one.closest('rPr') ? '' : one.textContent;
      if (one.localName === 'br') return '\\n';
      return one.localName === 'tab' && one.parentElement.localName === 'r' ? '\\t' : '';
    }).join('');
    const plain = (cell) => {
      for (const run of [...cell.querySelectorAll('*')].filter((one) => one.localName === 'i')) run.parentElement.parentElement.remove();
      return words(cell);
    };
    const rows = [...doc.querySelectorAll('*')].filter((one) => one.localName === 'tr').flatMap((row) => {
      const cells = [...row.children].filter((one) => one.localName === 'tc');
      const number = Number(words(cells[0]));
      return Number.isInteger(number) && words(cells[0]) !== '' ? [[number, plain(cells[1].cloneNode(true))]] : [];
    });
    return { rows, text: words(doc) };
  };
  window.dangersIn = (doc) => {
    const dangers = [];
    for (const one of doc.querySelectorAll('*')) {
      if (['script', 'iframe', 'object', 'embed', 'base', 'template', 'marquee', 'foreignObject', 'math'].includes(one.localName)) {
        const isOwn = one.localName === 'script' && /^\\/[^/]/.test(one.getAttribute('src') ?? '') && one.textContent === '';
        if (!isOwn) dangers.push(one.outerHTML.slice(0, 120));
      }
      for (const { name, value } of one.attributes) {
        if (name.startsWith('on') || name === 'srcdoc' || name === 'formaction') dangers.push(one.localName + ' ' + name + '=' + value.slice(0, 80));
        const isAddress = ['href', 'src', 'action', 'xlink:href', 'data', 'poster'].includes(name);
        const url = isAddress ? new URL(value, 'http://own.test/') : null;
        if (url && url.host !== 'own.test' && url.host !== location.host && !/^(data:image\\/|blob:)/.test(value)) dangers.push(one.localName + ' ' + name + '=' + value.slice(0, 80));
      }
    }
    return dangers;
  };
  window.readHtml = (html, selector) => {
    const doc = new DOMParser().parseFromString(html, 'text/html');
    const found = doc.querySelector(selector);
    return { dangers: dangersIn(doc), words: found ? (found.value ?? found.textContent) : null };
  };
`;

/** The part of the program that looks for dangers, for pages that are open. */
export const parserProgram = program;

export const openParser = async (browser: Browser): Promise<Parser> => {
  const page = await browser.newPage();
  await page.goto('about:blank');
  await page.evaluate(program);
  const ask = <Answer>(name: string, ...args: readonly string[]): Promise<Answer> =>
    page.evaluate<Answer>(`window.${name}(${args.map((arg) => JSON.stringify(arg)).join(',')})`);
  return {
    xmlTrouble: (xml) => ask('xmlTrouble', xml),
    readWord: (xml) => ask('readWord', xml),
    readHtml: (html, selector) => ask('readHtml', html, selector),
  };
};
