import type { Grant, Role, Where } from '@skab/shared/access/can.ts';
import type { CollectionName, DeskCollection } from '@skab/shared/board/collections.ts';
import type { ScratchKind } from '@skab/shared/meeting/scratch.ts';

/** The store could not do what was asked: disk, damage, a row that cannot be read. Nothing half-done is left behind. */
export class StorageError extends Error {
  readonly kind: 'unavailable' | 'damaged' | 'full' | 'read-only';
  constructor(kind: StorageError['kind'], message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'StorageError';
    this.kind = kind;
  }
}

/** An accepted command as it is kept. The seven chained fields, in this order, are what `hash` is made of; content and salt are not chained. */
export interface StoredEvent {
  readonly seq: number;
  readonly commandId: string;
  readonly actorId: string;
  readonly at: number;
  readonly name: string;
  /** SHA-256(salt ‖ content), hex. */
  readonly contentHash: string;
  readonly prevHash: string;
  readonly hash: string;
  /** RFC 8785 JSON of `{args, changes}`, the very text that was hashed; null once erased. */
  readonly content: string | null;
  /** 16 bytes; null once erased. */
  readonly salt: Uint8Array | null;
}

/** One row of the desk, or its absence. */
export interface DeskRow {
  readonly collection: CollectionName;
  readonly id: string;
  /** The row as JSON; null where the row is gone. */
  readonly row: string | null;
}

/** Everything needed to open a workshop's board and desk as last committed. */
export interface StoredWorkshop {
  readonly workshopId: string;
  readonly epoch: number;
  readonly seq: number;
  /** The hash of the last event; SHA-256(workshopId) before the first. */
  readonly head: string;
  /** Yjs updates of this epoch in order; the first may be a snapshot. */
  readonly updates: readonly Uint8Array[];
  readonly desk: readonly DeskRow[];
}

/** What the workshop's row says inside a turn, and what this process has not seen of it. */
export interface TurnStart {
  readonly seq: number;
  /** When it is not the epoch you loaded, the board was founded anew: return null and load again. */
  readonly epoch: number;
  readonly head: string;
  /** Updates committed by others after `knownSeq`; empty when nobody else writes. */
  readonly missedUpdates: readonly Uint8Array[];
  /** The whole desk when something was missed, else null. */
  readonly missedDesk: readonly DeskRow[] | null;
  /** The newest event of each command that was asked after and is kept. */
  readonly events: readonly StoredEvent[];
}

/** What an urn came to when its poll was closed. Nothing in it says which of the ballots is whose. */
export interface UrnWrite {
  readonly pollId: string;
  /** How many choices one voter has. */
  readonly budget: number;
  /** One for each choice a voter has used, numbered from 1; in no order. */
  readonly spent: readonly { readonly token: string; readonly slot: number }[];
  /** One for each choice that was made, under an id that is random; in no order. */
  readonly ballots: readonly { readonly ballotId: string; readonly choice: string }[];
}

export interface TurnWrites {
  /** Left out where no poll was closed. */
  readonly urns?: readonly UrnWrite[];
  readonly events: readonly StoredEvent[];
  /** All of the turn's document changes merged into one Yjs update; null when only the desk changed. */
  readonly update: Uint8Array | null;
  readonly desk: readonly DeskRow[];
  /** What each device's command was answered, so that a resend gets the same answer. */
  readonly outcomes: readonly { readonly deviceId: string; readonly commandId: string; readonly seq: number }[];
}

/** How a turn ended. `failed`: surely nothing was written. `unknown`: it may or may not have been; load again before going on. */
export type Verdict =
  | { readonly kind: 'committed' }
  | { readonly kind: 'failed'; readonly cause: unknown }
  | { readonly kind: 'unknown'; readonly cause: unknown };

/** What is to be emptied, and the board as it stands without it. */
export interface Erasure {
  readonly eventSeqs: readonly number[];
  /** The seq the snapshot was made at. */
  readonly atSeq: number;
  /** Higher than the epoch so far. */
  readonly newEpoch: number;
  readonly snapshot: Uint8Array;
}

