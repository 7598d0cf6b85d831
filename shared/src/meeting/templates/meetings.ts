import { close, cluster, collect, night, presentation, talk, welcome, type Template } from './template.ts';

/** Other meetings with citizens: in a committee, in a hall, on the road, at a camp. */
export const meetings: readonly Template[] = [
  {
    id: 'T6',
    title: 'Temamøde i fagudvalg med borgere',
    isFor: 'Et fagudvalg hører borgerne, før det beslutter noget.',
    ladder: 'dialogue',
    steps: [
      welcome('Rammen: Hvad kan I få indflydelse på?', 10),
      presentation('Faglig indsigt', 15, { ladder: 'information' }),
      talk('Politiske holdninger', 10, { ladder: 'information' }),
      collect('Borgernes behov', 25, { prompt: 'Hvad kender du til emnet fra dit eget liv?' }),
      talk('Tre stemmer ved samme bord', 30, { prompt: 'Hvilket dilemma ser du?' }),
      collect('Hvor er der brug for en ny politik?', 20, {
        prompt: 'Hvis udvalget kun kan tage én ting op næste år, hvad skal det så være?',
        note: 'Er det en opgave for et opgaveudvalg?',
      }),
      close('Hvad sker der nu, hvornår?', 10),
    ],
  },
  {
    id: 'T7',
    title: 'Inspirationsmøde: oplæg og debat i salen',
    isFor: 'To oplæg, spørgsmål fra salen og en debat om dem.',
    ladder: 'dialogue',
    steps: [
      welcome('Indledning', 5, { ladder: 'information' }),
      presentation('Oplæg 1 og spørgsmål', 50, {
        ladder: 'information',
        prompt: 'Spørgsmål til oplægget?',
        note: 'Oplæg i 35 minutter, spørgsmål fra salen i 15. Spørgsmålene kommer i den rækkefølge, de er skrevet.',
      }),
      presentation('Oplæg 2 og spørgsmål', 50, {
        ladder: 'information',
        prompt: 'Spørgsmål til oplægget?',
        note: 'Oplæg i 35 minutter, spørgsmål fra salen i 15.',
      }),
      talk('Debat i salen', 35, {
        prompt: 'Hvilket trin på trappen tror du, vi står på – og hvor bør vi stå?',
        note: 'Hvor henvender du dig, når du har en god idé?',
      }),
      close('Hvad tager udvalget med?', 10),
    ],
  },
  {
    id: 'T11',
    title: 'Gentofte Talks / Deltag-bil',
    isFor: 'En åben stand: et nyt hold hvert tyvende minut, uden dagsorden.',
    ladder: 'dialogue',
    openTo: 'everyone',
    steps: [
      collect('Én ting', 10, {
        prompt: 'Én ting, der ville gøre det bedre at bo her?',
        note: 'En hjælper kan skrive for dem, der hellere vil sige det.',
      }),
      talk('Sammen', 5, { prompt: 'Hvem kunne du tænke dig at gøre det sammen med?' }),
      talk('Tak', 5, { prompt: 'Må vi fortælle dig, hvad det førte til?' }),
    ],
  },
  {
    id: 'T12',
    title: 'Ungecamp',
    isFor: 'Et døgn med unge i fem sessioner, fra hverdag til politik.',
    ladder: 'influence',
    openTo: 'young',
    groundRules: [
      'Skriv, som du selv vil læses.',
      'Skriv om ting, ikke om navngivne personer.',
      'Spørg, før du siger, at noget er forkert.',
    ],
    steps: [
      collect('Session 1', 60, {
        prompt: 'Hvad fylder i dit liv?',
        publishing: 'whenRevealedAndSeen',
        note: 'Spilleregler først.',
      }),
      cluster('Session 2', 90, { prompt: 'Saml det i syv udfordringer', placers: 'dealt' }),
      talk('Session 3', 150, { prompt: 'Byg løsning ved stande' }),
      night('Nat', 480, { note: 'Begynder campen kl. 18, skriver ingen mellem kl. 23 og 7.' }),
      collect('Session 4', 60, { prompt: 'Hvad skal stå i politikken – med jeres ord?', publishing: 'whenSeen' }),
      talk('Session 5', 60, { prompt: 'Hvem gør hvad i morgen?' }),
    ],
  },
];
