import { describe, expect, it } from 'vitest';
import { graceAfterClosingMs, phases, type Phase } from '../meeting/words.ts';
import type { RefusalCode } from '../outcome.ts';
import { adam, anActor, here, otherWorkshopId, workshopId } from '../testing/builders.ts';
import {
  actions,
  can,
  inviteAction,
  judge,
  roles,
  rolesAt,
  type Action,
  type Grant,
  type Place,
  type Role,
  type Where,
} from './can.ts';

const letters: Record<Role, string> = {
  administrator: 'A',
  secretary: 'S',
  facilitator: 'F',
  chair: 'O',
  host: 'H',
  member: 'M',
  participant: 'P',
  screen: 'W',
  touchScreen: 'T',
  courier: 'C',
};

/** Who may, and in which phases: Before, Open, Closed. An action that is not here does not type. */
const expected: Record<Action, readonly [who: string, when: string]> = {
  createWorkshop: ['AF', 'BOC'],
  addMeeting: ['AF', 'BOC'],
  saveTemplate: ['AF', 'BOC'],
  removeTemplate: ['AF', 'BOC'],
  listWorkshops: ['AFS', 'BOC'],
  inviteAdministrator: ['A', 'BOC'],
  inviteFacilitator: ['AF', 'BOC'],
  inviteSecretary: ['AF', 'BOC'],
  inviteChair: ['AF', 'BOC'],
  inviteHost: ['AF', 'BOC'],
  inviteMember: ['AFS', 'BOC'],
  inviteScreen: ['AF', 'BOC'],
  pairScreen: ['AF', 'BOC'],
  letHelp: ['AF', 'BOC'],
  endSession: ['AF', 'BOC'],
  makeEmergencyCodes: ['AF', 'BOC'],
  printFolder: ['AF', 'BOC'],
  tryRoom: ['AF', 'BOC'],
  rehearse: ['AF', 'BOC'],
  throwAwayRehearsal: ['AF', 'BOC'],
  beginRehearsal: ['C', 'B'],
  setBots: ['AF', 'BO'],
  practise: ['AF', 'O'],
  beginPractice: ['C', 'O'],
  endPractice: ['AF', 'O'],
  addOwnDevice: ['AF', 'BOC'],
  stepDown: ['F', 'BOC'],
  readBoard: ['AFSOHMWT', 'BOC'],
  readScene: ['AFSOHMPWT', 'BOC'],
  askToHelp: ['P', 'BO'],
  readDesk: ['AFSO', 'BOC'],
  exportMinutes: ['AFS', 'BOC'],
  copyWorkshop: ['AFS', 'BOC'],
  foundWorkshop: ['AF', 'B'],
  foundFromCopy: ['AF', 'B'],
  describeWorkshop: ['AF', 'BOC'],
  writeStep: ['AF', 'BO'],
  addStep: ['AF', 'BO'],
  moveStep: ['AF', 'BO'],
  removeStep: ['AF', 'BO'],
  openAhead: ['AF', 'B'],
  skipStep: ['AF', 'BO'],
  splitStep: ['AF', 'BO'],
  shortenStep: ['AF', 'BO'],
  writeAgendaItem: ['AFS', 'BOC'],
  moveAgendaItem: ['AFS', 'BOC'],
  removeAgendaItem: ['AFS', 'BOC'],
  putOffItem: ['AFS', 'BOC'],
  writeTask: ['AFS', 'BOC'],
  removeTask: ['AFS', 'BOC'],
  putAwayLetter: ['AFS', 'BOC'],
  receivePutOff: ['C', 'BO'],
  withdrawPutOff: ['C', 'BOC'],
  settleLetter: ['C', 'BOC'],
  startStep: ['AF', 'BO'],
  extendStep: ['AF', 'O'],
  slowDown: ['AF', 'O'],
  haltEvening: ['AF', 'O'],
  resumeEvening: ['AF', 'O'],
  darkenWall: ['AF', 'BOC'],
  showItem: ['AF', 'BOC'],
  showInRoom: ['AF', 'BOC'],
  holdWall: ['AF', 'O'],
  bindScreen: ['AF', 'BOC'],
  forgetScreen: ['AF', 'BOC'],
  writeWifi: ['AF', 'BOC'],
  endStep: ['AF', 'O'],
  stepBack: ['AF', 'O'],
  closeWorkshop: ['AFSO', 'BO'],
  askForFloor: ['AFSHMP', 'O'],
  leaveFloor: ['AFSOHMP', 'O'],
  enterSpeaker: ['AFO', 'O'],
  callNextSpeaker: ['AFO', 'O'],
  endSpeaking: ['AFO', 'O'],
  takeCallBack: ['AFO', 'O'],
  arrangeFloor: ['AFO', 'BO'],
  reopenWorkshop: ['AF', 'C'],
  setWall: ['AF', 'BOC'],
  postStatement: ['AFSHMP', 'OC'],
  postSaidInRoom: ['AFS', 'OC'],
  editStatement: ['AFSHMP', 'O'],
  withdrawStatement: ['AFSHMP', 'BO'],
  hideStatement: ['AF', 'BOC'],
  hideAllOfAuthor: ['AF', 'BOC'],
  showStatement: ['AF', 'BOC'],
  revealStatements: ['AF', 'BOC'],
  answerStatement: ['AF', 'BOC'],
  admitLateStatement: ['AF', 'BOC'],
  eraseStatement: ['A', 'BOC'],
  importStatements: ['AFS', 'BO'],
  withdrawImport: ['AFS', 'BOC'],
  bringFromEarlier: ['AF', 'BO'],
  bringOver: ['C', 'BO'],
  placeStatement: ['AFSHMPT', 'O'],
  placeAnyTime: ['AFHMT', 'BO'],
  takeDealt: ['AFSHMP', 'O'],
  placeDealt: ['AFSHMP', 'O'],
  passDealt: ['AFSHMP', 'O'],
  addPlace: ['AFHMT', 'BO'],
  unplaceStatement: ['AFHMT', 'BO'],
  startCluster: ['AFHMT', 'BO'],
  renameCluster: ['AFHMT', 'BO'],
  moveCluster: ['AFHMT', 'BO'],
  nestCluster: ['AFHMT', 'BO'],
  mergeClusters: ['AFHMT', 'BO'],
  beginDraft: ['AFHMT', 'BO'],
  writeDraft: ['AFHMT', 'BO'],
  keepVersion: ['AFHMT', 'BO'],
  splitCluster: ['AF', 'BO'],
  dissolveCluster: ['AF', 'BO'],
  makePrinciple: ['AF', 'BO'],
  makeStation: ['AF', 'BO'],
  renamePrinciple: ['AF', 'BO'],
  renameStation: ['AF', 'BO'],
  showCluster: ['AF', 'BOC'],
  undo: ['AFSHMPT', 'BO'],
  undoOthers: ['AF', 'BO'],
  writeItemMinutes: ['AFS', 'BOC'],
  writeAttendee: ['AFS', 'BOC'],
  removeAttendee: ['AFS', 'BOC'],
  writeMinutes: ['AFS', 'BOC'],
  starStatement: ['AFS', 'BOC'],
  showDecision: ['AFS', 'BOC'],
  noteEnding: ['AFS', 'BOC'],
  writeFollowUp: ['AFSO', 'BOC'],
  showUpshot: ['AFSO', 'BOC'],
  coverMandate: ['AFHMT', 'BO'],
  settleQuestion: ['AFO', 'BOC'],
  showQuestion: ['AFO', 'O'],
  openPoll: ['AFO', 'O'],
  closePoll: ['AFO', 'O'],
  breakOffPoll: ['AFO', 'O'],
  showPoll: ['AFO', 'O'],
  castBallot: ['AFSOHMP', 'O'],
  shelve: ['AF', 'BOC'],
  takeOffShelf: ['AF', 'BOC'],
  eraseObjection: ['A', 'BOC'],
  writeRoomVote: ['AFS', 'BOC'],
  removeRoomVote: ['AFS', 'BOC'],
  publishMinutes: ['AFS', 'C'],
  countRoom: ['AFS', 'BOC'],
  askAtDoor: ['AF', 'BOC'],
  sayKind: ['AFSHMP', 'BO'],
  signal: ['AFSHMP', 'O'],
};

