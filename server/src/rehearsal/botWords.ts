import { demoHard, demoSaid } from '@skab/shared/testing/demoWords.ts';

/** Words that a bot says, and what they are about: the name of the cluster that they belong in. */
export interface BotWords {
  readonly text: string;
  readonly about: string;
}

const more: readonly (readonly [text: string, about: string])[] = [
  ['Lad os mødes, før der er noget at klage over.', 'Spørg først'],
  ['Der skal være kaffe. Ellers bliver ingen stående bagefter.', 'Et bord, man kan sætte sig ved'],
  ['Jeg kan godt være vært, hvis nogen låser op.', 'Mød os, hvor vi er'],
  ['En bil til at hente dem, der ikke kan gå hjem i mørke.', 'Mød os, hvor vi er'],
  ['Fortæl, hvad pengene blev brugt til sidst.', 'Svar, og sig hvornår'],
  ['Ring tilbage, også når I ikke ved mere end i går.', 'Svar, og sig hvornår'],
  ['Prøv det en måned, og spørg så igen.', 'Prøv det i det små'],
  ['Giv os nøglen til multisalen om søndagen.', 'Prøv det i det små'],
  ['Brug billeder. Min nabo læser ikke dansk endnu.', 'Skriv, så vi forstår det'],
  ['Én side er nok. Resten kan ligge bag et link.', 'Skriv, så vi forstår det'],
  ['Spørg også dem, der aldrig kommer til møder.', 'Spørg først'],
  ['Jeg vil hellere bage end sidde i et udvalg.', 'Et bord, man kan sætte sig ved'],
];

/** What bots say in a rehearsal: written for it. Nobody said any of it, and nobody is meant. */
export const botWords: readonly BotWords[] = [
  ...[...demoSaid, ...demoHard].map(([text, about = 'Andet, vi hørte']) => ({ text, about })),
  ...more.map(([text, about]) => ({ text, about })),
];

/** What bots are called where they ask for the floor. Nobody is meant. */
export const botNames = [
  'Asta',
  'Bent',
  'Cille',
  'Dan',
  'Else',
  'Finn',
  'Gry',
  'Helge',
  'Ida',
  'Jonas',
  'Kirsten',
  'Lasse',
];
