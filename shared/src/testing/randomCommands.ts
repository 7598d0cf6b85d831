import type { Actor } from '../access/can.ts';
import { haltKinds, publishings } from '../meeting/words.ts';
import { gateAnswers } from '../commands/answerStatement.ts';
import { textScales } from '../commands/setWall.ts';
import type { CommandArgs, CommandName } from '../commands/registry.ts';
import {
  adam,
  agendaItemId,
  aMeeting,
  anActor,
  anId,
  anna,
  birthe,
  closeId,
  collectId,
  collectMoreId,
  courier,
  founding,
  frida,
  mads,
  ole,
  signe,
  wall,
  welcomeId,
} from './builders.ts';

/** Six numbers from which one command is made: any six make one, and the same six the same one. */
export type Draw = readonly [kind: number, who: number, one: number, two: number, three: number, wait: number];

export type RandomCommand = {
  [N in CommandName]: { readonly by: Actor; readonly name: N; readonly args: CommandArgs<N>; readonly waitMs: number };
}[CommandName];

const at = <T>(list: readonly [T, ...T[]], draw: number): T => list[draw % list.length] ?? list[0];

const latecomer = anActor('latecomer', 'participant', { joinedAt: 90_000 });
const people = [frida, anna, birthe, mads, adam, signe, ole, wall, latecomer] as const;
/** Everybody who may act in random commands. */
export const randomPeople: readonly Actor[] = people;

// Few ids, so that they meet; one of them is nobody's.
const stepIds = [collectId, collectMoreId, welcomeId, closeId, collectId, anId('nowhere')] as const;
const waits = [0, 1, 1000, 1000, 1000, 1000, 30_000, 30_000, 60_000, 13 * 60 * 60 * 1000] as const;
const minutesFields = ['caseId', 'summary', 'proposal', 'decisions'] as const;
const maybeStep = (draw: number): string | null => (draw % 3 === 0 ? null : at(stepIds, draw));

const addedStepId = (draw: number): string => anId(`added step ${draw % 3}`);
const someStep = (draw: number): string => (draw % 3 === 0 ? addedStepId(draw) : at(stepIds, draw));

type Maker = (
  one: number,
  two: number,
  three: number,
) => { [N in CommandName]: readonly [N, CommandArgs<N>] }[CommandName];

export const statementIdOf = (draw: number): string => anId(`statement ${draw % 5}`);
/** Words that belong to one statement and one draw, so that a test can tell whose words stand where. */
const wordsOf = (statement: number, draw: number): string =>
  draw % 11 === 0 ? ' \u200B' : draw % 13 === 0 ? '😀'.repeat(281) : `ord<${statementIdOf(statement)}> ${draw % 3}`;

const post: Maker = (one, two, three) => [
  'postStatement',
  { statementId: statementIdOf(one), stepId: at(stepIds, two), text: wordsOf(one, three) },
];
const start: Maker = (one, two) => ['startStep', { stepId: at(stepIds, one), seen: maybeStep(two) }];

/** One of the few who speak in random commands. */
export const speakerIdOf = (draw: number): string => anId(`speaker ${draw % 2}`);
const maybeSpeaker = (draw: number): string | null => (draw % 3 > 0 ? null : speakerIdOf(draw));
const openFloor: Maker = (one, two) => [
  'arrangeFloor',
  { mode: at(['list', 'list', 'closed'], one), unheardFirst: two % 2 === 0, secondsEach: at([null, 120], two) },
];
const ask: Maker = (one, two) => ['askForFloor', { speakerId: speakerIdOf(one), name: at(['Ane', 'Bo'], two) }];
const enter: Maker = (one) => ['enterSpeaker', { speakerId: speakerIdOf(one), name: at(['Bodil', 'Preben'], one) }];
const endTurn: Maker = (one, two) => [
  'endSpeaking',
  { seen: speakerIdOf(one), ...(two % 3 === 0 ? { passes: true as const } : {}) },
];
const callNext: Maker = (one, two, three) => [
  'callNextSpeaker',
  {
    seen: maybeSpeaker(one),
    ...(two % 5 === 0 ? { speakerId: speakerIdOf(two) } : {}),
    ...(three % 4 === 0 ? { passes: true as const } : {}),
  },
];