/** What can be trusted of a workshop whose events are whole while its board or its desk is not. */
export interface Remains {
  readonly workshopId: string;
  readonly epoch: number;
  readonly seq: number;
  /** This epoch's updates from the first on, as far as they are what was written, and the seq they bring the board to. */
  readonly updates: readonly Uint8Array[];
  readonly updatesSeq: number;
  /** Null when the desk is not whole. */
  readonly desk: readonly DeskRow[] | null;
  /** Every event, in order. */
  readonly events: readonly StoredEvent[];
}

/** A workshop made again from what remained of it. */
export interface Mended {
  /** Higher than the epoch so far. */
  readonly newEpoch: number;
  readonly snapshot: Uint8Array;
  readonly desk: readonly DeskRow[];
}

/** The log of workshops: boards, desks, events. One order per workshop. */
export interface WorkshopLog {
  /** Undefined when there is no such workshop. Throws `StorageError('damaged')` rather than give less than was kept. */
  load(workshopId: string): Promise<StoredWorkshop | undefined>;
  /**
   * Takes the workshop's row, hands over what was missed, and commits what `judge` returns, all in one transaction that is on disk when
   * this resolves. `judge` is synchronous; null writes nothing. A throw of `judge` writes nothing and is thrown on. An update comes with at
   * least one event, and events follow each other and `head` (an assertion). A workshop that stands before `knownSeq` is `unknown`.
   * `commandIds` are earlier commands whose events the judging needs.
   */
  turn(
    workshopId: string,
    knownSeq: number,
    judge: (start: TurnStart) => TurnWrites | null,
    commandIds?: readonly string[],
  ): Promise<Verdict>;
  /** The workshops whose desk has rows of a collection, in no order. */
  withDesk(collection: DeskCollection): Promise<readonly string[]>;
  /** The seq a device's command was answered with, if it was done. */
  outcomeOf(workshopId: string, deviceId: string, commandId: string): Promise<number | undefined>;
  /** Whether a voter's ballot in a closed poll was counted. */
  hasSpent(workshopId: string, pollId: string, token: string): Promise<boolean>;
  /** Events after a seq, in order, at most `limit`. */
  events(workshopId: string, afterSeq: number, limit: number): Promise<readonly StoredEvent[]>;
  /** Replaces this epoch's updates up to `uptoSeq` with one snapshot, atomically; what was appended meanwhile stays. */
  compact(workshopId: string, epoch: number, uptoSeq: number, snapshot: Uint8Array): Promise<void>;
  /**
   * Empties content and salt of the events listed, replaces all updates by the snapshot under a new epoch, and leaves no byte of what was
   * removed in the store's files (secure delete, vacuum, truncated write-ahead log). False, with nothing done, when the workshop no longer
   * stands at `atSeq` or has that epoch behind it: load again, make the snapshot anew. A throw of `unavailable` may come after it was
   * written, when somebody else has the files open: they are cleaned by the next erasure, or at the next start.
   */
  erase(workshopId: string, erasure: Erasure): Promise<boolean>;
  /**
   * Puts a board and desk made from the remains in the place of damaged ones, which are kept aside, in one transaction. False, with nothing
   * done, when `make` gives null. Throws `StorageError('damaged')` when the events themselves are damaged.
   */
  mend(workshopId: string, make: (remains: Remains) => Mended | null): Promise<boolean>;
}

// ---- drafts: words that are written together, each draft a document of its own

/** A draft as last committed. */
export interface StoredDraft {
  readonly epoch: number;
  /** Rises by one with each commit. */
  readonly seq: number;
  /** Yjs updates in order; the first may be a snapshot. */
  readonly updates: readonly Uint8Array[];
  /** Which device each id was given to. */
  readonly deviceOf: ReadonlyMap<number, string>;
}

export type DraftStand = Pick<StoredDraft, 'epoch' | 'seq'>;

