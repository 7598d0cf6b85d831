import type { Actor, Role, Where } from '../access/can.ts';
import type { Board } from '../board/board.ts';
import { applyChanges } from '../board/board.ts';
import { collectionNames, only, type CollectionName, type Rows } from '../board/collections.ts';
import type { Letter } from '../board/deskRows.ts';
import { plainBoard } from '../board/plainBoard.ts';
import type { CommandContext, Ran } from '../commands/defineCommand.ts';
import { commands, type CommandArgs, type CommandName } from '../commands/registry.ts';
import { idBytes, idFromBytes } from '../ids.ts';
import { done, refuse, type RefusalAbout, type RefusalCode } from '../outcome.ts';

/** The id that belongs to a name in tests: always the same, and in no order that follows the names. */
export const anId = (name: string): string => {
  let held = 0x811c9dc5;
  const mix = (value: number): void => {
    held = Math.imul(held ^ value, 0x01000193);
    held ^= held >>> 13;
  };
  for (const sign of name) mix(sign.codePointAt(0) ?? 0);
  return idFromBytes(
    Uint8Array.from({ length: idBytes }, (_, index) => {
      mix(index + 1);
      return (held >>> 8) & 255;
    }),
  );
};

export const workshopId = anId('the workshop');
export const otherWorkshopId = anId('another workshop');
export const here: Where = { kind: 'workshop', workshopId };

/** Somebody with one role in the workshop of the tests, who came in at time 0. */
export const anActor = (name: string, role: Role, overrides: Partial<Actor> = {}): Actor => ({
  id: anId(`actor ${name}`),
  grants: [{ role, where: here, until: null }],
  joinedAt: 0,
  name: null,
  ...overrides,
});

export const anna = anActor('anna', 'participant');
export const birthe = anActor('birthe', 'participant');
export const mads = anActor('mads', 'member');
export const frida = anActor('frida', 'facilitator');
export const ole = anActor('ole', 'chair');
export const signe = anActor('signe', 'secretary');
export const wall = anActor('wall', 'screen');
export const adam = anActor('adam', 'administrator', {
  grants: [{ role: 'administrator', where: { kind: 'installation' }, until: null }],
});
/** The server itself, when it carries a letter. */
export const courier = anActor('courier', 'courier');
export const everybody: readonly Actor[] = [anna, birthe, mads, frida, ole, signe, wall, adam];

export const agendaItemId = anId('agenda item');
export const welcomeId = anId('step welcome');
export const collectId = anId('step collect');
export const collectMoreId = anId('step collect more');
export const closeId = anId('step close');

const aStep = (
  stepId: string,
  title: string,
  activity: Rows['steps']['activity'],
  prompt = '',
): CommandArgs<'foundWorkshop'>['steps'][number] => ({
  stepId,
  promptId: anId(`prompt of ${stepId}`),
  title,
  activity,
  prompt,
  plannedMinutes: 10,
  note: '',
});

export const aMeeting: Rows['workshop'] = {
  title: '4. møde',
  body: 'Opgaveudvalget for fællesskab',
  place: 'lokale A og B',
  date: '2027-02-09',
  from: '19.00',
  to: '21.00',
  timeZone: 'Europe/Copenhagen',
  ladder: 'influence',
};

/** The arguments that found the workshop of the tests: welcome, collect, collect more, close. */
export const founding = (overrides: Partial<CommandArgs<'foundWorkshop'>> = {}): CommandArgs<'foundWorkshop'> => ({
  meeting: aMeeting,
  agendaItem: { agendaItemId, title: 'Hvordan skaber vi mere sammen?' },
  steps: [
    aStep(welcomeId, 'Velkomst', 'welcome'),
    aStep(collectId, 'Udsagn', 'collect', 'Hvad skal være til stede?'),
    aStep(collectMoreId, 'Hvad er svært?', 'collect', 'Hvad gør det svært?'),
    aStep(closeId, 'Tak', 'close'),
  ],
  ...overrides,
});

/** The arguments of a statement to the collecting step. */
export const aStatement = (overrides: Partial<CommandArgs<'postStatement'>> = {}): CommandArgs<'postStatement'> => ({
  statementId: anId('statement'),
  stepId: collectId,
  text: 'Mød borgerne på biblioteket',
  ...overrides,
});

