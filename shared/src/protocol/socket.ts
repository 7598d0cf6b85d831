import type { Role } from '../access/can.ts';
import type { Change } from '../board/board.ts';
import type { CommandCall } from '../commands/registry.ts';
import type { Ballot } from '../meeting/ballots.ts';
import type { OwnSignature } from '../commands/signing.ts';
import type { Arrivals } from '../meeting/kinds.ts';
import type { OwnShare } from '../meeting/dealing.ts';
import type { Outcome, Refusal, RefusalCode } from '../outcome.ts';
import type { Balance } from '../scene/balance.ts';
import type { OwnFloor } from '../scene/composeFloor.ts';
import type { OwnStatement } from '../scene/composeMine.ts';
import type { Scene } from '../scene/composeScene.ts';
import type { SignalKind } from '../meeting/words.ts';
import type { SignalCounts } from '../scene/signals.ts';
import type { FeedEntry } from '../scene/feed.ts';
import type { TrialFrame } from './trial.ts';

/**
 * Which socket this is: a phone gets scene, mine and feed; a desk gets the desk's rows beside its own board replica; a screen
 * is a desk that hangs on the wall, whoever opened it.
 */
export type Seat = 'phone' | 'desk' | 'screen';

export interface EnterCall {
  readonly workshopId: string;
  readonly seat: Seat;
  /** The seq this client has seen last; null when it has seen nothing. */
  readonly since: number | null;
  /** The epoch it saw that in, if it knows: in another one `since` says nothing. */
  readonly epoch?: number;
}

export type EnterReply =
  | {
      readonly ok: true;
      readonly seq: number;
      readonly epoch: number;
      /** The server's time when it answered, by which screens count minutes. */
      readonly now: number;
      readonly actorId: string;
      readonly roles: readonly Role[];
      /** The seq up to which the workshop is in the copy for a second machine; left out where none is kept. */
      readonly copied?: number;
    }
  | { readonly ok: false; readonly code: RefusalCode };

/** The answer to a command. `seq` is the workshop's when it was done: what it changed is in every replica that has reached it. */
export type CommandReply = { readonly ok: true; readonly seq: number } | Refusal;

/** The feed since some seq: what came or changed, and what is gone. `isWhole`: forget what you had. */
export interface FeedFrame {
  readonly seq: number;
  readonly isWhole: boolean;
  readonly shown: readonly FeedEntry[];
  readonly gone: readonly string[];
}

/** Rows of the desk this reader may see. `isWhole`: forget what you had. `head` is the hash of the chain at `seq`. */
export interface DeskFrame {
  readonly seq: number;
  readonly isWhole: boolean;
  readonly changes: readonly Change[];
  readonly head: string;
}

/** Rows of the published board, for a phone that follows it. `isWhole`: forget what you had. A row without `after` is gone. */
export interface BoardFrame {
  readonly seq: number;
  readonly isWhole: boolean;
  readonly changes: readonly Change[];
}

/** Whether this phone follows the board, and the seq it has of it; null when it has nothing. */
export interface FollowBoardCall {
  readonly follows: boolean;
  readonly since: number | null;
}

/** What was said at the door, in numbers: to those who lead as it is, to others no number under five. */
export interface ArrivalsFrame extends Arrivals {
  /** Who is heard; told to those who lead, and to nobody else. */
  readonly balance?: Balance;
}

/** Who is here, in numbers. */
export interface RoomFrame {
  readonly phones: number;
  readonly screens: number;
  readonly desks: number;
}

/**
 * How the copy for a second machine stands: as new as it should be, behind, or carried on by another machine, so that nothing can be done
 * here any more.
 */
export interface CopyFrame {
  readonly state: 'kept' | 'behind' | 'carried-on';
}

/** Who asks to help with the clustering: the number on her phone, and her name if she gave one. */
export interface AskingFrame {
  readonly people: readonly { readonly number: number; readonly name: string | null }[];
}

/** Whether this phone asks to help with the clustering. */
export interface AskToHelpCall {
  readonly asks: boolean;
}

/** The shared screens that are on: those of a device of their own, and those a desk has opened beside what it does. */
export interface ScreensFrame {
  readonly screens: readonly {
    readonly screenId: string;
    /** The name it was paired under; null for one without. */
    readonly name: string | null;
    readonly isOfDesk: boolean;
  }[];
}

