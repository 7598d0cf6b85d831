import type { Ending } from '../meeting/endings.ts';
import type { Arrival } from '../meeting/kinds.ts';
import type { HandChoice, RoomVote } from '../meeting/polls.ts';
import type { Signature } from '../meeting/naming.ts';
import type { SignalKind } from '../meeting/words.ts';
import type { RefusalCode } from '../outcome.ts';
import type { BoardRows } from './boardRows.ts';

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
  /** It is about what somebody wrote, and is taken back: no record there may keep the words. */
  readonly isForgotten?: true;
}

/** The rows whose home is the desk: the server's own; who may read each is in `deskReaders`. */
export interface DeskRows {
  authors: { readonly actorId: string };
  /** What somebody said at the door. It gives no right, and is read by nobody: only counts leave it. Keyed by actor. */
  arrivals: Arrival;
  /** What somebody has told those who lead of a step. Read by nobody: only counts leave it. Keyed by actor. */
  signals: { readonly stepId: string; readonly kind: SignalKind };
  /** When somebody who keeps to a slow pace last sent in a step. Read by nobody. Keyed by actor. */
  lastPosts: { readonly stepId: string; readonly at: number };
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
  /**
   * A statement that somebody was dealt, and where she said it belongs, or that she gave it back. Read by nobody. Keyed
   * `statementId/actorId`.
   */
  dealt: { readonly at: number; readonly clusterId?: string; readonly saidAt?: number; readonly isPassed?: true };
  counters: { readonly last: number };
  /** Came after its step closed and waits for the facilitator. */
  lateStatements: {
    readonly text: string;
    readonly stepId: string;
    readonly promptId: string | null;
    readonly receivedAt: number;
    readonly signature?: Signature;
    readonly buildsOn?: string;
    readonly mandateId?: string;
  };
  /** Written in a step whose words nobody but their author sees before they are revealed. */
  sealedStatements: {
    readonly text: string;
    readonly stepId: string;
    readonly promptId: string | null;
    readonly receivedAt: number;
    readonly editedAt?: number;
    readonly signature?: Signature;
    readonly buildsOn?: string;
    readonly mandateId?: string;
  };
  /** Waits until those who lead have seen it; `isForHosts` when they have kept it for themselves. */
  gatedStatements: DeskRows['sealedStatements'] & { readonly isForHosts?: true };
  hiddenStatements: BoardRows['statements'] & { readonly hiddenAt: number };
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
  closedSteps: {
    readonly title: string;
    readonly prompt: string;
    readonly promptId: string | null;
    readonly presenter?: string;
    readonly background?: string;
  };
  /**
   * A point that was put off, or a step that was not reached, to a later meeting of the series or, with null, to one that is not planned
   * yet. `to` is what that meeting was called then. Keyed by agenda item, step, task or question.
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