const offPhase: Record<Phase, RefusalCode> = {
  before: 'not-open-yet',
  open: 'workshop-not-closed',
  closed: 'workshop-closed',
};

const placeIn = (phase: Phase | null, where: Where = here, now = 1000): Place => ({
  where,
  phase,
  closedAt: phase === 'closed' ? 500 : null,
  now,
});

const installation: Where = { kind: 'installation' };
const otherWorkshop: Where = { kind: 'workshop', workshopId: otherWorkshopId };

describe('who may do what', () => {
  it('[AC1] every action is in the table of the test, and no other', () => {
    expect([...actions].sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(actions)('[AC1] %s: by which role, in which phase, in which workshop', (action) => {
    const [who, when] = expected[action];
    for (const role of roles) {
      for (const phase of phases) {
        const mayAtAll = who.includes(letters[role]);
        const isPhase = when.includes(phase.charAt(0).toUpperCase());
        const answer = mayAtAll ? (isPhase ? null : offPhase[phase]) : 'not-allowed';
        const actor = anActor('someone', role);
        const everywhere = { grants: [{ role, where: installation, until: null }] };
        expect({
          role,
          phase,
          here: judge(actor, action, placeIn(phase)),
          may: can(actor, action, placeIn(phase)),
          // The same role in another workshop gives nothing here; in the installation it gives the same.
          elsewhere: judge(actor, action, placeIn(phase, otherWorkshop)),
          above: judge(actor, action, placeIn(phase, installation)),
          fromAbove: judge(everywhere, action, placeIn(phase)),
          nobody: judge({ grants: [] }, action, placeIn(phase)),
        }).toEqual({
          role,
          phase,
          here: answer,
          may: answer === null,
          elsewhere: 'not-allowed',
          above: 'not-allowed',
          fromAbove: answer,
          nobody: 'not-allowed',
        });
      }
    }
  });

  it('[CL25] what moves the board is for those who lead, and nothing else is, while the step says so', () => {
    const place = { ...placeIn('open'), isForLeaders: true } as const;
    const moving = new Set<Action>([
      'askToHelp',
      'placeStatement',
      'placeAnyTime',
      'takeDealt',
      'placeDealt',
      'passDealt',
      'addPlace',
      'unplaceStatement',
      'startCluster',
      'renameCluster',
      'moveCluster',
      'nestCluster',
      'mergeClusters',
      'undo',
    ]);
    for (const action of actions)
      for (const role of roles) {
        const actor = anActor('someone', role);
        const otherwise = judge(actor, action, placeIn('open'));
        const isShut = moving.has(action) && otherwise === null && !['administrator', 'facilitator'].includes(role);
        expect([action, role, judge(actor, action, place)]).toEqual([
          action,
          role,
          isShut ? 'placing-closed' : otherwise,
        ]);
      }
  });

  it('[AC1] where no workshop is concerned, its phase is not asked for', () => {
    expect(judge(adam, 'foundWorkshop', placeIn(null))).toBeNull();
    expect(judge(adam, 'createWorkshop', placeIn(null, installation))).toBeNull();
  });

  it('[AC1] every role is invited by an action of its own, but those that a code lets in', () => {
    // The courier is nobody.
    const byCode: readonly Role[] = ['participant', 'touchScreen', 'courier'];
    const byLink = roles.filter((role) => !byCode.includes(role));
    expect(Object.keys(inviteAction).sort()).toEqual([...byLink].sort());
    expect(new Set(Object.values(inviteAction)).size).toBe(byLink.length);
  });
});

describe('where a right holds', () => {
  const station: Where = { kind: 'station', workshopId, stationId: 'a' };
  const group: Where = { kind: 'group', workshopId, groupId: 'a' };
  const body: Where = { kind: 'body', bodyId: 'a' };
  const places: readonly Where[] = [
    installation,
    body,
    here,
    station,
    group,
    otherWorkshop,
    { kind: 'station', workshopId: otherWorkshopId, stationId: 'a' },
    { kind: 'station', workshopId, stationId: 'b' },
    { kind: 'group', workshopId, groupId: 'b' },
    { kind: 'group', workshopId: otherWorkshopId, groupId: 'a' },
    { kind: 'body', bodyId: 'b' },
  ];

  it.each([
    [installation, places],
    [here, [here, station, group, places[7], places[8]]],
    [station, [station]],
    [group, [group]],
    [body, [body]],
  ] as const)('[AC2] a right given for %j reaches there and no further', (where, reached) => {
    const grants: readonly Grant[] = [{ role: 'facilitator', where, until: null }];
    expect(places.filter((place) => rolesAt({ grants }, placeIn(null, place)).length > 0)).toEqual(reached);
  });

  it('[AC2] several rights are several roles, and each counts where it holds', () => {
    const grants: readonly Grant[] = [
      { role: 'participant', where: here, until: null },
      { role: 'facilitator', where: otherWorkshop, until: null },
      { role: 'secretary', where: installation, until: null },
    ];
    expect(rolesAt({ grants }, placeIn('open'))).toEqual(['participant', 'secretary']);
    expect(judge({ grants }, 'startStep', placeIn('open'))).toBe('not-allowed');
    expect(judge({ grants }, 'startStep', placeIn('open', otherWorkshop))).toBeNull();
  });
});

describe('how long a right holds', () => {
  const closedAt = 1_000_000;
  const after = (now: number): Place => ({ where: here, phase: 'closed', closedAt, now });

  it('[AC3] until the moment it was given for, and not at it', () => {
    const grants: readonly Grant[] = [{ role: 'facilitator', where: here, until: 100 }];
    expect(judge({ grants }, 'readDesk', placeIn('open', here, 99))).toBeNull();
    expect(judge({ grants }, 'readDesk', placeIn('open', here, 100))).toBe('not-allowed');
  });

  it.each(roles.filter((role) => role !== 'courier'))(
    '[AC3] what was given a %s for one evening ends 12 hours after closing, and says that it is too late',
    (role) => {
      const last = after(closedAt + graceAfterClosingMs);
      const tooLate = after(closedAt + graceAfterClosingMs + 1);
      expect(rolesAt(anActor('someone', role), last)).toEqual([role]);
      expect(rolesAt(anActor('someone', role), tooLate)).toEqual([]);
      expect(judge(anActor('someone', role), 'readScene', last)).toBeNull();
      expect(judge(anActor('someone', role), 'readScene', tooLate)).toBe('too-late');
    },
  );

  it('[AC3] who never had the right is not told of the time', () => {
    expect(judge(anActor('someone', 'participant'), 'startStep', after(closedAt * 1000))).toBe('not-allowed');
    const expired: readonly Grant[] = [{ role: 'facilitator', where: here, until: closedAt }];
    expect(judge({ grants: expired }, 'startStep', after(closedAt * 1000))).toBe('not-allowed');
  });

  it('[AC3] what was given for the installation stands', () => {
    expect(rolesAt(adam, after(closedAt * 1000))).toEqual(['administrator']);
  });

  it('[AC3] a workshop that was opened again gives its rights back', () => {
    expect(
      rolesAt(anActor('someone', 'member'), { where: here, phase: 'open', closedAt: null, now: closedAt * 1000 }),
    ).toEqual(['member']);
  });
});
