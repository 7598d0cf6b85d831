import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { wholeText } from '../board/equality.ts';
import { plainBoard } from '../board/plainBoard.ts';
import { done, refuse } from '../outcome.ts';
import {
  adam,
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  aWorkshop,
  contextOf,
  everybody,
  founding,
  frida,
  refusedRan,
  wall,
} from '../testing/builders.ts';
import { defineCommand, placeOf } from './defineCommand.ts';
import { commands, isCommandName, type CommandName } from './registry.ts';
import { copyWorkshop } from './workshopCopy.ts';

// The keys of the registry are the names of the commands.
const names = Object.keys(commands) as readonly CommandName[];
const founds: readonly CommandName[] = ['foundWorkshop', 'foundFromCopy'];
const [postedId, stepId] = [aStatement().statementId, aStatement().stepId];
const agendaItemId = founding().agendaItem.agendaItemId;

const aLetter = {
  agendaItemId,
  title: 'a',
  isClosed: false,
  from: { meetingId: postedId, title: 'a', date: '2027-01-12' },
};

/** Arguments of the right shape for each command. A new command without any does not type. */
const rightArgs: Record<CommandName, Readonly<Record<string, unknown>>> = {
  foundWorkshop: { ...founding() },
  foundFromCopy: { importId: postedId, copy: copyWorkshop(anOpenWorkshop().board, () => true, 1) },
  describeWorkshop: founding().meeting,
  writeStep: { stepId, title: 'a', prompt: '', promptId: postedId, plannedMinutes: 5, note: '' },
  addStep: {
    stepId,
    promptId: postedId,
    title: 'a',
    activity: 'talk',
    prompt: '',
    plannedMinutes: 5,
    note: '',
    afterId: null,
  },
  moveStep: { stepId, afterId: null },
  removeStep: { stepId },
  openAhead: { stepId, isOpen: true },
  skipStep: { stepId, isSkipped: true },
  splitStep: { stepId, newStepId: postedId, firstMinutes: 5 },
  shortenStep: { stepId, minutes: 5 },
  writeAgendaItem: { agendaItemId, title: 'a', isClosed: false },
  moveAgendaItem: { agendaItemId, afterId: null },
  removeAgendaItem: { agendaItemId },
  putOffItem: { agendaItemId },
  writeTask: { taskId: postedId, agendaItemId, what: 'a', owner: '', toId: null },
  removeTask: { taskId: postedId },
  receivePutOff: aLetter,
  withdrawPutOff: aLetter,
  settleLetter: { letterId: `receivePutOff/${stepId}/${postedId}`, at: 1, code: null },
  putAwayLetter: { letterId: `receivePutOff/${stepId}/${postedId}` },
  extendStep: { stepId, minutes: 2 },
  slowDown: { stepId, seconds: 60 },
  haltEvening: { kind: 'pause', untilAt: null },
  resumeEvening: {},
  darkenWall: { isBlack: true },
  showItem: { item: null },
  showInRoom: { room: 'Lokale B', item: null },
  holdWall: { isHeld: true },
  bindScreen: { screenId: postedId, name: 'a', bound: null },
  forgetScreen: { screenId: postedId },
  writeWifi: { wifi: null },
  beginRehearsal: {},
  setBots: { areOn: true },
  beginPractice: { practiceId: anId('practice') },
  endPractice: { practiceId: anId('practice') },
  startStep: { stepId, seen: null },
  endStep: { stepId },
  stepBack: { seen: null },
  closeWorkshop: {},
  reopenWorkshop: {},
  setWall: { textScale: 1, address: null },
  askForFloor: { speakerId: postedId, name: 'a' },
  leaveFloor: { speakerId: postedId },
  enterSpeaker: { speakerId: postedId, name: 'a' },
  callNextSpeaker: { seen: null },
  endSpeaking: { seen: postedId },
  takeCallBack: { seen: null },
  arrangeFloor: { mode: 'list', unheardFirst: false, secondsEach: null },
  postStatement: aStatement(),
  postSaidInRoom: aStatement(),
  editStatement: { statementId: postedId, text: 'a' },
  withdrawStatement: { statementId: postedId },
  hideAllOfAuthor: { statementId: postedId },
  hideStatement: { statementId: postedId },
  showStatement: { statementId: postedId },
  revealStatements: { stepId },
  answerStatement: { statementId: postedId, answer: 'wall' },
  admitLateStatement: { statementId: postedId },
  eraseStatement: { statementId: postedId },
  importStatements: {
    importId: postedId,
    source: 'a',
    stepId: null,
    statements: [{ statementId: postedId, text: 'a' }],
  },
  withdrawImport: { importId: postedId },
  bringOver: { importId: postedId, meeting: aLetter.from },
  placeStatement: { statementId: postedId, clusterId: stepId, seen: null },
  takeDealt: {},
  placeDealt: { statementId: postedId, clusterId: stepId },
  passDealt: { statementId: postedId },
  addPlace: { statementId: postedId, clusterId: stepId },
  unplaceStatement: { statementId: postedId, clusterId: stepId },
  startCluster: { clusterId: stepId, statements: [{ statementId: postedId, seen: null }], x: 0, y: 0 },
  renameCluster: { clusterId: stepId, title: 'a' },
  beginDraft: { clusterId: stepId, draftId: postedId },
  keepVersion: { draftId: postedId, text: 'a', why: '' },
  moveCluster: { clusterId: stepId, x: 0, y: 0, columns: null },
  nestCluster: { clusterId: stepId, parentId: null },
  mergeClusters: { fromId: stepId, intoId: postedId },
  splitCluster: { clusterId: stepId, newClusterId: postedId, statementIds: [postedId], x: 0, y: 0 },
  dissolveCluster: { clusterId: stepId },
  makePrinciple: { principleId: postedId, clusterId: null, title: 'a' },
  renamePrinciple: { principleId: postedId, title: 'a' },
  makeStation: { stationId: postedId, clusterId: null, title: 'a' },
  renameStation: { stationId: postedId, title: 'a' },
  showCluster: { clusterId: null },
  undo: { commandId: postedId },
  writeItemMinutes: { agendaItemId, field: 'summary', text: 'a' },
  writeAttendee: { attendeeId: postedId, name: 'a', title: '', mark: 'present' },
  removeAttendee: { attendeeId: postedId },
  writeMinutes: { adjournedAt: '', attachments: '' },
  starStatement: { statementId: postedId, isStarred: true },
  showDecision: { shown: null },
  noteEnding: { agendaItemId, ending: 'agreed' },
  writeFollowUp: { answersBy: 'a', answersOn: '2027-03-02', nextOn: '', nextFrom: '', nextPlace: '' },
  showUpshot: { isShown: true },
  publishMinutes: { isPublished: true },
  countRoom: { people: 40 },
  askAtDoor: { kinds: ['citizen'], councils: '', fromHome: false },
  openPoll: { pollId: postedId, kind: 'temperature', question: 'a', budget: 1, voters: 1 },
  closePoll: { pollId: postedId },
  breakOffPoll: { pollId: postedId },
  showPoll: { pollId: null },
  coverMandate: { mandateId: postedId, of: 'cluster', itemId: postedId, covers: true },
  settleQuestion: { statementId: postedId, settled: { as: 'answered' } },
  showQuestion: { questionId: postedId },
  shelve: { itemId: postedId, of: 'statement' },
  takeOffShelf: { itemId: postedId, reason: 'a' },
  writeRoomVote: { voteId: postedId, agendaItemId, question: 'a', hands: { yes: 1, no: 0, neither: 0 } },
  removeRoomVote: { voteId: postedId },
  eraseObjection: { objectionId: postedId },
  signal: { stepId, kind: 'ready' },
  sayKind: { kind: null, isFromHome: false },
};

