import type { Arrival, Kind } from '../meeting/kinds.ts';
import type { Ending } from '../meeting/endings.ts';
import type { HandChoice, Poll, PollItem, RoomVote, Shelved } from '../meeting/polls.ts';
import type { ScreenBound, ShownThing, WallItem } from '../meeting/wallItem.ts';
import type { RefusalCode } from '../outcome.ts';
import type {
  Activity,
  FloorMode,
  HaltKind,
  LadderStep,
  Phase,
  Placers,
  Publishing,
  SignalKind,
  Skipped,
} from '../meeting/words.ts';

/** The id of the one row of a collection that has only one. */
export const only = 'now';

/** The id of the counter that statements get their numbers from. */
export const numberCounter = 'statement';

/** A meeting that something is from, as it was called when that was taken over. */
export interface EarlierMeeting {
  readonly meetingId: string;
  readonly title: string;
  /** `2027-02-09` */
  readonly date: string;
}

/** What one workshop asks of another. `name` is the command it becomes there. */
export interface Letter {
  readonly toId: string;
  readonly name: 'receivePutOff' | 'withdrawPutOff';
  readonly agendaItemId: string;
  readonly title: string;
  readonly isClosed: boolean;
  readonly from: EarlierMeeting;
  readonly at: number;
}

/** How an open point ended, and what was decided; `isCut` where more of it stands in the minutes. */
export interface ShownDecision {
  readonly title: string;
  readonly text: string;
  readonly ending: Ending | null;
  readonly isCut?: true;
}

/** Something that was put off, and the meeting it goes to where one was chosen. */
export interface ShownPutOff {
  readonly title: string;
  readonly to: { readonly title: string; readonly date: string } | null;
}