const shownOf = (one: number, two: number): CommandArgs<'showItem'>['item'] =>
  one % 4 === 0
    ? null
    : one % 4 === 1
      ? { kind: at(['programme', 'wayIn', 'count'], two) }
      : { kind: 'statement', id: statementIdOf(two) };

const clusterIdOf = (draw: number): string => anId(`cluster ${draw % 4}`);
const maybeCluster = (draw: number): string | null => (draw % 2 === 0 ? null : clusterIdOf(draw));
const startOne: Maker = (one, two, three) => [
  'startCluster',
  {
    clusterId: clusterIdOf(one),
    statements: [{ statementId: statementIdOf(two), seen: maybeCluster(three) }],
    x: one,
    y: two,
  },
];
const place: Maker = (one, two, three) => [
  'placeStatement',
  { statementId: statementIdOf(one), clusterId: clusterIdOf(two), seen: maybeCluster(three) },
];

// One point and one later meeting, so that a letter is answered now and then.
const laterId = anId('later meeting');
const putOffOf = (one: number): CommandArgs<'putOffItem'> => ({
  agendaItemId,
  ...(one % 4 === 0 ? {} : { toId: one % 7 === 0 ? null : laterId }),
});
const taskOf = (one: number, two: number, three: number): CommandArgs<'writeTask'> => ({
  taskId: anId(`task ${one % 2}`),
  agendaItemId: two % 4 === 0 ? anId('item 0') : agendaItemId,
  what: at(['Regne på det', 'Spørge skolerne'], two),
  owner: at(['', 'Teknik og Miljø'], three),
  toId: three % 3 === 0 ? null : laterId,
});
const letterTo = (one: number): CommandArgs<'receivePutOff'> => ({
  agendaItemId: anId(`put off ${one % 3}`),
  title: 'Udsat hertil',
  isClosed: one % 2 === 0,
  from: { meetingId: anId('earlier meeting'), title: '3. møde', date: '2027-01-12' },
});
// Its words are nobody's in these evenings: a statement of its own kind, so that every `ord<...>` is still told apart.
const broughtOver = (one: number, two: number, three: number): CommandArgs<'bringOver'> => {
  const meeting = { meetingId: anId('earlier meeting'), title: '3. møde', date: '2027-01-12' };
  const from = { meetingId: meeting.meetingId, originalId: anId(`original ${one % 3}`) };
  const clusterId = anId(`cluster ${two % 4}`);
  const cluster = { ...from, clusterId, title: 'Fra sidst', x: one, y: two, columns: null, description: null };
  const statementId = anId(`brought ${one % 3}`);
  const statement = {
    ...from,
    statementId,
    text: `Taget med ${one % 3}`,
    number: 1 + (two % 9),
    clusterIds: [clusterId],
  };
  return {
    importId: anId(`bringing ${three % 2}`),
    meeting,
    ...(one % 2 === 0 ? { clusters: [{ ...cluster, parentId: null }] } : {}),
    copies: [{ ...statement, authorId: three % 3 === 0 ? null : anna.id }],
    principles: [
      { ...from, principleId: anId(`brought principle ${two % 2}`), title: 'Fra sidst', clusterIds: [clusterId] },
    ],
    items: [{ ...from, agendaItemId: anId(`put off ${three % 3}`), title: 'Udsat', isClosed: three % 2 === 0 }],
  };
};
const letterAt = (one: number): { readonly letterId: string } => ({
  letterId: `${one % 5 === 0 ? 'withdrawPutOff' : 'receivePutOff'}/${agendaItemId}/${laterId}`,
});

const settle: Maker = (one, two) => [
  'settleLetter',
  { ...letterAt(one), at: two * 100_000, code: two % 6 === 0 ? null : 'workshop-closed' },
];