/** `behind`: nothing was written, because the draft stands somewhere else. Load it again. */
export type DraftVerdict = Verdict | { readonly kind: 'behind' };

/** The words of drafts, and the ids they are written under. */
export interface DraftLog {
  /** Undefined when nobody was given an id for it. Throws `StorageError('damaged')` rather than give less than was kept. */
  load(workshopId: string, draftId: string): Promise<StoredDraft | undefined>;
  /**
   * Gives a device an id that was never given for this draft; undefined when it has had `most`. The first who asks founds the draft, with the
   * words of `first` if there are any.
   */
  giveId(
    workshopId: string,
    draftId: string,
    device: { readonly deviceId: string; readonly most: number },
    first: Uint8Array | null,
  ): Promise<{ readonly clientId: number; readonly epoch: number } | undefined>;
  /** Adds an update after where the draft stands; it is on disk when this resolves with `committed`. */
  append(workshopId: string, draftId: string, at: DraftStand, update: Uint8Array): Promise<DraftVerdict>;
  /** Replaces the words by a snapshot, under the same epoch or a higher one. False, with nothing done, when the draft stands elsewhere. */
  replace(workshopId: string, draftId: string, at: DraftStand, epoch: number, snapshot: Uint8Array): Promise<boolean>;
}

// ---- the register: what belongs to no single board

export interface WorkshopRow {
  readonly workshopId: string;
  readonly seriesId: string;
  readonly createdAt: number;
  /** What the list shows without opening the board; written again when the board says otherwise. */
  readonly title: string;
  readonly date: string;
  readonly phase: 'before' | 'open' | 'closed';
  readonly closedAt: number | null;
}

export interface InvitationRow {
  readonly tokenHash: string;
  readonly role: Role;
  readonly where: Where;
  readonly until: number;
  /** A screen's link may be opened again; every other is used once. */
  readonly isReusable: boolean;
  readonly usedAt: number | null;
}

/** A code on paper that lets a device in as the person who made it, for one workshop. */
export interface EmergencyCodeRow {
  readonly codeHash: string;
  readonly personId: string;
  readonly workshopId: string;
  readonly createdAt: number;
  /** When it was used, or others were made in its place; null while it can be used. */
  readonly endedAt: number | null;
  readonly usedAt: number | null;
}

export interface DeviceRow {
  readonly deviceId: string;
  readonly tokenHash: string;
  readonly personId: string;
  readonly createdAt: number;
  readonly endedAt: number | null;
}

export interface ActorRow {
  readonly workshopId: string;
  readonly actorId: string;
  readonly personId: string;
  readonly joinedAt: number;
}

export interface GrantRow extends Grant {
  readonly grantId: string;
  readonly personId: string;
  readonly createdAt: number;
}

/** The secret of a private link to one person's own statements in a series, kept as its hash. */
export interface FollowKeyRow {
  readonly seriesId: string;
  readonly personId: string;
  readonly keyHash: string;
  readonly createdAt: number;
}

/** A plan that was saved to found workshops from. */
export interface TemplateRow {
  readonly templateId: string;
  readonly title: string;
  /** JSON of a `SavedPlan`. */
  readonly plan: string;
  readonly createdAt: number;
}

/** A workshop that is a scratch copy of another one, to be thrown away: its rehearsal, or a practice round in it. */
export interface ScratchRow {
  readonly workshopId: string;
  readonly ofId: string;
  readonly kind: ScratchKind;
}

/** Reads and writes of the register, inside one transaction. Unique things (codes, tokens, actors) refuse a second with a throw. */
export interface Register {
  installation(): Promise<{ readonly installationId: string; readonly createdAt: number } | undefined>;
  foundInstallation(row: { readonly installationId: string; readonly createdAt: number }): Promise<void>;