/** What a workshop keeps, row by row. A relation is a collection of its own; no row holds a list of ids. */
export interface Rows {
  // ---- home: board. Everything here is published: a replica is a copy in a stranger's pocket.
  /** The meeting this workshop is the working side of. */
  workshop: {
    readonly title: string;
    readonly body: string;
    readonly place: string;
    /** `2027-02-09` */
    readonly date: string;
    /** `19.00` */
    readonly from: string;
    readonly to: string;
    readonly timeZone: string;
    readonly ladder: LadderStep;
    /** The rooms, what the meeting is for, and the mandate's questions, one a line; left out where nothing is said. */
    readonly rooms?: string;
    readonly purpose?: string;
    readonly mandate?: string;
  };
  /** Where the evening is. Times are the server's, in ms. */
  run: {
    readonly phase: Phase;
    readonly stepId: string | null;
    readonly openedAt: number | null;
    readonly closedAt: number | null;
    /** While everything stands still: since when, and until when if that is known. Left out while the evening moves. */
    readonly halt?: { readonly kind: HaltKind; readonly at: number; readonly untilAt: number | null };
  };
  /** How shared screens show things. `address` is the one the facilitator chose for the QR, or null for the server's own choice. */
  wall: { readonly textScale: number; readonly address: string | null; readonly isBlack?: true };
  /** Who has the floor, for everybody to see. No row: nobody has asked for it, and nobody may. */
  floor: {
    readonly mode: FloorMode;
    /** Whether those who have not spoken come first. */
    readonly unheardFirst: boolean;
    /** How long each may speak; null for as long as it takes. */
    readonly secondsEach: number | null;
    /** Under the name she asked under, or was entered under; `since` in the server's ms, moved on by what stood still. */
    readonly speaking: { readonly name: string; readonly since: number } | null;
    /** The name of who comes next. */
    readonly next: string | null;
  };
  /** A point of the agenda. A closed one is dealt with behind closed doors: its words are the desk's, and here they are empty. */
  agendaItems: {
    readonly number: number;
    readonly title: string;
    readonly position: number;
    readonly isClosed?: true;
  };
  steps: {
    readonly agendaItemId: string;
    readonly position: number;
    readonly title: string;
    readonly activity: Activity;
    readonly promptId: string | null;
    readonly plannedMinutes: number;
    /** Who may place statements while this step is on, if it is a clustering one; everyone when left out. */
    readonly placers?: Placers;
    /** How much this step decides, where that is not what the whole meeting does. */
    readonly ladder?: LadderStep;
    /** When what is written in it comes on the board; at once when left out. */
    readonly publishing?: Publishing;
    /** Left out of the evening, though it stands in the running order. */
    readonly skipped?: Skipped;
    /** Minutes taken from it during the evening, so that the end holds. The programme's clock times stay. */
    readonly cutMinutes?: number;
  };
  /** A prompt's words never change: new words are a new prompt, so a statement keeps the question it answered. */
  prompts: { readonly text: string };
  /** A step that has been started at least once: when last, and when that ended. */
  stepRuns: {
    readonly startedAt: number;
    readonly endedAt: number | null;
    /** Minutes it was given beside those planned. */
    readonly addedMinutes?: number;
    /** How long it has stood still. */
    readonly haltedMs?: number;
    /** When it was started the first time, where it has been gone back to. */
    readonly firstAt?: number;
  };
  statements: {
    readonly text: string;
    /** The step it was said in; null for one from an earlier meeting that was imported into none. */
    readonly stepId: string | null;
    readonly promptId: string | null;
    readonly publishedAt: number;
    readonly editedAt: number | null;
    /** Written while the step was open, let in after it closed (*eftersendt*). */
    readonly isLate: boolean;
  };
  /** How many statements of a step wait under seal. Keyed by step. */
  sealedCounts: { readonly count: number };
  /** The small number people say across the room: given once by the server, never reused, never a rank. */
  numbers: { readonly number: number };
  /** A withdrawn statement: no words, only when. */
  withdrawn: { readonly at: number };
  /** Statements that were imported together: where from, into which step, and whether all of it was taken back. */
  imports: {
    readonly source: string;
    readonly stepId: string | null;
    readonly at: number;
    readonly withdrawnAt: number | null;
    /** The meeting of the series that all of it was brought over from. */
    readonly meetingId?: string;
  };
  /** That a statement was imported, and what the source said of it, word for word; never who said it. Keyed by statement. */
  origins: {
    readonly importId: string;
    /** A source of its own, where the rows of one import have several. */
    readonly source?: string;
    /** Its number or name in the source. */
    readonly ref?: string;
    /** When it was said there. */
    readonly said?: string;
    /** The meeting of the series it was said in, and which statement it is there. */
    readonly meetingId?: string;
    readonly originalId?: string;
  };
  /** That a statement was said aloud in the room, and written down by who writes the minutes; nobody is its author. Keyed by statement. */
  saidInRoom: { readonly at: number };
  /** The decision that shared screens show while it is worded. Gone when nothing is shown. */
  shownDecision: { readonly agendaItemId: string; readonly text: string };
  /** What people were told at the end: who answers and until when, and when the next meeting is. Empty where it is not said. */
  followUp: {
    readonly answersBy: string;
    /** `2027-03-02` */
    readonly answersOn: string;
    readonly nextOn: string;
    /** `19.00` */
    readonly nextFrom: string;
    readonly nextPlace: string;
  };
  /**
   * What the meeting arrived at, while shared screens show it: of the desk what is read aloud there, as it stood when it was shown.
   * `adjournedAt` is a clock time, once the meeting was adjourned. Gone when nothing is shown.
   */
  upshot: {
    readonly decisions: readonly ShownDecision[];
    readonly putOffs: readonly ShownPutOff[];
    readonly adjournedAt?: string;
  };
  /** How many people are in the room, with a phone or without, as somebody counted them. */
  roomCount: { readonly people: number };
  /**
   * What one is asked at the door: who one is here as, of which council (one a line), and whether one is there from home. How many tables
   * there are is never asked: a card on the table says which one it is.
   */
  doorQuestions: {
    readonly kinds: readonly Kind[];
    readonly councils: string;
    readonly fromHome: boolean;
    readonly tables?: number;
  };

  /** The meetings of the series that something on this board is from. Keyed by their workshop. */
  earlierMeetings: { readonly title: string; readonly date: string };
  /** That a point, cluster or principle is from an earlier meeting, and which one it was there. Keyed by what it is here. */
  brought: { readonly meetingId: string; readonly originalId: string; readonly importId?: string };

