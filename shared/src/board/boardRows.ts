import type { Ending } from '../meeting/endings.ts';
import type { Kind } from '../meeting/kinds.ts';
import type { Poll, PollItem, Shelved } from '../meeting/polls.ts';
import type { Settled } from '../meeting/settled.ts';
import type { Signature } from '../meeting/naming.ts';
import type { ScreenBound, ShownThing, WallItem } from '../meeting/wallItem.ts';
import type {
  Activity,
  FloorMode,
  HaltKind,
  LadderStep,
  Naming,
  Opening,
  Phase,
  Placers,
  Publishing,
  Skipped,
  SlowPace,
} from '../meeting/words.ts';

/** How an open point ended, and what was decided; `isCut` where more of it stands in the minutes. */
export interface ShownDecision {
  /** Of the point: what is forgotten by its id is forgotten in the record of this too. */
  readonly id?: string;
  readonly title: string;
  readonly text: string;
  readonly ending: Ending | null;
  readonly isCut?: true;
}

/** Something that was put off, and the meeting it goes to where one was chosen. */
export interface ShownPutOff {
  /** Of the point, step or question; as in {@link ShownDecision}. */
  readonly id?: string;
  readonly title: string;
  readonly to: { readonly title: string; readonly date: string } | null;
}

/** A task that was given, who is responsible (empty where nobody is), and the meeting it comes back to. */
export interface ShownTask {
  readonly what: string;
  readonly owner: string;
  readonly to: ShownPutOff['to'];
}

/** The rows whose home is the board. Everything here is published: a replica is a copy in a stranger's pocket. */
export interface BoardRows {
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
    /** What people keep to with each other, one a line. */
    readonly groundRules?: string;
    readonly openTo?: Opening;
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
    /** What stands under what is written in it; nothing when left out. */
    readonly naming?: Naming;
    /** What one may want to know before one says something, in plain words. */
    readonly background?: string;
    /** Who gives the talk, where it is one. */
    readonly presenter?: string;
    /** Its question is seen at the link before the meeting. */
    readonly isAhead?: true;
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
    /** How many seconds a phone lets pass between two statements while it is on; left out where it sends as it likes. */
    readonly slowSeconds?: SlowPace;
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
    /** What stands under it for everybody; nothing when left out. */
    readonly signature?: Signature;
    /** The statement it builds on. */
    readonly buildsOn?: string;
    /** The question of the mandate of which it says what is missing. */
    readonly mandateId?: string;
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
    /** Left out where none was given. */
    readonly tasks?: readonly ShownTask[];
    readonly adjournedAt?: string;
  };
  /** That everybody with the link may read the minutes, and since when. */
  publishedMinutes: { readonly at: number };
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
  /**
   * Where two differ who were dealt a statement: the clusters each said. Of no meaning once it lies somewhere. Keyed by statement.
   */
  unsettled: { readonly firstId: string; readonly secondId: string; readonly at: number };
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
    readonly spotlight: BoardRows['spotlight'];
    readonly decision: BoardRows['shownDecision'] | null;
    readonly hasUpshot?: true;
    /** The poll that was shown. */
    readonly pollId?: string;
  };
  /** What a room shows of its own. Keyed by the room's name. */
  roomShows: { readonly item: ShownThing };
  polls: Poll;
  /** What may get a dot. Keyed `pollId/itemId`. */
  pollItems: PollItem;
  /** How often something was chosen, in a closed poll in which enough have voted. Keyed `pollId/choice`. */
  pollCounts: { readonly count: number };
  /** The poll that shared screens and phones show. Gone when none is shown. */
  shownPoll: { readonly pollId: string };
  /** What matures, and what has left that shelf. Keyed by cluster or statement. */
  shelf: Shelved;
  /**
   * A question of the mandate, and its place there; one that is gone from it stays while anything stands with it. No rows: they follow from
   * the words of the mandate.
   */
  mandateQuestions: { readonly text: string; readonly position: number; readonly isGone?: true };
  /** The clusters that are about a question of the mandate. Keyed `mandateId/clusterId`. */
  mandateClusters: { readonly at: number };
  /** The principles that are. Keyed `mandateId/principleId`. */
  mandatePrinciples: { readonly at: number };
  /** What became of a question to a talk; no row: it waits. Keyed by statement. */
  questions: Settled;
  /** What a shared screen is called, and what it shows; null follows the evening. Keyed by screen. */
  screens: { readonly name: string; readonly bound: ScreenBound | null };
  /**
   * That this is a scratch copy of another workshop, to be thrown away: a rehearsal where nothing else is said, and whether bots take part in
   * it. No row: it is none.
   */
  rehearsal: { readonly areBotsOn: boolean; readonly kind?: 'practice' };
  /** That a practice round is on, and in which workshop; never a word of it. Gone when none is. */
  practice: { readonly workshopId: string };
  /** The network that phones come in by; the password may be empty. It stands on the welcome, for all to read. */
  wifi: { readonly name: string; readonly password: string };
}