/** A workshop under test: what the server does, one command at a time, on a plain board of both homes. */
export interface Evening {
  readonly board: Board;
  /** Runs a command as the server would, and keeps what it changed. `at` is the server's time; without it, a minute after the last. */
  run<N extends CommandName>(actor: Actor, name: N, args: CommandArgs<N>, at?: number): Ran;
}

export const contextOf = (actor: Actor, now: number): CommandContext => ({
  actor,
  where: here,
  now,
  // An urn in which one objects.
  server: {
    givesNumbers: true,
    openUrn: () => ({ ballots: [], objections: [{ objectionId: anId('objection 0'), text: 'Der mangler en rampe' }] }),
  },
});

/** Lays an evening over any board. */
export const eveningOn = (board: Board): Evening => {
  let now = 0;
  return {
    board,
    run: (actor, name, args, at = now + 60_000) => {
      now = at;
      const ran = commands[name].run(board, args, contextOf(actor, now));
      applyChanges(board, ran.changes);
      return ran;
    },
  };
};

/** A founded workshop that has not begun. */
export const aWorkshop = (): Evening => {
  const evening = eveningOn(plainBoard());
  evening.run(frida, 'foundWorkshop', founding(), 1);
  return evening;
};

/** A workshop whose collecting step is on. */
export const anOpenWorkshop = (): Evening => {
  const evening = aWorkshop();
  evening.run(frida, 'startStep', { stepId: collectId, seen: null }, 1000);
  return evening;
};

const aLetter: Letter = {
  toId: otherWorkshopId,
  name: 'receivePutOff',
  agendaItemId,
  title: 'Hvordan skaber vi mere sammen?',
  isClosed: false,
  from: { meetingId: workshopId, title: '4. møde', date: '2027-02-09' },
  at: 1,
};