  addSeries(row: { readonly seriesId: string; readonly joinCode: string; readonly createdAt: number }): Promise<void>;
  /** The meetings of the series with this code, the first by date first; none where there is no such series. */
  meetingsByCode(joinCode: string): Promise<readonly WorkshopRow[]>;
  /** The meetings of a series, the first by date first. */
  meetingsOf(seriesId: string): Promise<readonly WorkshopRow[]>;
  codeOf(workshopId: string): Promise<string | undefined>;
  addWorkshop(row: WorkshopRow): Promise<void>;
  workshop(workshopId: string): Promise<WorkshopRow | undefined>;
  /** Newest first. */
  workshops(): Promise<readonly WorkshopRow[]>;
  describeWorkshop(workshopId: string, row: Pick<WorkshopRow, 'title' | 'date' | 'phase' | 'closedAt'>): Promise<void>;

  addScratch(row: ScratchRow): Promise<void>;
  /** In no order. */
  scratches(): Promise<readonly ScratchRow[]>;

  addTemplate(row: TemplateRow): Promise<void>;
  /** The oldest first. */
  templates(): Promise<readonly TemplateRow[]>;
  /** Nothing happens where there is none. */
  removeTemplate(templateId: string): Promise<void>;

  addPerson(row: {
    readonly personId: string;
    readonly name: string | null;
    readonly createdAt: number;
  }): Promise<void>;
  namePerson(personId: string, name: string | null): Promise<void>;
  person(personId: string): Promise<{ readonly personId: string; readonly name: string | null } | undefined>;
  addDevice(row: DeviceRow): Promise<void>;
  deviceByToken(tokenHash: string): Promise<DeviceRow | undefined>;
  devicesOf(personId: string): Promise<readonly DeviceRow[]>;
  endDevice(deviceId: string, at: number): Promise<void>;

  addGrant(row: GrantRow): Promise<void>;
  grantsOf(personId: string): Promise<readonly GrantRow[]>;
  /** Everybody but participants who holds a grant that reaches this workshop only. */
  grantsIn(workshopId: string): Promise<readonly GrantRow[]>;
  endGrant(grantId: string, at: number): Promise<void>;

  addActor(row: ActorRow): Promise<void>;
  actorOf(workshopId: string, personId: string): Promise<ActorRow | undefined>;
  /** Who acts under an id in a workshop. */
  actorById(workshopId: string, actorId: string): Promise<ActorRow | undefined>;

  addInvitation(row: InvitationRow): Promise<void>;
  invitation(tokenHash: string): Promise<InvitationRow | undefined>;
  /** False when it had been used already. */
  useInvitation(tokenHash: string, at: number): Promise<boolean>;

  addEmergencyCode(row: EmergencyCodeRow): Promise<void>;
  emergencyCode(codeHash: string): Promise<EmergencyCodeRow | undefined>;
  emergencyCodesOf(personId: string): Promise<readonly EmergencyCodeRow[]>;
  /** Ends a code, by its use or for others in its place. False when it had ended already. */
  endEmergencyCode(codeHash: string, at: number, isUsed: boolean): Promise<boolean>;

  /** False when this person has one in this series already. */
  addFollowKey(row: FollowKeyRow): Promise<boolean>;
  followKey(keyHash: string): Promise<FollowKeyRow | undefined>;
  /** Nothing happens where there is none. */
  dropFollowKey(seriesId: string, personId: string): Promise<void>;

  /** Appends to the register's own chain; content is empty of tokens and names. */
  addRegisterEvent(event: Omit<StoredEvent, 'seq' | 'prevHash' | 'hash'>): Promise<void>;
}

/** Where everything kept is kept. */
export interface Store {
  readonly log: WorkshopLog;
  readonly drafts: DraftLog;
  /** Runs in one transaction: all of it is on disk when this resolves, or none of it. */
  register<T>(work: (register: Register) => Promise<T>): Promise<T>;
  /**
   * Throws a scratch copy away whole, with those that are copies of it: its board, desk, events and drafts, its series, and the people who
   * were nowhere else, who are given. No byte of it is left in the store's files. Undefined, with nothing done, where it is no scratch copy.
   */
  discardScratch(workshopId: string): Promise<readonly string[] | undefined>;
  /** Whether it can be written to right now: for `/readyz`. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
