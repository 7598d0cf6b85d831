import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { relationKey } from '@skab/shared/board/relations.ts';
import { composeMinutes, type Minutes } from '@skab/shared/minutes/compose.ts';
import type { Language } from '@skab/shared/minutes/headings.ts';
import { aBoard, agendaItemId, anId, anna, collectId, collectMoreId } from '@skab/shared/testing/builders.ts';
import { toDocx } from './toDocx.ts';

const head = 'c0de'.repeat(16);
const tricky = [
  'Mød borgerne på biblioteket',
  'Først\n\nså <b>det</b> & "det" \'her\' ]]> &amp; <!-- x -->',
  'en\ttab\t\tog to',
  '  to blanke inde i   ordene',
  '👩‍👩‍👧‍👦 🇩🇰 𝒜 漢字 مرحبا Привет',
  '»citat« – tankestreg … § 1, stk. 2 é ø å æ Æ Ø Å',
  'a'.repeat(1000),
  '# ikke en overskrift\n- ikke en liste\n{PAGE} HYPERLINK "x"',
];

const minutesOf = (texts: readonly string[], language: Language = 'da'): Minutes =>
  composeMinutes(
    aBoard({
      steps: {
        [collectId]: { promptId: anId('p'), title: 'Udsagn' },
        [collectMoreId]: { title: 'Hvad er svært?', position: 2 },
      },
      prompts: { [anId('p')]: { text: 'Hvad skal være til stede?\nOg hvorfor?' } },
      itemMinutes: {
        [agendaItemId]: {
          caseId: 'EMN-2027-00412',
          summary: 'Linje 1\nLinje 2 <&>',
          proposal: 'At udvalget drøfter\nAt udvalget beslutter',
          decisions: 'Udvalget besluttede:\n- Det afprøves\n- Det følges op',
        },
      },
      attendees: {
        [anId('birgit')]: { name: 'Birgit Holm', title: 'formand' },
        [anId('aksel')]: { name: 'Aksel Juhl', mark: 'absent' },
      },
      minutes: { now: { adjournedAt: '21.02', attachments: 'Udkast til principper' } },
      statements: Object.fromEntries(
        texts.map((text, at) => [
          anId(`${at}`),
          at % 2 === 0
            ? { text, stepId: collectId, promptId: anId('p') }
            : { text, stepId: collectMoreId, isLate: at === 3 },
        ]),
      ),
      numbers: Object.fromEntries(texts.map((_text, at) => [anId(`${at}`), { number: at + 1 }])),
      authors: Object.fromEntries(texts.map((_text, at) => [anId(`${at}`), { actorId: anna.id }])),
    }),
    { language, form: 'long', head },
  );

/** Statements under two prompts in two clusters, one inside the other and both behind a principle; the last is withdrawn. */
const sortedMinutes = (count: number): Minutes => {
  const ids = Array.from({ length: count }, (_, at) => anId(`${at}`));
  const clusters = [anId('cluster 0'), anId('cluster 1')] as const;
  return composeMinutes(
    aBoard({
      steps: { [collectId]: { promptId: anId('p'), title: 'Udsagn' } },
      prompts: { [anId('p')]: { text: 'Hvad skal være til stede?' }, [anId('q')]: { text: 'Hvad gør det svært?' } },
      statements: Object.fromEntries(
        ids.slice(0, -1).map((id, at) => [id, { text: `Udsagn ${at}`, promptId: anId(at % 3 === 0 ? 'p' : 'q') }]),
      ),
      withdrawn: Object.fromEntries(ids.slice(-1).map((id) => [id, {}])),
      numbers: Object.fromEntries(ids.map((id, at) => [id, { number: at + 1 }])),
      clusters: { [clusters[0]]: { title: 'Tema 0' }, [clusters[1]]: { title: 'Tema 1' } },
      nests: { [clusters[1]]: { parentId: clusters[0] } },
      places: Object.fromEntries(ids.map((id, at) => [relationKey(id, clusters[at % 2 === 0 ? 0 : 1]), {}])),
      principles: { [anId('principle')]: { title: 'Lytter først' } },
      principleClusters: { [relationKey(anId('principle'), clusters[0])]: {} },
    }),
    { language: 'da', form: 'long', head },
  );
};

const partsOf = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
const partOf = (file: Uint8Array, name: string): string => partsOf(file).get(name) ?? '';

const unescapeXml = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** The words of a piece of Word's XML as a reader sees them: text, tabs and line breaks. */
const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
    .map(([, text, sign]) => (sign === 'tab' ? '\t' : sign === 'br' ? '\n' : unescapeXml(text ?? '')))
    .join('');

interface Para {
  readonly style: string;
  readonly isPoint: boolean;
  readonly words: string;
}

const paragraphsOf = (xml: string): readonly Para[] =>
  [...xml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(inner)?.[1] ?? '',
    isPoint: inner.includes('<w:numPr>'),
    words: wordsOf(inner.replace(/<w:pPr>.*?<\/w:pPr>/s, '')),
  }));

