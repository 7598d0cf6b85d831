import type { CommandName } from '@skab/shared/commands/registry.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';

/** How a workshop stands. In `over` it was closed more than twelve hours ago. */
export const states = ['before', 'collecting', 'clusteringAll', 'clusteringMembers', 'closed', 'over'] as const;
export type State = (typeof states)[number];

/** Who holds a right: a role for this workshop (small letters) or for the whole installation (capitals). */
export const holders = {
  A: 'administrator of the installation',
  F: 'facilitator of the installation',
  S: 'secretary of the installation',
  f: 'facilitator',
  s: 'secretary',
  o: 'chair',
  h: 'host',
  m: 'member',
  p: 'participant',
  w: 'screen',
  t: 'touch screen',
} as const;
export type Holder = keyof typeof holders;

export type Answer = RefusalCode | 'done';

/** One letter for the phases of the states: Before, Open, Closed. */
const phaseOf: Readonly<Record<State, 'B' | 'O' | 'C'>> = {
  before: 'B',
  collecting: 'O',
  clusteringAll: 'O',
  clusteringMembers: 'O',
  closed: 'C',
  over: 'C',
};
const offPhase = { B: 'not-open-yet', O: 'workshop-not-closed', C: 'workshop-closed' } as const;

/** Who may, in which phases, and what they are answered there where it is not `done`. */
interface Row {
  readonly who: string;
  readonly when: string;
  readonly answers?: Partial<Record<Holder | State, Answer>> | ((holder: Holder, state: State) => Answer);
}

const leads = 'AFf';
const chairs = 'AFfo';
const writes = 'AFfSs';
const speaks = 'AFfSshmp';
const clusters = 'AFfhmt';

