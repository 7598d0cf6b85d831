import type { DeskCollection } from '../board/collections.ts';
import type { Role } from './can.ts';

const leads = ['administrator', 'facilitator'] as const;
const chairs = ['administrator', 'facilitator', 'chair'] as const;
const writesMinutes = ['administrator', 'facilitator', 'secretary'] as const;

/** Who may read each collection of the desk. Who wrote a statement is read by nobody: only the server asks. */
export const deskReaders: Record<DeskCollection, readonly Role[]> = {
  authors: [],
  arrivals: [],
  signals: [],
  lastPosts: [],
  stepLeaders: writesMinutes,
  stars: writesMinutes,
  objections: chairs,
  roomVotes: writesMinutes,
  voices: writesMinutes,
  endings: writesMinutes,
  dealt: [],
  counters: [],
  movers: [],
  lateStatements: leads,
  sealedStatements: [],
  gatedStatements: leads,
  hiddenStatements: leads,
  speakers: chairs,
  askers: [],
  scriptNotes: leads,
  itemMinutes: writesMinutes,
  closedItems: writesMinutes,
  closedSteps: writesMinutes,
  putOffs: writesMinutes,
  tasks: writesMinutes,
  letters: writesMinutes,
  returnedLetters: writesMinutes,
  attendees: writesMinutes,
  minutes: writesMinutes,
};

export const mayReadDesk = (held: readonly Role[], collection: DeskCollection): boolean =>
  held.some((role) => deskReaders[collection].includes(role));
