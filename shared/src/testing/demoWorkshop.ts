import type { CommandArgs, CommandName } from '../commands/registry.ts';

/** A command of the demo's evening and who sends it: `facilitator`, or the number of a participant. */
export type DemoCommand = {
  [N in CommandName]: { readonly by: 'facilitator' | number; readonly name: N; readonly args: CommandArgs<N> };
}[CommandName];

export interface DemoWorkshop {
  readonly title: string;
  readonly date: string;
  readonly participants: number;
  /** In order; the first is `foundWorkshop`. */
  readonly commands: readonly DemoCommand[];
}

// Written for this demo. Nobody said them, and nobody is meant.
const statements = [
  'En dato for næste skridt er bedre end et venligt brev.',
  'Spørg os, før planen er tegnet færdig.',
  'Mød op på træningsbanen en tirsdag aften. Der er vi alligevel.',
  'Jeg vil gerne give en time om måneden, ikke et helt år.',
  'Et nej er til at leve med, når der står hvorfor.',
  'Der mangler et bord, hvor man bare kan sætte sig og sige sin idé højt.',
  'Fortæl, hvem der har nøglen til beboerhuset. Vi har ledt i tre uger.',
  'Lad to gader prøve det af, inden hele byen skal.',
  'Skriv kort. Min mor på 81 skal kunne læse det uden mig.',
  'Når kommunen låner os en varevogn, klarer vi resten selv.',
  'Sig tak offentligt til dem, der rydder op efter sommerfesten.',
  'Vi opfinder den samme fællesspisning fire steder. Hvem samler os?',
  'Det digitale er fint, men giv mig også et telefonnummer.',
  'Unge kommer, når de selv må bestemme musikken og sluttidspunktet.',
] as const;

const steps = [
  {
    title: 'Velkomst',
    activity: 'welcome',
    prompt: '',
    plannedMinutes: 5,
    note: 'Sig velkommen. Vis koden på væggen, og lad sidemanden hjælpe. Ingen behøver en konto.',
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
    plannedMinutes: 10,
    note: 'Det er også hjælp at sige, hvad der ikke virkede.',
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
    plannedMinutes: 10,
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

/** The ready-made demo workshop: an evening in its second step, with statements on the wall. Ids come from the caller. */
export const demoWorkshop = (newId: () => string, date: string): DemoWorkshop => {
  const agendaItemId = newId();
  const planned = steps.map((step) => ({ ...step, stepId: newId(), promptId: newId() }));
  const [welcome, collect] = planned;
  if (!welcome || !collect) throw new Error('the demo has at least two steps');
  const participants = 7;
  return {
    title: 'Vi skaber sammen',
    date,
    participants,
    commands: [
      {
        by: 'facilitator',
        name: 'foundWorkshop',
        args: {
          meeting: {
            title: 'Vi skaber sammen',
            body: 'Opgaveudvalget for fællesskab',
            place: 'Salen på biblioteket',
            date,
            from: '19.00',
            to: '20.00',
            timeZone: 'Europe/Copenhagen',
            ladder: 'dialogue',
          },
          agendaItem: { agendaItemId, title: 'Hvordan skaber vi mere sammen?' },
          steps: planned,
        },
      },
      { by: 'facilitator', name: 'startStep', args: { stepId: welcome.stepId, seen: null } },
      { by: 'facilitator', name: 'startStep', args: { stepId: collect.stepId, seen: welcome.stepId } },
      ...statements.map((text, index): DemoCommand => ({
        by: index % participants,
        name: 'postStatement',
        args: { statementId: newId(), stepId: collect.stepId, text },
      })),
    ],
  };
};