const wrongShapes = (args: Readonly<Record<string, unknown>>): readonly unknown[] => [
  undefined,
  null,
  'tekst',
  7,
  [],
  [args],
  { ...args, tilovers: 1 },
  { ...args, __proto__: null, tilovers: {} },
  ...Object.keys(args).flatMap((key) => [
    Object.fromEntries(Object.entries(args).filter(([name]) => name !== key)),
    { ...args, [key]: undefined },
    { ...args, [key]: { $gt: '' } },
    { ...args, [key]: Number.NaN },
    { ...args, [key]: [] },
  ]),
];

describe('every command', () => {
  it.each(names)(
    '[AC5] %s is refused as malformed in any other shape than its own, and by nobody thrown at',
    (name) => {
      const { board } = anOpenWorkshop();
      for (const args of wrongShapes(rightArgs[name])) {
        expect({ args, ran: commands[name].run(board, args, contextOf(adam, 5)) }).toEqual({
          args,
          ran: refusedRan('malformed'),
        });
      }
    },
  );

  it.each(names)('[AC5] %s is not malformed in its own shape', (name) => {
    expect(commands[name].args.safeParse(rightArgs[name]).success).toBe(true);
  });

  it.each(names.filter((name) => !founds.includes(name)))(
    '[AG6] %s is refused on a board that nobody has founded',
    (name) => {
      const board = plainBoard();
      expect(commands[name].run(board, rightArgs[name], contextOf(adam, 5))).toEqual(refusedRan('unknown-workshop'));
      expect(wholeText(board)).toBe(wholeText(plainBoard()));
    },
  );

  it.each(names.filter((name) => !founds.includes(name)))(
    '[AC5] %s is refused to a screen, and changes nothing',
    (name) => {
      const { board } = anOpenWorkshop();
      expect(commands[name].run(board, rightArgs[name], contextOf(wall, 5))).toEqual(refusedRan('not-allowed'));
    },
  );

  it('[AC5] leaves the board as it was: only its changes, kept by the caller, change it', () => {
    const { board } = anOpenWorkshop();
    const before = wholeText(board);
    for (const name of names)
      for (const actor of everybody) commands[name].run(board, rightArgs[name], contextOf(actor, 5));
    expect(wholeText(board)).toBe(before);
  });

  it('is named by its action, and no other name is a command', () => {
    for (const name of names) expect(commands[name].action).toBe(name);
    expect(names.every(isCommandName)).toBe(true);
    for (const name of ['toString', '__proto__', 'constructor', '', null, 7, {}])
      expect(isCommandName(name)).toBe(false);
  });
});

