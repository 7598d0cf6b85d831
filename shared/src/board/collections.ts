import type { BoardRows } from './boardRows.ts';
import type { DeskRows } from './deskRows.ts';

/** The id of the one row of a collection that has only one. */
export const only = 'now';

/** The id of the counter that statements get their numbers from. */
export const numberCounter = 'statement';

/** What a workshop keeps, row by row. A relation is a collection of its own; no row holds a list of ids. */
export interface Rows extends BoardRows, DeskRows {}

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
  publishedMinutes: 'board',
  roomCount: 'board',
  doorQuestions: 'board',
  clusters: 'board',
  islands: 'board',
  nests: 'board',
  places: 'board',
  unsettled: 'board',
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
  questions: 'board',
  mandateQuestions: 'board',
  mandateClusters: 'board',
  mandatePrinciples: 'board',
  screens: 'board',
  wifi: 'board',
  rehearsal: 'board',
  practice: 'board',
  authors: 'desk',
  arrivals: 'desk',
  signals: 'desk',
  lastPosts: 'desk',
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
  dealt: 'desk',
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
} as const satisfies Record<keyof BoardRows, 'board'> & Record<keyof DeskRows, 'desk'>;

export type BoardCollection = keyof BoardRows;
export type DeskCollection = keyof DeskRows;

// The keys of `homes` are exactly the collection names: `satisfies` above holds it.
export const collectionNames = Object.keys(homes) as readonly CollectionName[];
export const boardCollections = collectionNames.filter((name): name is BoardCollection => homes[name] === 'board');
export const deskCollections = collectionNames.filter((name): name is DeskCollection => homes[name] === 'desk');

export const isBoardCollection = (name: CollectionName): name is BoardCollection => homes[name] === 'board';