const makers: readonly [Maker, ...Maker[]] = [
  post,
  post,
  post,
  post,
  start,
  start,
  start,
  () => ['foundWorkshop', founding()],
  (one) => ['describeWorkshop', { ...aMeeting, title: `${(one % 3) + 1}. møde` }],
  (one, two, three) => [
    'writeStep',
    {
      stepId: at(stepIds, one),
      title: 'Udsagn',
      prompt: at(['Hvad skal være til stede?', 'Hvad mangler?', ''], two),
      promptId: anId(`prompt ${three % 4}`),
      plannedMinutes: 10,
      note: at(['', 'Sig nu'], three),
      ...(two % 3 === 0 ? { publishing: at([...publishings, null, null], three) } : {}),
    },
  ],
  (one, two, three) => [
    'addStep',
    {
      stepId: addedStepId(one),
      promptId: anId(`prompt of added ${one % 3}`),
      title: 'Sat ind',
      activity: at(['collect', 'talk'], two),
      prompt: at(['', 'Hvad mangler?'], three),
      plannedMinutes: 5 + (one % 20),
      note: at(['', 'Sig nu'], two),
      who: at(['', 'Frida'], three),
      afterId: maybeStep(three),
    },
  ],
  (one, two) => ['moveStep', { stepId: someStep(one), afterId: maybeStep(two) }],
  (one, two) => ['skipStep', { stepId: someStep(one), isSkipped: two % 3 > 0 }],
  (one, two) => ['splitStep', { stepId: someStep(one), newStepId: addedStepId(two), firstMinutes: 1 + (two % 12) }],
  (one) => ['removeStep', { stepId: addedStepId(one) }],
  (one, two) => ['shortenStep', { stepId: someStep(one), minutes: two % 12 }],
  (one, two) => ['extendStep', { stepId: someStep(one), minutes: (two % 9) - 3 }],
  (one) => ['haltEvening', { kind: at(haltKinds, one), untilAt: one % 2 === 0 ? null : 1_000_000 }],
  () => ['resumeEvening', {}],
  (one, two) => [
    'writeAgendaItem',
    { agendaItemId: anId(`item ${one % 3}`), title: at(['Meddelelser', 'Eventuelt'], two), isClosed: two % 2 === 0 },
  ],
  (one, two) => ['moveAgendaItem', { agendaItemId: anId(`item ${one % 3}`), afterId: two % 2 ? agendaItemId : null }],
  (one) => ['putOffItem', putOffOf(one)],
  (one, two, three) => ['writeTask', taskOf(one, two, three)],
  (one, two, three) => ['writeTask', taskOf(one, two, three)],
  (one) => ['removeTask', { taskId: anId(`task ${one % 2}`) }],
  (one) => ['putOffItem', putOffOf(one)],
  (one) => ['receivePutOff', letterTo(one)],
  (one) => ['withdrawPutOff', letterTo(one)],
  settle,
  settle,
  settle,
  (one) => ['putAwayLetter', letterAt(one)],
  (one) => ['putAwayLetter', letterAt(one)],
  (one) => ['removeAgendaItem', { agendaItemId: anId(`item ${one % 3}`) }],
  (one) => ['darkenWall', { isBlack: one % 2 === 0 }],
  (one, two) => ['showItem', { item: shownOf(one, two) }],
  (one, two) => [
    'showInRoom',
    { room: at(['Sal 1', 'Lokale B'], one), item: two % 3 ? { kind: 'statement', id: statementIdOf(two) } : null },
  ],
  (one) => ['holdWall', { isHeld: one % 3 > 0 }],
  (one, two) => [
    'bindScreen',
    {
      screenId: anId(`screen ${one % 2}`),
      name: at(['Lærredet', ''], two),
      bound: two % 3 ? { kind: 'room', room: 'Lokale B' } : null,
    },
  ],
  (one) => ['forgetScreen', { screenId: anId(`screen ${one % 2}`) }],
  (one) => ['writeWifi', { wifi: one % 2 ? { name: 'Gæstenet', password: 'hej med jer' } : null }],
  (one) => ['endStep', { stepId: at(stepIds, one) }],
  (one) => ['stepBack', { seen: maybeStep(one) }],
  (one) => ['closeWorkshop', one % 2 === 0 ? {} : { adjourns: true }],
  () => ['reopenWorkshop', {}],
  (one) => ['setWall', { textScale: at(textScales, one), address: null }],
  (one, _two, three) => ['editStatement', { statementId: statementIdOf(one), text: wordsOf(one, three) }],
  (one, _two, three) => ['editStatement', { statementId: statementIdOf(one), text: wordsOf(one, three) }],
  (one, _two, three) => ['editStatement', { statementId: statementIdOf(one), text: wordsOf(one, three) }],
  (one) => ['withdrawStatement', { statementId: statementIdOf(one) }],
  (one) => ['hideAllOfAuthor', { statementId: statementIdOf(one) }],
  (one) => ['hideStatement', { statementId: statementIdOf(one) }],
  (one) => ['hideStatement', { statementId: statementIdOf(one) }],
  (one) => ['hideStatement', { statementId: statementIdOf(one) }],
  (one) => ['hideStatement', { statementId: statementIdOf(one) }],
  (one) => ['showStatement', { statementId: statementIdOf(one) }],
  (one) => ['showStatement', { statementId: statementIdOf(one) }],
  (one) => ['showStatement', { statementId: statementIdOf(one) }],
  (one) => ['showStatement', { statementId: statementIdOf(one) }],
  (one) => ['showStatement', { statementId: statementIdOf(one) }],
  (one) => ['showStatement', { statementId: statementIdOf(one) }],
  (one) => ['revealStatements', { stepId: someStep(one) }],
  (one) => ['revealStatements', { stepId: someStep(one) }],
  (one, two) => ['answerStatement', { statementId: statementIdOf(one), answer: at(gateAnswers, two) }],
  (one, two) => ['answerStatement', { statementId: statementIdOf(one), answer: at(gateAnswers, two) }],
  (one) => ['showStatement', { statementId: statementIdOf(one) }],
  (one) => ['admitLateStatement', { statementId: statementIdOf(one) }],
  (one) => ['admitLateStatement', { statementId: statementIdOf(one) }],
  (one) => ['admitLateStatement', { statementId: statementIdOf(one) }],
  (one) => ['admitLateStatement', { statementId: statementIdOf(one) }],
  (one) => ['eraseStatement', { statementId: statementIdOf(one) }],
  (one, two, three) => [
    'importStatements',
    {
      importId: anId(`import ${one % 2}`),
      source: 'Høringen i marts',
      stepId: two % 3 === 0 ? collectId : null,
      statements: [{ statementId: statementIdOf(three), text: wordsOf(three, one), ref: String(three % 7) }],
    },
  ],
  (one) => ['withdrawImport', { importId: anId(`import ${one % 2}`) }],
  (one, two, three) => ['bringOver', broughtOver(one, two, three)],
  (one) => ['withdrawImport', { importId: anId(`bringing ${one % 2}`) }],
  (one, two) => ['writeItemMinutes', { agendaItemId, field: at(minutesFields, one), text: `tekst ${two % 3}` }],
  (one, two) => [
    'writeAttendee',
    {
      attendeeId: anId(`person ${one % 3}`),
      name: `Person ${one % 3}`,
      title: '',
      mark: at(['present', 'absent'], two),
    },
  ],
  (one) => ['removeAttendee', { attendeeId: anId(`person ${one % 3}`) }],
  (one, two, three) => [
    'postSaidInRoom',
    { statementId: statementIdOf(one), stepId: at(stepIds, two), text: wordsOf(one, three) },
  ],
  (one, two) => ['starStatement', { statementId: statementIdOf(one), isStarred: two % 3 > 0 }],
  (one, two) => [
    'showDecision',
    { shown: one % 3 === 0 ? null : { agendaItemId: agendaItemId, text: at(['Vedtaget.', ''], two) } },
  ],
  (one, two) => [
    'noteEnding',
    { agendaItemId: one % 3 ? agendaItemId : anId(`item ${one % 3}`), ending: at(['discussed', 'agreed', null], two) },
  ],
  (one, two) => [
    'writeFollowUp',
    {
      answersBy: at(['', 'Jens Ravn'], one),
      answersOn: at(['', '2027-03-02'], two),
      nextOn: at(['', '2027-03-09'], one),
      nextFrom: at(['', '19.00'], two),
      nextPlace: '',
    },
  ],
  (one) => ['showUpshot', { isShown: one % 4 > 0 }],
  (one) => ['countRoom', { people: one % 4 === 0 ? null : one % 60 }],
  (one) => [
    'askAtDoor',
    {
      kinds: one % 3 === 0 ? null : ['citizen', 'helper'],
      councils: '',
      fromHome: one % 2 === 0,
      ...(one % 5 === 0 ? {} : { tables: 6 }),
    },
  ],
  (one, two) => [
    'sayKind',
    {
      kind: at(['citizen', 'guest', null], one),
      isFromHome: two % 2 === 0,
      ...(two % 3 === 0 ? { table: (one % 9) + 1 } : {}),
    },
  ],
  (one, two) => ['signal', { stepId: someStep(one), kind: at(['ready', 'moreTime', null], two) }],
  (one) => ['writeMinutes', { adjournedAt: at(['', '21.02'], one), attachments: '' }],
];