const defaults: { readonly [C in CollectionName]: Rows[C] } = {
  workshop: aMeeting,
  run: { phase: 'open', stepId: null, openedAt: 1, closedAt: null },
  wall: { textScale: 1, address: null },
  floor: { mode: 'list', unheardFirst: false, secondsEach: null, speaking: null, next: null },
  agendaItems: { number: 1, title: 'Hvordan skaber vi mere sammen?', position: 1 },
  steps: { agendaItemId, position: 1, title: 'Udsagn', activity: 'collect', promptId: null, plannedMinutes: 10 },
  prompts: { text: 'Hvad skal være til stede?' },
  stepRuns: { startedAt: 1, endedAt: 2 },
  statements: {
    text: 'Mød borgerne på biblioteket',
    stepId: collectId,
    promptId: null,
    publishedAt: 1,
    editedAt: null,
    isLate: false,
  },
  numbers: { number: 1 },
  sealedCounts: { count: 1 },
  sealedStatements: { text: 'Under segl', stepId: collectId, promptId: null, receivedAt: 1 },
  gatedStatements: { text: 'Venter på værterne', stepId: collectId, promptId: null, receivedAt: 1 },
  withdrawn: { at: 1 },
  closedSteps: { title: 'En personsag', prompt: '', promptId: null },
  closedItems: { title: 'En personsag' },
  putOffs: { toId: null, at: 1 },
  tasks: { agendaItemId, what: 'Bearbejde forslaget om mødesteder', owner: 'Kultur og Fritid', at: 1 },
  letters: aLetter,
  returnedLetters: { ...aLetter, code: 'workshop-closed', returnedAt: 2 },
  earlierMeetings: { title: '3. møde', date: '2027-01-12' },
  brought: { meetingId: otherWorkshopId, originalId: anId('original') },
  imports: { source: 'Høringen i marts', stepId: null, at: 1, withdrawnAt: null },
  origins: { importId: anId('import') },
  saidInRoom: { at: 1 },
  shownDecision: { agendaItemId, text: 'Udvalget besluttede at mødes på biblioteket.' },
  followUp: { answersBy: 'Jens Ravn', answersOn: '2027-03-02', nextOn: '', nextFrom: '', nextPlace: '' },
  upshot: { decisions: [], putOffs: [] },
  publishedMinutes: { at: 1 },
  roomCount: { people: 40 },
  doorQuestions: { kinds: ['citizen', 'politician'], councils: '', fromHome: false },
  clusters: { title: 'Mødesteder' },
  islands: { x: 0, y: 0, columns: null },
  nests: { parentId: anId('cluster') },
  places: { at: 1 },
  mergedClusters: { intoId: anId('cluster'), title: 'Mødesteder' },
  drafts: { draftId: anId('draft'), at: 1 },
  descriptions: { text: 'Steder, hvor man mødes uden at have aftalt det.', at: 1 },
  principles: { title: 'Lytter først' },
  stations: { title: 'Stand 1' },
  principleClusters: { at: 1 },
  stationClusters: { at: 1 },
  spotlight: { clusterId: null },
  heldWall: { stepId: null, spotlight: { clusterId: null }, decision: null },
  roomShows: { item: { kind: 'cluster', id: anId('cluster') } },
  screens: { name: 'Lærredet', bound: null },
  wifi: { name: 'Gæstenet', password: 'skabsammen' },
  rehearsal: { areBotsOn: true },
  practice: { workshopId: otherWorkshopId },
  polls: {
    kind: 'temperature',
    question: 'Hvordan går det?',
    stepId: collectId,
    openedAt: 1,
    closedAt: null,
    cast: null,
    budget: 1,
    voters: 1,
  },
  pollItems: { of: 'cluster', position: 1 },
  pollCounts: { count: 1 },
  shownPoll: { pollId: anId('poll') },
  shelf: { of: 'cluster', at: 1 },
  questions: { as: 'answered', at: 1 },
  mandateQuestions: { text: 'Hvad mangler?', position: 1 },
  mandateClusters: { at: 1 },
  mandatePrinciples: { at: 1 },
  objections: { pollId: anId('poll'), text: 'Der mangler en rampe' },
  roomVotes: { agendaItemId, question: 'Skal vi gå videre?', at: 1, hands: { yes: 1, no: 0, neither: 0 } },
  voices: { choice: 'yes', name: 'Birgit Holm' },
  authors: { actorId: anna.id },
  unsettled: { firstId: anId('a cluster'), secondId: anId('another cluster'), at: 1 },
  dealt: { at: 1 },
  signals: { stepId: collectId, kind: 'ready' },
  lastPosts: { stepId: collectId, at: 1 },
  arrivals: { kind: 'citizen' },
  stepLeaders: { name: 'Frida Holm' },
  stars: { at: 1 },
  endings: { ending: 'discussed', at: 1 },
  movers: { name: null },
  counters: { last: 1 },
  lateStatements: { text: 'Sent, men skrevet i tide', stepId: collectId, promptId: null, receivedAt: 1 },
  hiddenStatements: {
    text: 'Skjult for nu',
    stepId: collectId,
    promptId: null,
    publishedAt: 1,
    editedAt: null,
    isLate: false,
    hiddenAt: 2,
  },
  speakers: { name: 'Birgit Holm', position: 1, standing: 'waiting', isHeard: false, calledAt: null, endedAt: null },
  askers: { actorId: anna.id },
  scriptNotes: { text: 'Sig velkommen' },
  itemMinutes: {
    caseId: '',
    summary: '',
    background: '',
    proposal: '',
    earlierDecisions: '',
    discussion: '',
    decisions: '',
  },
  attendees: { name: 'Birgit Holm', title: '', mark: 'present', position: 1 },
  minutes: { adjournedAt: '', attachments: '' },
};

/** Rows by collection and id; fields left out are filled in. A collection that is left out has none. */
export type SomeRows = { readonly [C in CollectionName]?: Readonly<Record<string, Partial<Rows[C]>>> };

/** A plain board with a meeting, an agenda item, a collecting step and the rows given. Nothing checks that it is sound. */
export const aBoard = (rows: SomeRows = {}): Board => {
  const board = plainBoard();
  const put = <C extends CollectionName>(collection: C, id: string, row: Partial<Rows[C]> = {}): void =>
    board.put(collection, id, { ...defaults[collection], ...row });
  put('workshop', only);
  put('run', only);
  put('agendaItems', agendaItemId);
  put('steps', collectId);
  for (const name of collectionNames) {
    for (const [id, row] of Object.entries(rows[name] ?? {})) put(name, id, row);
  }
  return board;
};

/** What running a command gives when it is refused. */
export const refusedRan = (code: RefusalCode, about?: RefusalAbout): Ran => ({
  outcome: refuse(code, about),
  changes: [],
});

/** What running a command gives when it is done already. */
export const doneBefore: Ran = { outcome: done, changes: [] };