/** The server's time when it answered, in ms since 1970. */
export interface TimeReply {
  readonly now: number;
}

/** A ballot for the urn, under which of those who share the phone; without one it only asks whether hers was counted. */
export interface BallotCall {
  readonly pollId: string;
  readonly voter: number;
  readonly ballot: Ballot | null;
}

/** `urn`: it lies there, in memory, and is to be kept by who sent it. `counted`: the poll is closed, and it is on disk. */
export type BallotReply = { readonly ok: true; readonly stands: 'urn' | 'counted' } | Refusal;

/** How many ballots lie in the urn of the poll that is open; null where none is. */
export interface UrnFrame {
  readonly pollId: string | null;
  readonly count: number;
}

export interface ClientToServer {
  ballot(call: BallotCall, reply: (answer: BallotReply) => void): void;
  time(call: null, reply: (answer: TimeReply) => void): void;
  askToHelp(call: AskToHelpCall, reply: (answer: Outcome) => void): void;
  followBoard(call: FollowBoardCall, reply: (answer: Outcome) => void): void;
  enter(call: EnterCall, reply: (answer: EnterReply) => void): void;
  command(call: CommandCall, reply: (answer: CommandReply) => void): void;
}

export interface ServerToClient {
  scene(frame: { readonly seq: number; readonly scene: Scene }): void;
  /** What is one person's own: her statements, her place on the list of speakers, and what she has told those who lead. */
  mine(frame: {
    readonly seq: number;
    readonly statements: readonly OwnStatement[];
    readonly floor?: OwnFloor;
    readonly signal?: SignalKind;
    /** What would stand under what she writes now; left out for nothing. */
    readonly signature?: OwnSignature;
    /** What she is to say where belongs; left out while nothing is dealt. */
    readonly share?: OwnShare;
    /** In how many ms she may send the next statement, where the step has a slow pace and she has sent one. */
    readonly postAgainMs?: number;
  }): void;
  feed(frame: FeedFrame): void;
  /** To a phone that follows the board. */
  board(frame: BoardFrame): void;
  desk(frame: DeskFrame): void;
  room(frame: RoomFrame): void;
  /** To those who lead, and to those who write the minutes. */
  arrivals(frame: ArrivalsFrame): void;
  /** To desks and shared screens: how the trial of the room stands. */
  trial(frame: TrialFrame): void;
  /** To those who lead: how many are ready, or need more time. */
  signals(frame: SignalCounts): void;
  /** To desks and shared screens: how many ballots lie in the urn. */
  urn(frame: UrnFrame): void;
  /** To those who lead: who asks to help. */
  asking(frame: AskingFrame): void;
  /** To those who lead: which shared screens are on. */
  screens(frame: ScreensFrame): void;
  /** To a phone that has asked: the number it asks under; null when it asks no longer, or has been answered. */
  help(frame: { readonly number: number | null }): void;
  /** How far the workshop is in the copy for a second machine: what was acknowledged by then need not be kept any longer. */
  copied(frame: { readonly seq: number }): void;
  /** To desks: how that copy stands. */
  copy(frame: CopyFrame): void;
  /** The session has ended or the right is gone; the socket closes after this. */
  ended(frame: { readonly code: RefusalCode }): void;
}

/** Where Socket.IO listens, and where the board's y-websocket endpoint does: `/board/<workshopId>@<epoch>`. */
export const socketPath = '/socket.io';
export const boardPath = '/board';

/** The y-websocket message type that carries hands over the board: what a screen says of its own, and what the server tells of others'. */
export const messageAwareness = 1;

/** The y-websocket message type, beside sync and awareness, that carries the seq a replica has reached: one varuint follows. */
export const messageSeq = 100;

export const boardRoom = (workshopId: string, epoch: number): string => `${workshopId}@${epoch}`;

/** Reads `<workshopId>@<epoch>`; null when it is something else. */
export const readBoardRoom = (room: string): { readonly workshopId: string; readonly epoch: number } | null => {
  const found = /^([A-Za-z0-9_-]{22})@(\d{1,9})$/.exec(room);
  return found?.[1] && found[2] ? { workshopId: found[1], epoch: Number(found[2]) } : null;
};
