import type { ThreadStep } from '../ui/Thread.tsx';

/** Danish to look at; no user meets it. The people are invented. */
export const words = {
  short: 'Et nej er fint, når der står hvorfor.',
  plain: 'En dato for næste skridt er bedre end et venligt brev.',
  long: 'Fællesskabsinitiativernes ansøgningsskemaer og selvbetjeningsløsningernes fagudtryk skræmmer mig væk.',
  lines: 'Mød os, hvor vi er:\n– på biblioteket\n– i svømmehallen',
  endless: `Ring${'ring'.repeat(60)}`,
  prompt: 'Hvad skal være til stede, for at vi kan skabe sammen?',
  compounds: 'Handicaporganisationernes medborgerskabspolitikker og kommunalbestyrelsesmedlemmerne',
  wall: [
    'En dato for næste skridt er bedre end et venligt brev.',
    'Kommunen må gerne hjælpe, men ikke overtage.',
    'Inviter, før beslutningen er skrevet.',
    'Luk vejen for biler én søndag og se, hvad der sker.',
    'Spørg også dem, der ikke går til møder.',
    'Sluttidspunktet skal holde.',
    'Jeg vil gerne give en time, ikke et år.',
    'Rådene opfinder de samme ting hver for sig.',
    'Det digitale kan ikke stå alene.',
  ],
  ladder: ['Information', 'Høring', 'Dialog', 'Indflydelse', 'Medbestemmelse', 'Medansvar'],
};

export const steps: readonly ThreadStep[] = [
  { id: 'welcome', label: 'Velkomst', state: 'past' },
  { id: 'collect', label: 'Udsagn', state: 'here' },
  { id: 'cluster', label: 'Klynger', state: 'next' },
  { id: 'stations', label: 'Stande', state: 'next' },
  { id: 'close', label: 'Tak', state: 'next' },
];

export const manySteps: readonly ThreadStep[] = Array.from({ length: 12 }, (_, at) => ({
  id: `step-${at}`,
  label: `Punkt ${at + 1} på aftenens program`,
  state: at < 5 ? 'past' : at === 5 ? 'here' : 'next',
}));

export const way = {
  code: 'KFHMTRVP',
  address: 'skabsammen.example',
  link: 'https://skabsammen.example/m/KFHMTRVP',
  linkTitle: 'QR-kode til skabsammen.example',
};
