import type { Signature } from '@skab/shared/meeting/naming.ts';
import { only } from '@skab/shared/board/collections.ts';
import type { Change } from '@skab/shared/board/board.ts';
import { relationKey } from '@skab/shared/board/relations.ts';
import { anId } from '@skab/shared/testing/builders.ts';
import { emptySnapshot, type Snapshot } from '../sync/snapshot.ts';

/** Danish to look at; nobody said it. */
const said = [
  'Mød os på biblioteket. Der er vi alligevel hver uge.',
  'Caféen i svømmehallen er byens bedste mødelokale.',
  'Skolens aula er fri efter klokken 17.',
  'Et fast hjørne på biblioteket hver torsdag kl. 16.',
  'Stil et bord på havnepladsen, hvor man kan tale med kommunen.',
  'Kom til generalforsamlingen i min haveforening. Ikke omvendt.',
  'Jeg kommer gerne, hvis der er en rampe og et sted at sidde.',
  'Sig det ærligt og tidligt, hvis det ikke kan lade sig gøre.',
  'En dato for næste skridt er bedre end et venligt brev.',
  'Et nej er fint, når der står hvorfor.',
  'Fællesskabsinitiativernes ansøgningsskemaer er for svære.',
  'Selvbetjeningsløsningernes fagudtryk skræmmer mig væk.',
  'Handicaporganisationernes medborgerskabspolitikker og kommunalbestyrelsesmedlemmernes dagsordener hænger ikke sammen.',
  'Ros dem, der prøver.',
  'Min mor på 82 vil gerne læse højt i børnehaven.',
  'Hvem har ansvaret, når projektperioden slutter?',
  'Prøv det i én gade, før hele kvarteret skal høres.',
  'Luk vejen for biler én søndag, og se, hvad der sker.',
  'Lån os en nøgle i tre måneder, så viser vi det.',
  'Begynd med ti borgere og et køkkenbord.',
  'Aftenmøder lukker os med skiftehold ude.',
  'Spørg også dem, der ikke går til møder.',
  'Jeg vil gerne give en time, ikke et år.',
  'Skriv kort. Mange læser på et nyt sprog.',
] as const;

const names = [
  'Mødesteder, vi har i forvejen',
  'Hurtigt og klart svar',
  'Prøv det i det små',
  'Alle stemmer i spil',
  'Vi beholder ejerskabet',
  'Kend hinandens arbejde',
  'Tydelige rammer',
  'Digitalt og ansigt til ansigt',
] as const;

export interface BoardSize {
  readonly statements: number;
  readonly clusters: number;
  /** How many lie in no cluster. */
  readonly inTray: number;
  /** Words without end, a name as long as a statement, a cluster in a cluster. */
  readonly isStrange?: boolean;
}

export const statementIdAt = (index: number): string => anId(`fixture statement ${index}`);
export const clusterIdAt = (index: number): string => anId(`fixture cluster ${index}`);

const put = (collection: Change['collection'], id: string, after: Change['after']): Change =>
  ({ collection, id, before: undefined, after }) as Change; // each row below is one of its collection

const meeting = [
  put('workshop', only, {
    title: 'Vi skaber sammen',
    body: 'Opgaveudvalget for fællesskab',
    place: 'Salen på biblioteket',
    date: '2027-02-09',
    from: '19.00',
    to: '21.00',
    timeZone: 'Europe/Copenhagen',
    ladder: 'dialogue',
  }),
  put('run', only, { phase: 'open', stepId: anId('fixture step'), openedAt: 1, closedAt: null }),
  put('agendaItems', anId('fixture item'), { number: 1, title: 'Hvordan skaber vi mere sammen?', position: 1 }),
  put('steps', anId('fixture step'), {
    agendaItemId: anId('fixture item'),
    position: 1,
    title: 'Klynger',
    activity: 'cluster',
    promptId: null,
    plannedMinutes: 20,
  }),
  put('stepRuns', anId('fixture step'), { startedAt: 1, endedAt: null }),
  put('prompts', anId('fixture prompt'), { text: 'Hvad skal være til stede?' }),
  put('prompts', anId('fixture prompt 2'), { text: 'Hvad gør det svært?' }),
];

/** What stands under words, also names that do not fit on a line. */
const signatures: readonly Signature[] = [
  { kind: 'citizen' },
  { kind: 'councilMember', council: 'Integrationsrådet' },
  { name: 'Christoffer-Emil Bjerregaard Østergaard-Lindenskov' },
  { name: 'Asta Lindhardt' },
];

/** A board as large as asked for, always the same. */
export const boardFixture = ({ statements, clusters, inTray, isStrange = false }: BoardSize): Snapshot => {
  const rows: Change[] = [...meeting];
  for (let index = 0; index < clusters; index += 1) {
    const id = clusterIdAt(index);
    const name = names[index % names.length] ?? '';
    const title = index < names.length ? name : `${name} ${Math.floor(index / names.length) + 1}`;
    rows.push(put('clusters', id, { title: isStrange && index === 2 ? (said[12] ?? '') : index === 11 ? '' : title }));
    const perRow = Math.ceil(Math.sqrt(clusters * 1.4));
    rows.push(
      put('islands', id, {
        x: (index % perRow) * (statements > 400 ? 860 : 640),
        y: Math.floor(index / perRow) * 420,
        columns: index === 0 && !isStrange ? 3 : null,
      }),
    );
  }
  for (let index = 0; index < statements; index += 1) {
    const id = statementIdAt(index);
    const words = said[(index * 7) % said.length] ?? '';
    const strange = index % 17 === 3 ? 'x'.repeat(700) : index % 13 === 5 ? 'شكراً لكم على الدعوة' : words;
    rows.push(
      put('statements', id, {
        text: isStrange ? strange : words,
        stepId: anId('fixture step'),
        promptId: anId(index % 3 === 0 ? 'fixture prompt 2' : 'fixture prompt'),
        publishedAt: index,
        editedAt: null,
        isLate: false,
        ...(isStrange && index % 3 === 1
          ? { signature: signatures[index % signatures.length] ?? { kind: 'guest' } }
          : {}),
        ...(isStrange && index % 4 === 1 ? { buildsOn: statementIdAt(0) } : {}),
      }),
      put('numbers', id, { number: index + 1 }),
    );
    // Not evenly: some clusters are large.
    if (index >= inTray && clusters > 0) {
      const cluster = Math.floor((((index * index * 31) % 977) / 977) * clusters);
      rows.push(put('places', relationKey(id, clusterIdAt(cluster)), { at: index }));
      if (index % 29 === 0 && clusters > 1)
        rows.push(put('places', relationKey(id, clusterIdAt((cluster + 1) % clusters)), { at: index }));
    }
  }
  if (isStrange && clusters > 4) {
    rows.push(put('nests', clusterIdAt(4), { parentId: clusterIdAt(1) }));
    rows.push(put('principles', anId('fixture principle'), { title: 'Lytter først' }));
    rows.push(
      put('principleClusters', relationKey(anId('fixture principle'), clusterIdAt(0)), { at: 1 }),
      put('spotlight', only, { clusterId: clusterIdAt(1) }),
    );
  }
  return emptySnapshot.with(rows);
};