/** The rows of the tables, cell by cell, without the header rows. */
const rowsOf = (xml: string): readonly (readonly string[])[] =>
  [...xml.matchAll(/<w:tr(?: [^>]*)?>(.*?)<\/w:tr>/gs)]
    .map(([, row = '']) => row)
    .filter((row) => !row.includes('<w:tblHeader'))
    .map((row) => [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => wordsOf(cell)));

/** Every tag is closed by its own, and every sign is one that XML may hold. */
const expectWellFormed = (xml: string): void => {
  const open: string[] = [];
  for (const [, closing, name, , selfClosing] of xml
    .replace(/<\?xml[^>]*\?>/, '')
    .matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s[^<>]*?)?)(\/?)>/g)) {
    if (closing) expect(open.pop()).toBe(name);
    else if (!selfClosing) open.push(name ?? '');
  }
  expect(open).toEqual([]);
  expect(xml.replace(/<[^<>]*>/g, '')).not.toMatch(/<|&(?!(lt|gt|quot|apos|amp|#\d+);)/);
  // eslint-disable-next-line no-control-regex -- these are the signs XML may not hold
  expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
};

describe('the Word file', () => {
  it('[MI12] holds every statement word for word: line breaks, tabs, quotes, signs of XML and emoji', async () => {
    const rows = rowsOf(partOf(await toDocx(minutesOf(tricky)), 'word/document.xml'));
    const read = new Map(rows.map(([number = '', text = '']) => [Number(number), text]));
    expect([...read.keys()].sort((a, b) => a - b)).toEqual(tricky.map((_text, at) => at + 1));
    expect(tricky.map((_text, at) => read.get(at + 1))).toEqual(
      tricky.map((text, at) => (at === 3 ? `${text} (eftersendt)` : text)),
    );
  });

  it('[MI12] keeps the blanks inside and around words', async () => {
    const xml = partOf(await toDocx(minutesOf(tricky)), 'word/document.xml');
    for (const [, attributes = '', text = ''] of xml.matchAll(/<w:t( [^>]*)?>([^<]*)<\/w:t>/g)) {
      if (/^\s|\s$|\s\s/.test(text)) expect(attributes).toContain('xml:space="preserve"');
    }
  });

  it('[MI12][MI7] has its headings as headings, in the order of the minutes', async () => {
    const paragraphs = paragraphsOf(partOf(await toDocx(minutesOf(tricky)), 'word/document.xml'));
    expect(
      paragraphs
        .filter(({ style }) => style.startsWith('Heading'))
        .map(({ style, words }) => `${style.slice(7)} ${words}`),
    ).toEqual([
      '1 4. møde, tirsdag 9. februar 2027',
      '2 Punkt 1 (åben): Hvordan skaber vi mere sammen?',
      '3 Resumé',
      '3 Dagsorden',
      '3 Indstilling',
      '3 Beslutninger',
      '2 Tilstede',
      '2 Fraværende',
      '2 Mødet hævet',
      '2 Bilag',
      '2 Bilag 2: Udsagn fra mødet',
      '3 Udsagn',
      '3 Hvad er svært?',
    ]);
    expect(paragraphs.filter(({ isPoint }) => isPoint).map(({ words }) => words)).toEqual([
      'Udsagn',
      'Hvad er svært?',
      'At udvalget drøfter',
      'At udvalget beslutter',
      'Det afprøves',
      'Det følges op',
      'Udkast til principper',
      'Udsagn fra mødet',
    ]);
    const words = paragraphs.map((one) => one.words);
    expect(words).toContain('Linje 1\nLinje 2 <&>');
    expect(words).toContain('Birgit Holm (formand).');
    expect(words).toContain('Protokollen blev læst, og mødet hævet kl. 21.02.');
    expect(words).toContain('Hvad skal være til stede?\nOg hvorfor?');
  });

  it('[MI12] has statements in tables whose header row is one, and rows that are not torn by a page', async () => {
    const xml = partOf(await toDocx(minutesOf(tricky)), 'word/document.xml');
    const tables = xml.match(/<w:tbl>/g) ?? [];
    expect(tables).toHaveLength(2);
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(2);
    expect(xml.match(/<w:cantSplit/g)).toHaveLength(tricky.length + 2);
    expect(wordsOf(/<w:tr(?: [^>]*)?>.*?<\/w:tr>/s.exec(xml)?.[0] ?? '')).toBe('Nr.Udsagn');
  });

  it('[MI9][MI12] ends with the head of the chain', async () => {
    const paragraphs = paragraphsOf(partOf(await toDocx(minutesOf(tricky)), 'word/document.xml'));
    expect(paragraphs.at(-1)?.words).toBe(`Kontroltal for mødets hændelser: ${head}`);
  });

  it('[MI12] is in its language, has numbered pages and a title, and names nobody', async () => {
    for (const [language, tag, page] of [
      ['da', 'da-DK', 'Side  af '],
      ['en', 'en-GB', 'Page  of '],
    ] as const) {
      const file = await toDocx(minutesOf(tricky, language));
      expect(partOf(file, 'word/styles.xml')).toContain(`w:val="${tag}"`);
      const footer = [...partsOf(file)].find(([name]) => /^word\/footer\d+\.xml$/.test(name))?.[1] ?? '';
      expect(wordsOf(footer)).toBe(page);
      expect(footer).toContain('PAGE');
      expect(footer).toContain('NUMPAGES');
      const core = partOf(file, 'docProps/core.xml');
      expect(core).toContain('4. møde');
      expect(/<dc:creator>(.*?)<\/dc:creator>/.exec(core)?.[1]).toBe('Skab Sammen');
      expect(/<cp:lastModifiedBy>(.*?)<\/cp:lastModifiedBy>/.exec(core)?.[1]).toBe('Skab Sammen');
      for (const [, xml] of partsOf(file)) expect(xml).not.toContain(anna.id);
    }
  });

  it('[MI12] is XML that any word processor reads, also when words hold what XML may not', async () => {
    const texts = [...tricky, 'halv\uD83D og \u0000nul\u000B og \uFFFF'];
    for (const [name, xml] of partsOf(await toDocx(minutesOf(texts)))) {
      if (/\.(xml|rels)$/.test(name)) expectWellFormed(xml);
    }
  });

  it('[MI12] is there when there is nothing to say', async () => {
    const nothing = composeMinutes(aBoard(), { language: 'da', form: 'short', head: null });
    expect(paragraphsOf(partOf(await toDocx(nothing), 'word/document.xml')).at(-1)?.words).toBe('–');
  });

  it('[MI12] is written in about a second with 500 statements', async () => {
    const texts = Array.from({ length: 500 }, (_, at) => `Udsagn ${at}\nmed to linjer og lidt mere`);
    const minutes = minutesOf(texts);
    const from = performance.now();
    const file = await toDocx(minutes);
    const tookMs = performance.now() - from;
    console.log(`500 statements as a Word file: ${Math.round(tookMs)} ms, ${Math.round(file.length / 1024)} kB`);
    expect(rowsOf(partOf(file, 'word/document.xml'))).toHaveLength(500);
    // The goal is 1,000 ms; a busy machine gets room, a slow algorithm does not.
    expect(tookMs).toBeLessThan(5000);
  });

  it('[MI12][MI16] has themes, principles and stations under headings of their own, each prompt in a table of its own', async () => {
    const xml = partOf(await toDocx(sortedMinutes(6)), 'word/document.xml');
    const headings = paragraphsOf(xml).filter(({ style }) => style.startsWith('Heading'));
    expect(headings.slice(-8).map(({ style, words }) => `${style.slice(7)} ${words}`)).toEqual([
      '2 Bilag',
      '2 Bilag 1: Temaer fra tavlen',
      '3 Tema 0',
      '4 Tema 1',
      '2 Bilag 2: Principper',
      '3 Lytter først',
      '4 Tema 0',
      '4 Tema 0 – Tema 1',
    ]);
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(rowsOf(xml).filter(([, text]) => text?.endsWith('(trukket tilbage)'))).toHaveLength(2);
  });

  it('[MI12] is written in about a second with 500 statements that stand as evidence too', async () => {
    const minutes = sortedMinutes(500);
    const from = performance.now();
    const file = await toDocx(minutes);
    const tookMs = performance.now() - from;
    console.log(`500 statements in themes and behind a principle as a Word file: ${Math.round(tookMs)} ms`);
    expect(rowsOf(partOf(file, 'word/document.xml'))).toHaveLength(1000);
    expect(tookMs).toBeLessThan(5000);
  });

  const office = ['soffice', 'libreoffice']
    .flatMap((name) => (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
  if (!office) console.log('LibreOffice is not on this machine: the Word file is read as XML only.');

  it('[MI12] opens in LibreOffice, where there is one, with every statement in it', { timeout: 120_000 }, async () => {
    if (!office) return;
    const folder = await mkdtemp(path.join(tmpdir(), 'minutes-'));
    try {
      await writeFile(path.join(folder, 'referat.docx'), await toDocx(minutesOf(tricky)));
      const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
      const target = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, path.join(folder, 'referat.docx')];
      await promisify(execFile)(office, [profile, '--headless', '--norestore', ...target], { timeout: 100_000 });
      const read = await readFile(path.join(folder, 'referat.txt'), 'utf8');
      for (const line of tricky.flatMap((text) => text.split('\n'))) expect(read).toContain(line);
      expect(read).toContain('Beslutninger');
      expect(read.trimEnd().endsWith(head)).toBe(true);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