  // Clusters: words, place on the table, nesting and what lies in them are different rows, so that two changes rarely meet.
  clusters: { readonly title: string };
  /** Where a person put an island on the table, in board units; `columns` when a person chose how wide. Keyed by cluster. */
  islands: { readonly x: number; readonly y: number; readonly columns: number | null };
  /** A cluster inside another. Keyed by the inner one. */
  nests: { readonly parentId: string };
  /** A statement in a cluster; a second row is a second place. Keyed `statementId/clusterId`. */
  places: { readonly at: number };
  /** A cluster that was merged into another: its name is kept, and what was told of it where the other has words of its own. */
  mergedClusters: { readonly intoId: string; readonly title: string; readonly description?: string };
  /** The text that is written together about a cluster; its words are a document of its own. Keyed by cluster. */
  drafts: { readonly draftId: string; readonly at: number };
  /** What a cluster is about, as it was kept last. Keyed by cluster. */
  descriptions: { readonly text: string; readonly at: number };
  principles: { readonly title: string };
  stations: { readonly title: string };
  /** The clusters a principle stands on. Keyed `principleId/clusterId`. */
  principleClusters: { readonly at: number };
  /** The clusters a station took up. Keyed `stationId/clusterId`. */
  stationClusters: { readonly at: number };
  /** What shared screens show alone: a cluster, opened, or something else. */
  spotlight: { readonly clusterId: string | null; readonly item?: WallItem };
  /** What the shared screens showed when they were held. Gone when they follow the evening. */
  heldWall: {
    readonly stepId: string | null;
    readonly spotlight: Rows['spotlight'];
    readonly decision: Rows['shownDecision'] | null;
    readonly hasUpshot?: true;
  };
  /** What a room shows of its own. Keyed by the room's name. */
  roomShows: { readonly item: ShownThing };
  polls: Poll;
  /** Keyed `pollId/itemId`. */
  pollItems: PollItem;
  /** How often something was chosen, in a closed poll in which enough have voted. Keyed `pollId/choice`. */
  pollCounts: { readonly count: number };
  /** The poll that shared screens and phones show. Gone when none is shown. */
  shownPoll: { readonly pollId: string };
  /** What matures, and what has left that shelf. Keyed by cluster or statement. */
  shelf: Shelved;
  /** What a shared screen is called, and what it shows; null follows the evening. Keyed by screen. */
  screens: { readonly name: string; readonly bound: ScreenBound | null };
  /** The network that phones come in by; the password may be empty. It stands on the welcome, for all to read. */
  wifi: { readonly name: string; readonly password: string };

  // ---- home: desk. The server's own rows; who may read each is in `deskReaders`.
  authors: { readonly actorId: string };
  /** What somebody said at the door. It gives no right, and is read by nobody: only counts leave it. Keyed by actor. */
  arrivals: Arrival;
  /** What somebody has told those who lead of a step. Read by nobody: only counts leave it. Keyed by actor. */
  signals: { readonly stepId: string; readonly kind: SignalKind };
  /** The shown name of who started a step last; null for the nameless. Keyed by step. */
  stepLeaders: { readonly name: string | null };
  /** The words of somebody who objected in a poll. Nothing says whose they are. */
  objections: { readonly pollId: string; readonly text: string };
  roomVotes: RoomVote;
  /** What somebody voted by name; the name as it was then. Keyed `voteId/attendeeId`. */
  voices: { readonly choice: HandChoice; readonly name: string };
  /** A statement that is to stand in the minutes under its point. No rank: there is a star or there is none. Keyed by statement. */
  stars: { readonly at: number };
  /** How a point of the agenda ended, where it was not put off. Keyed by agenda item. */
  endings: { readonly ending: Ending; readonly at: number };
  /** The shown name of who placed a statement last, or, under `now`, who led last, for the one who comes second; null for the nameless. */
  movers: { readonly name: string | null };
  counters: { readonly last: number };
  /** Came after its step closed and waits for the facilitator. */
  lateStatements: {
    readonly text: string;
    readonly stepId: string;
    readonly promptId: string | null;
    readonly receivedAt: number;
  };
  /** Written in a step whose words nobody but their author sees before they are revealed. */
  sealedStatements: {
    readonly text: string;
    readonly stepId: string;
    readonly promptId: string | null;
    readonly receivedAt: number;
    readonly editedAt?: number;
  };
  /** Waits until those who lead have seen it; `isForHosts` when they have kept it for themselves. */
  gatedStatements: Rows['sealedStatements'] & { readonly isForHosts?: true };
  hiddenStatements: Rows['statements'] & { readonly hiddenAt: number };
  /** Those who have asked for the floor, had it, or passed, in the order they came. Read by those who lead and chair. */
  speakers: {
    readonly name: string;
    readonly position: number;
    readonly standing: 'waiting' | 'speaking' | 'spoken' | 'passed';
    /** Whether she had spoken before she asked this time. */
    readonly isHeard: boolean;
    /** One of a round of the table. */
    readonly isOfRound?: true;
    /** When she was given the floor, and when it ended. */
    readonly calledAt: number | null;
    readonly endedAt: number | null;
    /** How long everything has stood still while she had it, in ms. */
    readonly haltedMs?: number;
  };
  /** Who asked for the floor on a phone. Keyed by speaker; read by nobody. */
  askers: { readonly actorId: string };
  /** What only those who lead see of a step: what is said, who does it, what is needed. */
  scriptNotes: { readonly text: string; readonly who?: string; readonly materials?: string };
  /** The typed fields of an agenda item's minutes. `proposal` has one »At ...« a line. */
  itemMinutes: {
    readonly caseId: string;
    readonly summary: string;
    readonly background: string;
    readonly proposal: string;
    readonly earlierDecisions: string;
    readonly discussion: string;
    readonly decisions: string;
  };
  attendees: {
    readonly name: string;
    readonly title: string;
    readonly mark: 'present' | 'absent' | 'unmarked';
    readonly position: number;
  };
  /** What a closed point is called. Keyed by agenda item. */
  closedItems: { readonly title: string };
  /** What a step under a closed point is called and asks. Keyed by step. */
  closedSteps: { readonly title: string; readonly prompt: string; readonly promptId: string | null };
  /**
   * A point that was put off, or a step that was not reached, to a later meeting of the series or, with null, to one that is not planned
   * yet. `to` is what that meeting was called then. Keyed by agenda item, step or task.
   */
  putOffs: {
    readonly toId: string | null;
    readonly at: number;
    readonly to?: { readonly title: string; readonly date: string };
  };
  /** What somebody is to do, given at a point; `owner` is who, empty where nobody is named. Where it comes back to stands in `putOffs`. */
  tasks: { readonly agendaItemId: string; readonly what: string; readonly owner: string; readonly at: number };
  /** What must happen in another workshop of the series, written with the change that asks for it: it is sent until it is answered there. */
  letters: Letter;
  /** Letters that were refused, and why, until somebody has put them away. */
  returnedLetters: Letter & { readonly code: RefusalCode; readonly returnedAt: number };
  /** What the minutes say beside the agenda items. `adjournedAt` is a clock time as typed or stamped: `21.02`. */
  minutes: { readonly adjournedAt: string; readonly attachments: string };
}

