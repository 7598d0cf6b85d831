/** Written for the demo. Nobody said any of it, and nobody is meant. */
export const demoMeeting = {
  title: 'Vi skaber sammen',
  body: 'Opgaveudvalget for fællesskab',
  place: 'Salen på biblioteket',
  from: '19.00',
  to: '20.10',
  timeZone: 'Europe/Copenhagen',
  ladder: 'dialogue',
} as const;

export const demoAgendaItem = 'Hvordan skaber vi mere sammen?';

export const demoSteps = [
  {
    title: 'Velkomst',
    activity: 'welcome',
    prompt: '',
    plannedMinutes: 5,
    note: 'Sig velkommen. Vis koden på storskærmen, og lad sidemanden hjælpe. Ingen behøver en konto.',
  },
  {
    title: 'Udsagn',
    activity: 'collect',
    prompt: 'Hvad skal være til stede, for at vi kan skabe sammen?',
    plannedMinutes: 15,
    note: 'Skriv én ting ad gangen, med dine egne ord. Vil du hellere sige det højt, så skriver vi for dig.',
  },
  {
    title: 'Hvad er svært?',
    activity: 'collect',
    prompt: 'Hvad gør det svært at skabe noget sammen?',
    plannedMinutes: 15,
    note: 'Det er også hjælp at sige, hvad der ikke virkede. Imens samler to ved tavlen det, vi skrev før.',
  },
  {
    title: 'Klynger',
    activity: 'cluster',
    prompt: '',
    plannedMinutes: 15,
    note: 'Læg det sammen, der hører sammen. Ingen sætning bliver rettet, og alle bliver stående.',
  },
  {
    title: 'Samtale',
    activity: 'talk',
    prompt: 'Hvad er det vigtigste, I har hørt?',
    plannedMinutes: 15,
    note: 'Læg telefonerne væk. Tal to og to, før nogen siger noget højt.',
  },
  {
    title: 'Tak',
    activity: 'close',
    prompt: '',
    plannedMinutes: 5,
    note: 'Fortæl, hvornår referatet kommer, og hvem der svarer.',
  },
] as const;

/** A statement and the clusters it lies in, by their names; the first was laid first. */
export type DemoStatement = readonly [text: string, ...clusters: DemoCluster[]];
export type DemoCluster = keyof typeof demoClusters;

/** Where each island lies on the table, and the cluster it lies inside. */
export const demoClusters = {
  'Mød os, hvor vi er': { x: 0, y: 0, inside: null },
  'Et bord, man kan sætte sig ved': { x: 0, y: 700, inside: 'Mød os, hvor vi er' },
  'Svar, og sig hvornår': { x: 480, y: 0, inside: null },
  'Spørg først': { x: 480, y: 340, inside: null },
  'Prøv det i det små': { x: 960, y: 0, inside: null },
  'Skriv, så vi forstår det': { x: 960, y: 290, inside: null },
} as const;

/** What a cluster has become by now. */
export const demoBecame = {
  principle: { of: 'Svar, og sig hvornår', title: 'Vi svarer, også når svaret er nej' },
  station: { of: 'Mød os, hvor vi er', title: 'Hvor mødes vi?' },
} as const;

/** Statements from an earlier meeting. */
export const demoImport = {
  source: 'Borgermødet i marts',
  statements: [
    'Giv foreningerne én fælles kalender.',
    'Lad os låne skolens køkken om aftenen.',
    'Byg ikke nyt, før vi bruger det, vi har.',
  ],
} as const;

/** To »Udsagn«. */
export const demoSaid: readonly DemoStatement[] = [
  ['En dato for næste skridt er bedre end et venligt brev.', 'Svar, og sig hvornår'],
  ['Spørg os, før planen er tegnet færdig.', 'Spørg først'],
  ['Mød op på træningsbanen en tirsdag aften. Der er vi alligevel.', 'Mød os, hvor vi er'],
  ['Jeg vil gerne give en time om måneden, ikke et helt år.'],
  ['Et nej er til at leve med, når der står hvorfor.', 'Svar, og sig hvornår'],
  ['Der mangler et bord, hvor man bare kan sætte sig og sige sin idé højt.', 'Et bord, man kan sætte sig ved'],
  ['Fortæl, hvem der har nøglen til beboerhuset. Vi har ledt i tre uger.'],
  ['Lad to gader prøve det af, inden hele byen skal.', 'Prøv det i det små'],
  ['Skriv kort. Min mor på 81 skal kunne læse det uden mig.', 'Skriv, så vi forstår det'],
  ['Når kommunen låner os en varevogn, klarer vi resten selv.', 'Prøv det i det små'],
  ['Sig tak offentligt til dem, der rydder op efter sommerfesten.'],
  ['Vi opfinder den samme fællesspisning fire steder. Hvem samler os?'],
  ['Det digitale er fint, men giv mig også et telefonnummer.', 'Skriv, så vi forstår det', 'Svar, og sig hvornår'],
  ['Unge kommer, når de selv må bestemme musikken og sluttidspunktet.', 'Spørg først'],
  ['Sæt en bænk ved busstoppet. Der får man talt sammen.', 'Et bord, man kan sætte sig ved'],
  ['Læg mødet, så dem på aftenhold også kan komme.', 'Mød os, hvor vi er'],
];

/** To »Hvad er svært?«, the step that is on. */
export const demoHard: readonly DemoStatement[] = [
  ['Vi ved ikke, hvem vi skal ringe til.', 'Svar, og sig hvornår'],
  ['Mødet ligger altid, når børnene skal puttes.', 'Mød os, hvor vi er'],
  ['Formularen vil have et CVR-nummer. Vi er bare naboer.', 'Skriv, så vi forstår det'],
  ['Nogen sagde ja, og så hørte vi ikke mere.'],
  ['De samme fem mennesker laver det hele.'],
  ['Der er penge til at begynde, men ikke til år to.'],
  ['Ingen tør prøve noget, der kan gå galt.', 'Prøv det i det små'],
  ['Jeg siger ikke noget, når alle andre kender hinanden.'],
  ['Referatet var på fjorten sider.'],
  ['Bussen kører ikke hjem efter klokken ni.'],
];

/** On the attendance list, not yet ticked. */
export const demoAttendees = [
  { name: 'Birgit Holm', title: 'formand' },
  { name: 'Kaj Ødegaard', title: '' },
  { name: 'Samina Wahid', title: '' },
  { name: 'Rune Bæk Lund', title: 'Forvaltningen' },
] as const;

export const demoSummary =
  'Udvalget samler udsagn om, hvad der skal være til stede, når borgere og kommune skaber noget sammen.';
