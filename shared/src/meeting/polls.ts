/** What the room is asked by secret ballot: dots on what is on the board, how the mood is, or whether one can live with something. */
export const pollKinds = ['dots', 'temperature', 'consent'] as const;
export type PollKind = (typeof pollKinds)[number];

/** Whether a step is one in which a poll is planned. */
export const isPollKind = (activity: string): activity is PollKind => pollKinds.some((kind) => kind === activity);

/** The five steps of the mood, the lowest first. */
export const moods = ['mood1', 'mood2', 'mood3', 'mood4', 'mood5'] as const;
export type Mood = (typeof moods)[number];

/** The answers of a consent: one can live with it, or has an objection. */
export const consents = ['agrees', 'objects'] as const;
export type Consent = (typeof consents)[number];

/** What dots are put on. */
export const pollItemKinds = ['cluster', 'statement'] as const;
export type PollItemKind = (typeof pollItemKinds)[number];

export const pollLimits = {
  question: 200,
  objection: 280,
  /** Dots that one voter has. */
  dots: 10,
  items: 60,
  /** Voters that share one phone. */
  voters: 12,
  /** What an item leaves the shelf for. */
  reason: 280,
  /** Votes of the room that are written down. */
  roomVotes: 100,
} as const;

/** With fewer ballots than this nobody is told how they fell: in a hall one knows who they are. */
export const fewestBrokenDown = 5;

/** A poll by secret ballot. It is open until `closedAt`. */
export interface Poll {
  readonly kind: PollKind;
  readonly question: string;
  /** The step that was on when it was opened. */
  readonly stepId: string;
  readonly openedAt: number;
  readonly closedAt: number | null;
  /** How many have voted, once it is closed; null before, and where it was broken off. */
  readonly cast: number | null;
  /** How many choices each voter has. */
  readonly budget: number;
  /** How many may vote on one phone. */
  readonly voters: number;
}

/** What may get a dot, in the order in which it stands on the ballot. */
export interface PollItem {
  readonly of: PollItemKind;
  readonly position: number;
}

/** What matures: it leaves the shelf with a reason, and nothing else takes it away. */
export interface Shelved {
  readonly of: PollItemKind;
  readonly at: number;
  readonly left?: { readonly at: number; readonly reason: string };
}

export const handChoices = ['yes', 'no', 'neither'] as const;
export type HandChoice = (typeof handChoices)[number];

/** A vote of the room that somebody writes down at a point: hands that were counted, or each by name. */
export interface RoomVote {
  readonly agendaItemId: string;
  readonly question: string;
  readonly at: number;
  /** The hands; left out where each stands by name. */
  readonly hands?: Readonly<Record<HandChoice, number>>;
}
