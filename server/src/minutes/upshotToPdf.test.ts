import path from 'node:path';
import { expect, it } from 'vitest';
import type { Upshot } from '@skab/shared/meeting/composeUpshot.ts';
import { aMeeting } from '@skab/shared/testing/builders.ts';
import { readFonts } from '../pdf/readFonts.ts';
import { every, readPdf, squeezed } from '../testing/readPdf.ts';
import { upshotToPdf } from './upshotToPdf.ts';

const fonts = await readFonts(path.resolve(import.meta.dirname, '../../fonts'));
const madeAt = new Date(Date.UTC(2027, 1, 9, 20, 5));
const upshot: Upshot = {
  statements: 60,
  clusters: { count: 8, names: ['Bygger bro', 'Lytter først'] },
  principles: ['Dialog i øjenhøjde'],
  decisions: [
    { title: 'Biblioteket', text: 'Vi prøver et hjørne:\n- hver torsdag\n- kl. 16', ending: 'agreed' },
    { title: 'Kommissoriet', text: '', ending: 'discussed' },
  ],
  putOffs: [
    { title: 'Stande', to: null },
    { title: 'Kalender', to: { title: '5. møde', date: '2027-03-09' } },
  ],
  followUp: { answersBy: 'Jens Ravn', answersOn: '2027-03-02', nextOn: '2027-03-09', nextFrom: '19.00', nextPlace: '' },
  adjournedAt: '21.02',
};
const pageOf = async (language: 'da' | 'en', told: Upshot = upshot) =>
  readPdf(await upshotToPdf({ upshot: told, meeting: aMeeting, language, madeAt }, fonts));

it('[UP7] the page has everything under headings of its own, on one sheet of A4', async () => {
  const { tree, pages, isMarked, info } = await pageOf('da');
  expect(isMarked).toBe(true);
  expect(pages).toHaveLength(1);
  expect(info).toMatchObject({ Language: 'da-DK', Title: 'Det kom vi frem til: 4. møde' });
  expect(every(tree, /^H\d$/).map(({ words }) => squeezed(words))).toEqual([
    'Det kom vi frem til',
    '60 udsagn blev til 8 klynger',
    'Principper',
    'Beslutning: Biblioteket',
    'Beslutning: Kommissoriet',
    'Udsat til senere møde',
    'Det videre forløb',
  ]);
  const points = every(tree, /^LBody$/).map(({ words }) => squeezed(words));
  expect(points).toContain('hver torsdag');
  expect(points).toContain('Kalender – til 5. møde, tirsdag 9. marts 2027');
  expect(every(tree, /^P$/).map(({ words }) => squeezed(words))).toContain('Mødet er hævet kl. 21.02.');
});

it('[UP7] it is there in English, with odd signs, with a decision longer than a page, and with nothing to say', async () => {
  expect((await pageOf('en')).pages[0]).toContain('Answer by Tuesday 2 March 2027');
  const long = Array.from({ length: 300 }, (_, at) => `Linje ${at} 👩‍👩‍👧‍👦 漢字 ${'ord'.repeat(60)}`).join('\n');
  const odd = await pageOf('da', { ...upshot, decisions: [{ title: '<b>&', text: long, ending: null }] });
  expect(odd.pages.length).toBeGreaterThan(2);
  expect(odd.pages.join('')).toContain('Linje 299');
  const nothing: Upshot = {
    statements: 0,
    clusters: { count: 0, names: [] },
    principles: [],
    decisions: [],
    putOffs: [],
    followUp: null,
  };
  expect((await pageOf('da', nothing)).pages).toHaveLength(1);
});
