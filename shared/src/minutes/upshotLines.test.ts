import { expect, it } from 'vitest';
import type { Upshot } from '../meeting/composeUpshot.ts';
import { upshotLines } from './upshotLines.ts';

const nothing: Upshot = {
  statements: 0,
  clusters: { count: 0, names: [] },
  principles: [],
  decisions: [],
  putOffs: [],
  followUp: null,
};
const said = (upshot: Partial<Upshot>, language: 'da' | 'en' = 'da') =>
  upshotLines({ ...nothing, ...upshot }, language).map(({ head, under }) => [head, under]);

it('[UP1] is a line for each thing, in the words of the language', () => {
  const upshot: Partial<Upshot> = {
    statements: 60,
    clusters: { count: 8, names: ['Bygger bro', 'Lytter først'] },
    principles: ['Dialog i øjenhøjde', 'Lytter først'],
    decisions: [
      { title: 'Biblioteket', text: 'Vi prøver et hjørne.', ending: 'agreed', isCut: true },
      { title: 'Kommissoriet', text: '', ending: 'discussed' },
    ],
    tasks: [
      { what: 'Find et lokale', owner: 'Jens Ravn', to: { title: '5. møde', date: '2027-03-09' } },
      { what: 'Skriv til skolen', owner: '', to: null },
    ],
    putOffs: [
      { title: 'Stande', to: null },
      { title: 'Kalender', to: { title: '5. møde', date: '2027-03-09' } },
      { title: 'Eventuelt', to: null },
    ],
    followUp: { answersBy: 'Jens Ravn', answersOn: '2027-03-02', nextOn: '', nextFrom: '', nextPlace: 'Rådhuset' },
    adjournedAt: '21.02',
  };
  expect(said(upshot)).toEqual([
    ['60 udsagn blev til 8 klynger', 'Bygger bro · Lytter først'],
    ['Dialog i øjenhøjde · Lytter først', 'Principper'],
    ['Vi prøver et hjørne.', 'Beslutning: Biblioteket · Tiltrådt · Resten står i referatet.'],
    ['Drøftet', 'Kommissoriet'],
    ['Find et lokale', 'Opgave · Ansvarlig: Jens Ravn · Tilbage på 5. møde, tirsdag 9. marts 2027'],
    ['Skriv til skolen', 'Opgave'],
    ['Stande · Eventuelt', 'Udsat til senere møde'],
    ['Kalender', 'Udsat til 5. møde, tirsdag 9. marts 2027'],
    ['Svar senest tirsdag 2. marts 2027', 'Ansvarlig: Jens Ravn'],
    ['Næste møde: Rådhuset', null],
    ['Mødet er hævet kl. 21.02', null],
  ]);
  expect(said(upshot, 'en').at(0)).toEqual(['60 statements became 8 clusters', 'Bygger bro · Lytter først']);
  expect(said(upshot, 'en').at(-1)).toEqual(['The meeting was adjourned at 21:02', null]);
});

it('[UP1] says nothing of what there is nothing of, and of many names how many more there are', () => {
  expect(said({})).toEqual([]);
  expect(said({ statements: 1 })).toEqual([['I skrev 1 udsagn', null]]);
  const names = Array.from({ length: 12 }, (_, at) => `Klynge ${at + 1}`);
  expect(said({ statements: 30, clusters: { count: 12, names } })[0]?.[1]).toMatch(/Klynge 8 · og 4 mere$/);
  const only = { answersOn: '', nextOn: '', nextFrom: '', nextPlace: '' };
  expect(said({ followUp: { ...only, answersBy: 'Jens Ravn' } })).toEqual([['Svar kommer fra Jens Ravn', null]]);
});