export type CollectionName = keyof Rows;
export type Home = 'board' | 'desk';

/** Each collection is declared once, with its home. */
export const homes = {
  workshop: 'board',
  run: 'board',
  wall: 'board',
  floor: 'board',
  agendaItems: 'board',
  steps: 'board',
  prompts: 'board',
  stepRuns: 'board',
  statements: 'board',
  sealedCounts: 'board',
  numbers: 'board',
  withdrawn: 'board',
  earlierMeetings: 'board',
  brought: 'board',
  imports: 'board',
  origins: 'board',
  saidInRoom: 'board',
  shownDecision: 'board',
  followUp: 'board',
  upshot: 'board',
  roomCount: 'board',
  doorQuestions: 'board',
  clusters: 'board',
  islands: 'board',
  nests: 'board',
  places: 'board',
  mergedClusters: 'board',
  drafts: 'board',
  descriptions: 'board',
  principles: 'board',
  stations: 'board',
  principleClusters: 'board',
  stationClusters: 'board',
  spotlight: 'board',
  heldWall: 'board',
  roomShows: 'board',
  polls: 'board',
  pollItems: 'board',
  pollCounts: 'board',
  shownPoll: 'board',
  shelf: 'board',
  screens: 'board',
  wifi: 'board',
  authors: 'desk',
  arrivals: 'desk',
  signals: 'desk',
  stepLeaders: 'desk',
  stars: 'desk',
  objections: 'desk',
  roomVotes: 'desk',
  voices: 'desk',
  endings: 'desk',
  closedItems: 'desk',
  closedSteps: 'desk',
  putOffs: 'desk',
  tasks: 'desk',
  letters: 'desk',
  returnedLetters: 'desk',
  movers: 'desk',
  counters: 'desk',
  lateStatements: 'desk',
  sealedStatements: 'desk',
  gatedStatements: 'desk',
  hiddenStatements: 'desk',
  speakers: 'desk',
  askers: 'desk',
  scriptNotes: 'desk',
  itemMinutes: 'desk',
  attendees: 'desk',
  minutes: 'desk',
} as const satisfies Record<CollectionName, Home>;

export type BoardCollection = { [C in CollectionName]: (typeof homes)[C] extends 'board' ? C : never }[CollectionName];
export type DeskCollection = { [C in CollectionName]: (typeof homes)[C] extends 'desk' ? C : never }[CollectionName];

// The keys of `homes` are exactly the collection names: `satisfies` above holds it.
export const collectionNames = Object.keys(homes) as readonly CollectionName[];
export const boardCollections = collectionNames.filter((name): name is BoardCollection => homes[name] === 'board');
export const deskCollections = collectionNames.filter((name): name is DeskCollection => homes[name] === 'desk');

export const isBoardCollection = (name: CollectionName): name is BoardCollection => homes[name] === 'board';