describe('the frame of a command', () => {
  const half = (end: () => ReturnType<typeof refuse> | typeof done) =>
    defineCommand({
      action: 'setWall',
      args: z.strictObject({}),
      apply(board) {
        board.put('wall', only, { textScale: 2, address: null });
        board.cut('workshop', only);
        return end();
      },
    });

  it('[AC5] keeps nothing of a command that was refused midway', () => {
    const { board } = aWorkshop();
    const before = wholeText(board);
    expect(half(() => refuse('failed')).run(board, {}, contextOf(frida, 1))).toEqual(refusedRan('failed'));
    expect(wholeText(board)).toBe(before);
  });

  it('[AC5] keeps nothing of a command that threw midway, and does not swallow the fault', () => {
    const { board } = aWorkshop();
    const before = wholeText(board);
    const fault = new Error('a fault of ours');
    const throwing = half(() => {
      throw fault;
    });
    expect(() => throwing.run(board, {}, contextOf(frida, 1))).toThrow(fault);
    expect(wholeText(board)).toBe(before);
  });

  it('gives the changes of a command that was done', () => {
    const ran = half(() => done).run(aWorkshop().board, {}, contextOf(frida, 1));
    expect(ran.outcome).toEqual(done);
    expect(ran.changes.map((change) => change.collection)).toEqual(['wall', 'workshop']);
  });

  it('judges the phase by the board and the time by the server', () => {
    const { board, run } = anOpenWorkshop();
    const { where } = contextOf(frida, 1);
    expect(placeOf(plainBoard(), where, 3)).toEqual({ where, phase: 'before', closedAt: null, now: 3 });
    expect(placeOf(board, where, 3)).toEqual({ where, phase: 'open', closedAt: null, now: 3 });
    run(frida, 'closeWorkshop', {}, 8000);
    expect(placeOf(board, where, 9000)).toEqual({ where, phase: 'closed', closedAt: 8000, now: 9000 });
    expect(run(anna, 'withdrawStatement', { statementId: postedId })).toEqual(refusedRan('workshop-closed'));
  });
});
