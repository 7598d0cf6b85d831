import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { composeMinutes, type Minutes } from '@skab/shared/minutes/compose.ts';
import type { Language } from '@skab/shared/minutes/headings.ts';
import { aBoard, agendaItemId, anId, anna, collectId } from '@skab/shared/testing/builders.ts';
import { readFonts } from '../pdf/readFonts.ts';
import { bare, every, readPdf, squeezed, type Read } from '../testing/readPdf.ts';
import { toPdf } from './toPdf.ts';

const head = 'c0de'.repeat(16);
const madeAt = new Date(Date.UTC(2027, 1, 9, 20, 5));
const fonts = await readFonts(path.resolve(import.meta.dirname, '../../fonts'));

const tricky = [
  'Mød borgerne på biblioteket – æblegrød, Ærø, Ølby, Ålborg, é ü ß ł',
  'Først\n\nså <b>det</b> & "det" \'her\' ]]> &amp; (parentes) \\ <!-- x -->',
  '  to blanke inde i   ordene',
  'Tak 👩‍👩‍👧‍👦 🇩🇰 for 漢字 og Привет!',
  '»citat« – tankestreg … § 1, stk. 2',
  'a'.repeat(1000),
  'Speciallægepraksisplanlægningsstabiliseringsperiode '.repeat(5).trim(),
];

const minutesOf = (
  texts: readonly string[],
  language: Language = 'da',
  decisions = 'Udvalget besluttede:\n- Det afprøves\n- Det følges op',
): Minutes =>
  composeMinutes(
    aBoard({
      steps: { [collectId]: { promptId: anId('p'), title: 'Udsagn' } },
      prompts: { [anId('p')]: { text: 'Hvad skal være til stede?\nOg hvorfor?' } },
      itemMinutes: {
        [agendaItemId]: {
          caseId: 'EMN-2027-00412',
          summary: 'Linje 1\nLinje 2 <&>',
          proposal: 'At udvalget drøfter\nAt udvalget beslutter',
          decisions,
        },
      },
      attendees: { [anId('birgit')]: { name: 'Birgit Holm', title: 'formand' } },
      minutes: { now: { adjournedAt: '21.02', attachments: 'Udkast til principper' } },
      statements: Object.fromEntries(
        texts.map((text, at) => [anId(`${at}`), { text, stepId: collectId, promptId: anId('p'), isLate: at === 2 }]),
      ),
      numbers: Object.fromEntries(texts.map((_text, at) => [anId(`${at}`), { number: at + 1 }])),
      authors: Object.fromEntries(texts.map((_text, at) => [anId(`${at}`), { actorId: anna.id }])),
    }),
    { language, form: 'long', head },
  );

const pdfOf = (minutes: Minutes): Promise<Uint8Array> => toPdf(minutes, fonts, madeAt);

const tool = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((one) => path.join(one, name))
    .find((file) => existsSync(file));

