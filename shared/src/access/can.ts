import { graceAfterClosingMs, type Phase } from '../meeting/words.ts';
import type { RefusalCode } from '../outcome.ts';

export const roles = [
  'administrator',
  'secretary',
  'facilitator',
  'chair',
  'host',
  'member',
  'participant',
  'screen',
  'touchScreen',
  // Nobody's: the server itself, when it carries a letter from one workshop to another.
  'courier',
] as const;
export type Role = (typeof roles)[number];

/** Where a grant holds. The installation holds everything in it; a workshop holds its stations and groups. */
export type Where =
  | { readonly kind: 'installation' }
  | { readonly kind: 'body'; readonly bodyId: string }
  | { readonly kind: 'workshop'; readonly workshopId: string }
  | { readonly kind: 'station'; readonly workshopId: string; readonly stationId: string }
  | { readonly kind: 'group'; readonly workshopId: string; readonly groupId: string };

/** A right somebody has been given. `until` is the server's time in ms, or null while it stands. */
export interface Grant {
  readonly role: Role;
  readonly where: Where;
  readonly until: number | null;
}

/** Who acts, seen from one workshop. `joinedAt` is when this actor came in, by the server's clock. */
export interface Actor {
  readonly id: string;
  readonly grants: readonly Grant[];
  readonly joinedAt: number;
  /** The name others see beside this actor's moves; null for a nameless participant. */
  readonly name: string | null;
  /** The name given at the door by somebody who is here by the code alone; it stands under nothing but what its author was told. */
  readonly givenName?: string;
}

/** Where and in which state something is to be done. `phase` and `closedAt` are null where no workshop is concerned. */
export interface Place {
  readonly where: Where;
  readonly phase: Phase | null;
  readonly closedAt: number | null;
  readonly now: number;
  /** The step that is on lets those who lead alone move what lies on the board. */
  readonly isForLeaders?: true;
}

interface Rule {
  readonly roles: readonly Role[];
  /** The phases of the workshop in which it may be done; left out where the workshop's phase does not matter. */
  readonly phases?: readonly Phase[];
  /** It moves what lies on the board, or asks to: where the step that is on is for those who lead, it is theirs alone. */
  readonly moves?: true;
}

const leads = ['administrator', 'facilitator'] as const;
/** Who leads the floor and adjourns: the chair is not always who leads the evening. */
const chairs = [...leads, 'chair'] as const;
/** Who ends the meeting: those who lead it, and who writes down when it was. */
const ends = [...chairs, 'secretary'] as const;
const writesMinutes = ['administrator', 'facilitator', 'secretary'] as const;
const speaks = ['administrator', 'facilitator', 'secretary', 'host', 'member', 'participant'] as const;
const clusters = ['administrator', 'facilitator', 'host', 'member', 'touchScreen'] as const;
const running = ['before', 'open'] as const;

