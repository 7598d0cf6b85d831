/** Where a workshop is: not begun, under way, closed. */
export type Phase = 'before' | 'open' | 'closed';
export const phases = ['before', 'open', 'closed'] as const satisfies readonly Phase[];

/** What the room does in a step. */
export const activities = [
  'welcome',
  'collect',
  'build',
  'cluster',
  'talk',
  // Somebody gives a talk, and phones ask about it.
  'presentation',
  // The room looks at the questions of the mandate, and phones say what is missing.
  'mandate',
  // The three kinds of poll, where one is planned: it is opened in the step.
  'dots',
  'temperature',
  'consent',
  'night',
  'close',
] as const;
export type Activity = (typeof activities)[number];

/** Who may place statements while a clustering step is on, or whether each phone is dealt a share of them; members and facilitators may whenever the workshop is open. */
export const placers = ['everyone', 'members', 'facilitator', 'dealt', 'dealtTwice'] as const;
export type Placers = (typeof placers)[number];

/** How many must say where a statement belongs before it lies there, where each phone is dealt its own share; 0 where none is dealt. */
export const opinionsWanted = (placing: Placers | null | undefined): number =>
  placing === 'dealtTwice' ? 2 : placing === 'dealt' ? 1 : 0;

/** The participation ladder, from least to most influence. */
export const ladderSteps = [
  'information',
  'hearing',
  'dialogue',
  'influence',
  'codetermination',
  'coresponsibility',
] as const;
export type LadderStep = (typeof ladderSteps)[number];

/** Why everything stands still: a pause that was called, or a stop at once. */
export const haltKinds = ['pause', 'stop'] as const;
export type HaltKind = (typeof haltKinds)[number];

/** When a step was left out: before the evening, or during it. In the second case the programme's clock times stay. */
export const skips = ['before', 'during'] as const;
export type Skipped = (typeof skips)[number];

/** Whether one may ask for the floor: not now, on the list of speakers, or by a round of the table. */
export const floorModes = ['closed', 'list', 'round'] as const;
export type FloorMode = (typeof floorModes)[number];
/** The longest name somebody speaks under. */
export const speakerNameLimit = 60;

/** How long after closing late words may still be delivered, and personal sessions last. */
export const graceAfterClosingMs = 12 * 60 * 60 * 1000;

/** When what is written in a step comes on the board, where that is not at once: when it is revealed, when those who lead have seen it, or both, the one after the other. */
export const publishings = ['whenRevealed', 'whenSeen', 'whenRevealedAndSeen'] as const;
export type Publishing = (typeof publishings)[number];

/** Whether words are under seal in a step until they are revealed. */
export const isSealing = (publishing: Publishing | undefined): boolean =>
  publishing === 'whenRevealed' || publishing === 'whenRevealedAndSeen';

/** Who a meeting is for. Where it is open to all or for the young, words are seen before they are on the wall unless a step says otherwise. */
export const openings = ['invited', 'everyone', 'young'] as const;
export type Opening = (typeof openings)[number];
export const usualPublishing = (openTo: Opening | undefined): Publishing | 'atOnce' =>
  openTo === 'everyone' || openTo === 'young' ? 'whenSeen' : 'atOnce';

/** Steps in which statements are written: on their own, each on one that is there already, as questions to somebody who gives a talk, or as what is missing of the mandate. */
export const writingActivities: readonly Activity[] = ['collect', 'build', 'presentation', 'mandate'];
export const takesWords = (activity: Activity | undefined): boolean =>
  activity !== undefined && writingActivities.includes(activity);

/** What stands under a statement, from the least that is shown to the most; nothing when left out. */
export const namings = ['kind', 'name'] as const;
export type Naming = (typeof namings)[number];

/** What somebody may say to those who lead, without a word. */
export const signalKinds = ['ready', 'moreTime'] as const;
export type SignalKind = (typeof signalKinds)[number];

/** How many seconds a phone may have to let pass between two statements. */
export const slowPaces = [30, 60, 120] as const;
export type SlowPace = (typeof slowPaces)[number];