/** Written by hand from what the workshop's people were promised; the product's own table is not asked. */
export const expected: Readonly<Record<CommandName, Row>> = {
  foundWorkshop: { who: leads, when: 'B', answers: () => 'already-founded' },
  foundFromCopy: { who: leads, when: 'B', answers: () => 'already-founded' },
  beginRehearsal: { who: '', when: 'B' },
  // Noted by the server alone, when it has founded one.
  beginPractice: { who: '', when: 'O' },
  endPractice: { who: leads, when: 'O' },
  setBots: { who: leads, when: 'BO', answers: () => 'no-rehearsal' },
  describeWorkshop: { who: leads, when: 'BOC' },
  writeStep: { who: leads, when: 'BO' },
  addStep: { who: leads, when: 'BO' },
  moveStep: { who: leads, when: 'BO' },
  removeStep: { who: leads, when: 'BO' },
  openAhead: { who: leads, when: 'B' },
  skipStep: { who: leads, when: 'BO' },
  splitStep: { who: leads, when: 'BO' },
  shortenStep: { who: leads, when: 'BO' },
  writeAgendaItem: { who: writes, when: 'BOC' },
  moveAgendaItem: { who: writes, when: 'BOC' },
  removeAgendaItem: { who: writes, when: 'BOC' },
  putOffItem: { who: writes, when: 'BOC' },
  writeTask: { who: writes, when: 'BOC' },
  removeTask: { who: writes, when: 'BOC' },
  putAwayLetter: { who: writes, when: 'BOC' },
  // Carried by the server alone.
  receivePutOff: { who: '', when: 'BO' },
  withdrawPutOff: { who: '', when: 'BOC' },
  settleLetter: { who: '', when: 'BOC' },
  startStep: { who: leads, when: 'BO' },
  endStep: { who: leads, when: 'O' },
  stepBack: { who: leads, when: 'O' },
  // Only the step that is on is given minutes.
  extendStep: { who: leads, when: 'O' },
  slowDown: { who: leads, when: 'O' },
  haltEvening: { who: leads, when: 'O' },
  resumeEvening: { who: leads, when: 'O' },
  closeWorkshop: { who: `${chairs}Ss`, when: 'BO' },
  reopenWorkshop: { who: leads, when: 'C' },
  setWall: { who: leads, when: 'BOC' },
  darkenWall: { who: leads, when: 'BOC' },
  showItem: { who: leads, when: 'BOC' },
  showInRoom: { who: leads, when: 'BOC' },
  holdWall: { who: leads, when: 'O' },
  bindScreen: { who: leads, when: 'BOC' },
  forgetScreen: { who: leads, when: 'BOC' },
  writeWifi: { who: leads, when: 'BOC' },
  // The list of speakers is open where anybody may ask; who was entered by name is taken off by those who lead or chair.
  askForFloor: { who: speaks, when: 'O' },
  leaveFloor: { who: `${speaks}o`, when: 'O', answers: (holder) => (chairs.includes(holder) ? 'done' : 'not-yours') },
  enterSpeaker: { who: chairs, when: 'O' },
  callNextSpeaker: { who: chairs, when: 'O' },
  endSpeaking: { who: chairs, when: 'O' },
  takeCallBack: { who: chairs, when: 'O' },
  arrangeFloor: { who: chairs, when: 'BO' },
  // Written while the step was open, words land with the facilitator until the evening is over.
  postStatement: { who: speaks, when: 'OC', answers: { over: 'too-late' } },
  // Said aloud in the room, and written down by those who write the minutes.
  postSaidInRoom: { who: writes, when: 'OC' },
  editStatement: {
    who: speaks,
    when: 'O',
    answers: { clusteringAll: 'step-closed', clusteringMembers: 'step-closed' },
  },
  withdrawStatement: { who: speaks, when: 'BO', answers: { before: 'not-yours' } },
  hideStatement: { who: leads, when: 'BOC' },
  hideAllOfAuthor: { who: leads, when: 'BOC', answers: () => 'unknown-statement' },
  showStatement: { who: leads, when: 'BOC' },
  revealStatements: { who: leads, when: 'BOC' },
  answerStatement: { who: leads, when: 'BOC', answers: () => 'unknown-statement' },
  admitLateStatement: { who: leads, when: 'BOC', answers: { before: 'unknown-statement' } },
  eraseStatement: { who: 'A', when: 'BOC' },
  importStatements: { who: writes, when: 'BO' },
  withdrawImport: { who: writes, when: 'BOC' },
  bringOver: { who: '', when: 'BO' },
  placeStatement: {
    who: `${speaks}t`,
    when: 'O',
    answers: (holder, state) => (clusters.includes(holder) || state === 'clusteringAll' ? 'done' : 'placing-closed'),
  },
  takeDealt: { who: speaks, when: 'O', answers: () => 'placing-closed' },
  placeDealt: { who: speaks, when: 'O', answers: () => 'placing-closed' },
  passDealt: { who: speaks, when: 'O' },
  addPlace: { who: clusters, when: 'BO' },
  unplaceStatement: { who: clusters, when: 'BO' },
  startCluster: { who: clusters, when: 'BO' },
  renameCluster: { who: clusters, when: 'BO' },
  moveCluster: { who: clusters, when: 'BO' },
  nestCluster: { who: clusters, when: 'BO' },
  mergeClusters: { who: clusters, when: 'BO' },
  beginDraft: { who: clusters, when: 'BO' },
  keepVersion: { who: clusters, when: 'BO' },
  splitCluster: { who: leads, when: 'BO' },
  dissolveCluster: { who: leads, when: 'BO' },
  makePrinciple: { who: leads, when: 'BO' },
  renamePrinciple: { who: leads, when: 'BO' },
  makeStation: { who: leads, when: 'BO' },
  renameStation: { who: leads, when: 'BO' },
  showCluster: { who: leads, when: 'BOC' },
  // What is sent here is to take back the facilitator's step.
  undo: {
    who: `${speaks}t`,
    when: 'BO',
    answers: (holder) => (leads.includes(holder) ? 'done' : 'not-yours'),
  },
  writeItemMinutes: { who: writes, when: 'BOC' },
  writeAttendee: { who: writes, when: 'BOC' },
  removeAttendee: { who: writes, when: 'BOC' },
  writeMinutes: { who: writes, when: 'BOC' },
  starStatement: { who: writes, when: 'BOC' },
  showDecision: { who: writes, when: 'BOC' },
  noteEnding: { who: writes, when: 'BOC' },
  publishMinutes: { who: writes, when: 'C' },
  writeFollowUp: { who: `${chairs}Ss`, when: 'BOC' },
  showUpshot: { who: `${chairs}Ss`, when: 'BOC' },
  coverMandate: { who: clusters, when: 'BO', answers: () => 'unknown-mandate-question' },
  // Nobody has given a talk there.
  settleQuestion: { who: chairs, when: 'BOC', answers: () => 'unknown-statement' },
  showQuestion: { who: chairs, when: 'O', answers: () => 'unknown-statement' },
  openPoll: { who: chairs, when: 'O' },
  closePoll: { who: chairs, when: 'O' },
  breakOffPoll: { who: chairs, when: 'O', answers: () => 'unknown-poll' },
  showPoll: { who: chairs, when: 'O' },
  shelve: { who: leads, when: 'BOC' },
  takeOffShelf: { who: leads, when: 'BOC', answers: () => 'not-on-shelf' },
  eraseObjection: { who: 'A', when: 'BOC', answers: () => 'unknown-statement' },
  writeRoomVote: { who: writes, when: 'BOC' },
  removeRoomVote: { who: writes, when: 'BOC' },
  countRoom: { who: writes, when: 'BOC' },
  askAtDoor: { who: leads, when: 'BOC' },
  sayKind: { who: speaks, when: 'BO' },
  // Of a step that is not on.
  signal: { who: speaks, when: 'O', answers: () => 'step-closed' },
};

const isOfInstallation = (holder: Holder): boolean => holder === holder.toUpperCase();

/** What the holder of a right is answered in her own workshop. */
export const expectedAnswer = (name: CommandName, holder: Holder, state: State): Answer => {
  const { who, when, answers } = expected[name];
  if (!who.includes(holder)) return 'not-allowed';
  // What was given for one evening is over with it.
  if (state === 'over' && !isOfInstallation(holder)) return 'too-late';
  const phase = phaseOf[state];
  if (!when.includes(phase)) return offPhase[phase];
  if (typeof answers === 'function') return answers(holder, state);
  return answers?.[holder] ?? answers?.[state] ?? 'done';
};