/** The one table: every action, who may do it, and in which phase. Scope comes from the grant. */
const table = {
  // the register
  createWorkshop: { roles: ['administrator', 'facilitator'] },
  addMeeting: { roles: leads },
  saveTemplate: { roles: leads },
  removeTemplate: { roles: leads },
  listWorkshops: { roles: ['administrator', 'facilitator', 'secretary'] },
  inviteAdministrator: { roles: ['administrator'] },
  inviteFacilitator: { roles: ['administrator', 'facilitator'] },
  inviteSecretary: { roles: ['administrator', 'facilitator'] },
  inviteChair: { roles: leads },
  inviteHost: { roles: ['administrator', 'facilitator'] },
  inviteMember: { roles: ['administrator', 'facilitator', 'secretary'] },
  inviteScreen: { roles: ['administrator', 'facilitator'] },
  pairScreen: { roles: leads },
  letHelp: { roles: leads },
  endSession: { roles: ['administrator', 'facilitator'] },
  makeEmergencyCodes: { roles: leads },
  addOwnDevice: { roles: leads },
  printFolder: { roles: leads },
  tryRoom: { roles: leads },
  rehearse: { roles: leads },
  throwAwayRehearsal: { roles: leads },
  practise: { roles: leads, phases: ['open'] },
  stepDown: { roles: ['facilitator'] },
  // reading
  readBoard: {
    roles: ['administrator', 'facilitator', 'secretary', 'chair', 'host', 'member', 'screen', 'touchScreen'],
  },
  readScene: { roles: [...speaks, 'chair', 'screen', 'touchScreen'] },
  askToHelp: { roles: ['participant'], phases: running, moves: true },
  readDesk: { roles: [...writesMinutes, 'chair'] },
  exportMinutes: { roles: writesMinutes },
  copyWorkshop: { roles: writesMinutes },
  // the plan
  foundWorkshop: { roles: leads, phases: ['before'] },
  foundFromCopy: { roles: leads, phases: ['before'] },
  beginRehearsal: { roles: ['courier'], phases: ['before'] },
  setBots: { roles: leads, phases: running },
  beginPractice: { roles: ['courier'], phases: ['open'] },
  endPractice: { roles: leads, phases: ['open'] },
  describeWorkshop: { roles: leads },
  writeStep: { roles: leads, phases: running },
  addStep: { roles: leads, phases: running },
  moveStep: { roles: leads, phases: running },
  removeStep: { roles: leads, phases: running },
  openAhead: { roles: leads, phases: ['before'] },
  skipStep: { roles: leads, phases: running },
  splitStep: { roles: leads, phases: running },
  shortenStep: { roles: leads, phases: running },
  writeAgendaItem: { roles: writesMinutes },
  moveAgendaItem: { roles: writesMinutes },
  removeAgendaItem: { roles: writesMinutes },
  putOffItem: { roles: writesMinutes },
  writeTask: { roles: writesMinutes },
  removeTask: { roles: writesMinutes },
  putAwayLetter: { roles: writesMinutes },
  receivePutOff: { roles: ['courier'], phases: running },
  withdrawPutOff: { roles: ['courier'] },
  settleLetter: { roles: ['courier'] },
  // the evening
  startStep: { roles: leads, phases: running },
  endStep: { roles: leads, phases: ['open'] },
  stepBack: { roles: leads, phases: ['open'] },
  extendStep: { roles: leads, phases: ['open'] },
  slowDown: { roles: leads, phases: ['open'] },
  haltEvening: { roles: leads, phases: ['open'] },
  resumeEvening: { roles: leads, phases: ['open'] },
  closeWorkshop: { roles: ends, phases: running },
  reopenWorkshop: { roles: leads, phases: ['closed'] },
  setWall: { roles: leads },
  darkenWall: { roles: leads },
  showItem: { roles: leads },
  showInRoom: { roles: leads },
  holdWall: { roles: leads, phases: ['open'] },
  bindScreen: { roles: leads },
  forgetScreen: { roles: leads },
  writeWifi: { roles: leads },
  // the floor: whose place on the list it is, is the command's to say
  askForFloor: { roles: speaks, phases: ['open'] },
  leaveFloor: { roles: [...speaks, 'chair'], phases: ['open'] },
  enterSpeaker: { roles: chairs, phases: ['open'] },
  callNextSpeaker: { roles: chairs, phases: ['open'] },
  endSpeaking: { roles: chairs, phases: ['open'] },
  takeCallBack: { roles: chairs, phases: ['open'] },
  arrangeFloor: { roles: chairs, phases: running },
  // statements: whether a step takes them, or takes them late, is the command's to say
  postStatement: { roles: speaks, phases: ['open', 'closed'] },
  postSaidInRoom: { roles: writesMinutes, phases: ['open', 'closed'] },
  editStatement: { roles: speaks, phases: ['open'] },
  withdrawStatement: { roles: speaks, phases: running },
  hideStatement: { roles: leads },
  hideAllOfAuthor: { roles: leads },
  showStatement: { roles: leads },
  revealStatements: { roles: leads },
  answerStatement: { roles: leads },
  admitLateStatement: { roles: leads },
  eraseStatement: { roles: ['administrator'] },
  importStatements: { roles: writesMinutes, phases: running },
  withdrawImport: { roles: writesMinutes },
  // Who leads asks, and the server does it, for it alone knows who wrote what.
  bringFromEarlier: { roles: leads, phases: running },
  bringOver: { roles: ['courier'], phases: running },
  // the board: whether placing is open to everyone is the command's to say
  placeStatement: { roles: [...speaks, 'touchScreen'], phases: ['open'], moves: true },
  placeAnyTime: { roles: clusters, phases: running, moves: true },
  takeDealt: { roles: speaks, phases: ['open'], moves: true },
  placeDealt: { roles: speaks, phases: ['open'], moves: true },
  passDealt: { roles: speaks, phases: ['open'], moves: true },
  addPlace: { roles: clusters, phases: running, moves: true },
  unplaceStatement: { roles: clusters, phases: running, moves: true },
  startCluster: { roles: clusters, phases: running, moves: true },
  renameCluster: { roles: clusters, phases: running, moves: true },
  moveCluster: { roles: clusters, phases: running, moves: true },
  nestCluster: { roles: clusters, phases: running, moves: true },
  mergeClusters: { roles: clusters, phases: running, moves: true },
  beginDraft: { roles: clusters, phases: running },
  writeDraft: { roles: clusters, phases: running },
  keepVersion: { roles: clusters, phases: running },
  splitCluster: { roles: leads, phases: running },
  dissolveCluster: { roles: leads, phases: running },
  makePrinciple: { roles: leads, phases: running },
  makeStation: { roles: leads, phases: running },
  renamePrinciple: { roles: leads, phases: running },
  renameStation: { roles: leads, phases: running },
  showCluster: { roles: leads },
  undo: { roles: [...speaks, 'touchScreen'], phases: running, moves: true },
  undoOthers: { roles: leads, phases: running },
  // questions to a talk
  settleQuestion: { roles: chairs },
  showQuestion: { roles: chairs, phases: ['open'] },
  coverMandate: { roles: clusters, phases: running },
  // votes: whether a poll takes ballots is the ballot box's to say
  openPoll: { roles: chairs, phases: ['open'] },
  closePoll: { roles: chairs, phases: ['open'] },
  breakOffPoll: { roles: chairs, phases: ['open'] },
  showPoll: { roles: chairs, phases: ['open'] },
  castBallot: { roles: [...speaks, 'chair'], phases: ['open'] },
  shelve: { roles: leads },
  takeOffShelf: { roles: leads },
  eraseObjection: { roles: ['administrator'] },
  writeRoomVote: { roles: writesMinutes },
  removeRoomVote: { roles: writesMinutes },
  // the minutes
  writeItemMinutes: { roles: writesMinutes },
  writeAttendee: { roles: writesMinutes },
  removeAttendee: { roles: writesMinutes },
  writeMinutes: { roles: writesMinutes },
  starStatement: { roles: writesMinutes },
  showDecision: { roles: writesMinutes },
  noteEnding: { roles: writesMinutes },
  writeFollowUp: { roles: ends },
  showUpshot: { roles: ends },
  publishMinutes: { roles: writesMinutes, phases: ['closed'] },
  // the room
  countRoom: { roles: writesMinutes },
  askAtDoor: { roles: leads },
  sayKind: { roles: speaks, phases: running },
  signal: { roles: speaks, phases: ['open'] },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof table;

// The keys of the table are the actions: that is how the type is made.
export const actions = Object.keys(table) as readonly Action[];

const holds = (granted: Where, asked: Where): boolean => {
  if (granted.kind === 'installation') return true;
  if (granted.kind === 'body') return asked.kind === 'body' && asked.bodyId === granted.bodyId;
  if (granted.kind === 'workshop') return 'workshopId' in asked && asked.workshopId === granted.workshopId;
  if (granted.kind === 'station')
    return asked.kind === 'station' && asked.workshopId === granted.workshopId && asked.stationId === granted.stationId;
  return asked.kind === 'group' && asked.workshopId === granted.workshopId && asked.groupId === granted.groupId;
};

const isUnexpired = (grant: Grant, now: number): boolean => grant.until === null || now < grant.until;

// What was given for one evening ends 12 hours after it was closed; what was given for the installation stands.
const isWithinEvening = (grant: Grant, { closedAt, now }: Place): boolean => {
  if (grant.where.kind === 'installation' || grant.where.kind === 'body') return true;
  return closedAt === null || now <= closedAt + graceAfterClosingMs;
};

const grantsAt = (actor: Pick<Actor, 'grants'>, place: Place): readonly Grant[] =>
  actor.grants.filter((grant) => holds(grant.where, place.where) && isUnexpired(grant, place.now));

/** The roles somebody has at a place, by the grants that reach it and have not run out. */
export const rolesAt = (actor: Pick<Actor, 'grants'>, place: Place): readonly Role[] =>
  grantsAt(actor, place)
    .filter((grant) => isWithinEvening(grant, place))
    .map((grant) => grant.role);

const offPhase: Record<Phase, RefusalCode> = {
  before: 'not-open-yet',
  open: 'workshop-not-closed',
  closed: 'workshop-closed',
};

/** Judges an action: null when it may be done, else the refusal that says why not. */
export const judge = (actor: Pick<Actor, 'grants'>, action: Action, place: Place): RefusalCode | null => {
  const rule: Rule = table[action];
  const grants = grantsAt(actor, place).filter((grant) => rule.roles.includes(grant.role));
  if (grants.length === 0) return 'not-allowed';
  // Somebody who might have until the evening was over is told that it is over.
  if (!grants.some((grant) => isWithinEvening(grant, place))) return 'too-late';
  if (rule.phases && place.phase !== null && !rule.phases.includes(place.phase)) return offPhase[place.phase];
  if (rule.moves && place.isForLeaders && !grants.some(({ role }) => (leads as readonly Role[]).includes(role)))
    return 'placing-closed';
  return null;
};

/** Whether an action may be done: what screens ask before they show a button. */
export const can = (actor: Pick<Actor, 'grants'>, action: Action, place: Place): boolean =>
  judge(actor, action, place) === null;

/** The action that inviting somebody to a role is. A participant needs none, for the code is one; a touch screen is paired by a code of its own. */
export const inviteAction = {
  administrator: 'inviteAdministrator',
  facilitator: 'inviteFacilitator',
  secretary: 'inviteSecretary',
  chair: 'inviteChair',
  host: 'inviteHost',
  member: 'inviteMember',
  screen: 'inviteScreen',
} as const satisfies Partial<Record<Role, Action>>;

export type InvitedRole = keyof typeof inviteAction;