describe('the PDF', () => {
  it('[MI17] has its headings, lists and tables as structure, in the order of the minutes', async () => {
    const { tree, isMarked } = await readPdf(await pdfOf(minutesOf(tricky)));
    expect(isMarked).toBe(true);
    expect(every(tree, /^H\d$/).map(({ role, words }) => `${role} ${squeezed(words)}`)).toEqual([
      'H1 4. møde, tirsdag 9. februar 2027',
      'H2 Punkt 1 (åben): Hvordan skaber vi mere sammen?',
      'H3 Resumé',
      'H3 Dagsorden',
      'H3 Indstilling',
      'H3 Beslutninger',
      'H2 Tilstede',
      'H2 Mødet hævet',
      'H2 Bilag',
      'H2 Bilag 2: Udsagn fra mødet',
      'H3 Udsagn',
    ]);
    expect(every(tree, /^LBody$/).map(({ words }) => squeezed(words))).toEqual([
      'Udsagn',
      'At udvalget drøfter',
      'At udvalget beslutter',
      'Det afprøves',
      'Det følges op',
      'Udkast til principper',
      'Udsagn fra mødet',
    ]);
    expect(every(tree, /^TH$/).map(({ words }) => words)).toEqual(['Nr.', 'Udsagn']);
    expect(every(tree, /^TR$/)).toHaveLength(tricky.length + 1);
  });

  it('[MI17] holds every statement word for word beside its number, but for signs its typeface has not', async () => {
    const { tree } = await readPdf(await pdfOf(minutesOf(tricky)));
    const cells = every(tree, /^TD$/).map(({ words }) => words);
    const read = new Map(tricky.map((_text, at) => [Number(cells[2 * at]), cells[2 * at + 1]]));
    tricky.forEach((text, at) => {
      if (at === 3) return;
      const said = at === 2 ? `${text.trim()} (eftersendt)` : text;
      // How wide a blank was PDF.js only guesses.
      expect(bare(read.get(at + 1) ?? '')).toBe(bare(said));
    });
    expect(read.get(4)).toBe('Tak [?] [?] for [?] og [?]!');
  });

  it('[MI17] says what a stand-in is, only where there is one, and ends with the head of the chain', async () => {
    const last = (read: Read): readonly string[] =>
      every(read.tree, /^P$/)
        .map(({ words }) => squeezed(words))
        .slice(-2);
    const [note, end] = last(await readPdf(await pdfOf(minutesOf(tricky))));
    expect(note).toContain('[?] står for tegn, som skrifttypen ikke har.');
    expect(end).toBe(`Kontroltal for mødets hændelser: ${head}`);
    expect(last(await readPdf(await pdfOf(minutesOf(['Uden billedtegn']))))[0]).not.toContain('[?]');
  });

  it('[MI17] is in its language, has numbered pages and a title, and names nobody', async () => {
    for (const [language, tag, page] of [
      ['da', 'da-DK', 'Side 1 af 2'],
      ['en', 'en-GB', 'Page 1 of 2'],
    ] as const) {
      const file = await pdfOf(minutesOf(tricky, language));
      const { info, artifacts } = await readPdf(file);
      expect(artifacts[0]).toContain(page);
      expect(info).toMatchObject({ Language: tag, Creator: 'Skab Sammen', Producer: 'Skab Sammen' });
      expect(info['Title']).toContain('4. møde');
      expect(info['Author']).toBeUndefined();
      expect(Buffer.from(file).includes('ViewerPreferences')).toBe(true);
    }
  });

  it('[MI17] leaves no heading alone at the foot of a page, and tears no row', async () => {
    const texts = Array.from({ length: 90 }, (_, at) => `Udsagn ${at} ${'og lidt mere '.repeat(at % 60)}`.trim());
    for (let more = 0; more < 40; more += 1) {
      const minutes = minutesOf(
        texts.slice(0, 12),
        'da',
        Array.from({ length: 1 + more }, (_, at) => `- punkt ${at}`).join('\n'),
      );
      const { tree } = await readPdf(await pdfOf(minutes));
      for (const page of tree) {
        const document = every([page], /^Document$/)[0];
        expect(document?.children.at(-1)?.role).not.toMatch(/^H\d$/);
      }
    }
    const { tree, artifacts } = await readPdf(await pdfOf(minutesOf(texts)));
    expect(tree.length).toBeGreaterThan(3);
    // A torn row would stand on two pages.
    expect(every(tree, /^TR$/)).toHaveLength(texts.length + 1);
    expect(every(tree, /^TR$/).filter((row) => every(row.children, /^TD$/).length !== 2)).toHaveLength(1);
    for (const page of artifacts.slice(2, -1)) expect(bare(page)).toContain('Nr.Udsagn');
  });

  it('[MI17] is there when there is nothing to say, and when one statement is longer than a page', async () => {
    const nothing = composeMinutes(aBoard(), { language: 'da', form: 'short', head: null });
    expect((await readPdf(await pdfOf(nothing))).pages[0]).toMatch(/–$/);
    const tall = Array.from({ length: 140 }, (_, at) => `${at % 10}`).join('\n');
    const { pages } = await readPdf(await pdfOf(minutesOf([tall])));
    expect(pages.join('')).toContain(tall.replaceAll('\n', ''));
  });

  it('[MI17] is written in about a second with 500 statements', async () => {
    const minutes = minutesOf(Array.from({ length: 500 }, (_, at) => `Udsagn ${at}\nmed to linjer og lidt mere`));
    const from = performance.now();
    const file = await pdfOf(minutes);
    const tookMs = performance.now() - from;
    console.log(`500 statements as a PDF: ${Math.round(tookMs)} ms, ${Math.round(file.length / 1024)} kB`);
    // The goal is 1,000 ms; a busy machine gets room, a slow algorithm does not.
    expect(tookMs).toBeLessThan(5000);
  });

  const [pdfinfo, pdftotext, pdffonts] = ['pdfinfo', 'pdftotext', 'pdffonts'].map(tool);
  if (!pdfinfo) console.log('Poppler is not on this machine: the PDF is read by PDF.js only.');

  it('[MI17] is read by Poppler too, where there is one: tagged, every font in it, and the signs behind the stand-ins', async () => {
    if (!pdfinfo || !pdftotext || !pdffonts) return;
    const run = promisify(execFile);
    const place = await mkdtemp(path.join(tmpdir(), 'minutes-'));
    try {
      const file = path.join(place, 'referat.pdf');
      await writeFile(file, await pdfOf(minutesOf(tricky)));
      expect((await run(pdfinfo, [file])).stdout).toMatch(/Tagged:\s+yes/);
      expect((await run(pdfinfo, ['-struct', file])).stdout).toMatch(/H1.*H2.*TBody/s);
      const rows = (await run(pdffonts, [file])).stdout.trim().split('\n').slice(2);
      expect(rows.length).toBe(2);
      for (const row of rows) expect(row).toMatch(/AtkinsonHyperlegibleNext.*\byes yes yes\b/);
      const text = (await run(pdftotext, ['-raw', file, '-'])).stdout;
      for (const sign of ['👩‍👩‍👧‍👦', '🇩🇰', '漢字', 'Привет', 'æblegrød, Ærø']) expect(text).toContain(sign);
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  });
});