const floorMakers: readonly [Maker, ...Maker[]] = [
  openFloor,
  openFloor,
  ask,
  ask,
  ask,
  (one, two, three) => [
    'arrangeFloor',
    {
      mode: 'round',
      unheardFirst: two % 2 === 0,
      secondsEach: null,
      ...(three % 3 === 0 ? {} : { round: [{ speakerId: speakerIdOf(one), name: 'Runde' }] }),
    },
  ],
  (one) => ['leaveFloor', { speakerId: speakerIdOf(one) }],
  callNext,
  callNext,
  enter,
  enter,
  endTurn,
  endTurn,
  (one) => ['takeCallBack', { seen: maybeSpeaker(one) }],
  (one) => ['takeCallBack', { seen: maybeSpeaker(one) }],
];

const clusterMakers: readonly [Maker, ...Maker[]] = [
  startOne,
  startOne,
  startOne,
  place,
  place,
  (one, two) => ['addPlace', { statementId: statementIdOf(one), clusterId: clusterIdOf(two) }],
  (one, two) => ['unplaceStatement', { statementId: statementIdOf(one), clusterId: clusterIdOf(two) }],
  (one, two) => ['renameCluster', { clusterId: clusterIdOf(one), title: at(['Bygger bro', ' '], two) }],
  (one, two) => ['moveCluster', { clusterId: clusterIdOf(one), x: two, y: one, columns: null }],
  (one, two) => ['nestCluster', { clusterId: clusterIdOf(one), parentId: maybeCluster(two) }],
  (one, two) => ['mergeClusters', { fromId: clusterIdOf(one), intoId: clusterIdOf(two) }],
  (one, two, three) => [
    'splitCluster',
    {
      clusterId: clusterIdOf(one),
      newClusterId: clusterIdOf(two),
      statementIds: [statementIdOf(three)],
      x: one,
      y: two,
    },
  ],
  (one) => ['dissolveCluster', { clusterId: clusterIdOf(one) }],
  (one, two) => [
    'makePrinciple',
    { principleId: anId(`principle ${one % 3}`), clusterId: maybeCluster(two), title: 'Lytter først' },
  ],
  (one, two) => ['renamePrinciple', { principleId: anId(`principle ${one % 3}`), title: at(['Bygger bro', ''], two) }],
  (one, two) => [
    'makeStation',
    { stationId: anId(`station ${one % 3}`), clusterId: maybeCluster(two), title: 'Stand' },
  ],
  (one, two) => ['renameStation', { stationId: anId(`station ${one % 3}`), title: at(['Ved vinduet', ''], two) }],
  (one, two) => ['beginDraft', { clusterId: clusterIdOf(one), draftId: anId(`draft ${two % 3}`) }],
  (one, two, three) => [
    'keepVersion',
    {
      draftId: anId(`draft ${one % 3}`),
      text: at(['Steder, hvor man mødes.', ' ', 'a'.repeat(2001)], two),
      why: at(['', 'Enige ved bordet'], three),
    },
  ],
  (one) => ['showCluster', { clusterId: maybeCluster(one) }],
  (one) => ['undo', { commandId: anId(`command ${one}`) }],
];

// Who would send it if everybody did what they may: then a random evening gets somewhere.
const authors = [anna, birthe, mads] as const;
const carried: ReadonlySet<CommandName> = new Set<CommandName>([
  'receivePutOff',
  'withdrawPutOff',
  'settleLetter',
  'bringOver',
]);
const rightful = (name: CommandName, one: number): Actor => {
  if (name === 'postStatement' || name === 'editStatement' || name === 'withdrawStatement') return at(authors, one % 5);
  if (name === 'askForFloor') return at(authors, one);
  if (carried.has(name)) return courier;
  return name === 'eraseStatement' ? adam : frida;
};

/** Makes a command somebody might send, sensible or not. */
export const randomCommand = ([kind, who, one, two, three, wait]: Draw): RandomCommand => {
  const some = kind % 5 === 0 ? clusterMakers : kind % 7 === 0 ? floorMakers : makers;
  const [name, args] = at(some, Math.floor(kind / (some === floorMakers ? 7 : 5)))(one, two, three);
  const by = who % 4 === 0 ? at(people, who >> 2) : rightful(name, one);
  // Name and arguments come from one maker, which pairs them.
  return { by, name, args, waitMs: at(waits, wait) } as RandomCommand;
};
