import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import { routes, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import { granted, joinByCode, newId, visitor, type Visitor } from '../../harness/visitor.ts';
import type { AServer } from '../../integration/aServer.ts';
import { sender, type Sender } from '../kit/sender.ts';
import type { Holder, State } from './expected.ts';
import { anAdministrator, holderOf } from './people.ts';

type Args = { readonly [N in CommandName]: CommandArgs<N> };

/** A workshop of its own for one holder of a right, in one state, with something there for every command. */
export interface Stage {
  readonly workshopId: string;
  readonly code: string;
  readonly leader: Visitor;
  readonly actor: Visitor;
  readonly from: Sender;
  /** For every command arguments that are done where it is allowed. */
  readonly args: Args;
  leave(): void;
}

const ids = (count: number): readonly string[] => Array.from({ length: count }, () => newId());

const founding = (steps: readonly string[]): CommandArgs<'foundWorkshop'> => ({
  meeting: {
    title: 'Hvem må hvad',
    body: 'Opgaveudvalget',
    place: 'Salen',
    date: '2027-02-09',
    from: '19.00',
    to: '21.00',
    timeZone: 'Europe/Copenhagen',
    ladder: 'dialogue',
  },
  agendaItem: { agendaItemId: newId(), title: 'Fællesskab' },
  steps: steps.map((stepId, index) => ({
    stepId,
    promptId: newId(),
    title: `Trin ${index + 1}`,
    activity: index === 1 || index === 2 ? ('cluster' as const) : ('collect' as const),
    ...(index === 2 ? { placers: 'members' as const } : {}),
    prompt: '',
    plannedMinutes: 10,
    note: '',
  })),
});

/** A step nobody has used, first of all. */
const aSpareStep = (stepId: string): CommandArgs<'addStep'> => ({
  stepId,
  promptId: newId(),
  title: 'Til overs',
  activity: 'talk',
  prompt: '',
  plannedMinutes: 10,
  note: '',
  afterId: null,
});

const stepIn: Readonly<Record<State, number | null>> = {
  before: null,
  collecting: 0,
  clusteringAll: 1,
  clusteringMembers: 2,
  closed: null,
  over: null,
};

/** Makes the workshop and brings it to its state; the actor was there while the first step was on, and has posted if she may. */
export const aStage = async (server: AServer, holder: Holder, state: State): Promise<Stage> => {
  const leader = await anAdministrator(server);
  const workshopId = newId();
  const steps = ids(4);
  const stepAt = (index: number): string => steps[index] ?? '';
  const found = founding(steps);
  const { agendaItemId } = found.agendaItem;
  const made = await leader.post<WorkshopListed>(routes.workshops, { workshopId, commandId: newId(), found });
  const { code } = granted(made);
  const desk = await sender(leader);
  const lead = async <N extends CommandName>(name: N, args: CommandArgs<N>, id = newId()): Promise<void> => {
    const reply = await desk.send(workshopId, name, args, id);
    if (!reply.ok) throw new Error(`the stage was not set: ${name} was refused: ${reply.code}`);
  };
  const say = async (from: Sender, statementId: string): Promise<void> => {
    const reply = await from.send(workshopId, 'postStatement', { statementId, stepId: stepAt(0), text: 'Mine ord' });
    if (!reply.ok && reply.code !== 'not-allowed') throw new Error(`not posted: ${reply.code}`);
  };

  const statements = ids(16);
  const statement = (index: number): string => statements[index] ?? '';
  const clusters = ids(9);
  const cluster = (index: number): string => clusters[index] ?? '';
  const own = ids(2);
  const [importId, secondImport, principleId, stationId, attendeeId, secondAttendee, draftId] = ids(7);
  const [firstSpeaker, secondSpeaker, leavingId] = [newId(), newId(), newId()];
  const [late, leadersStep, pollId] = [newId(), newId(), newId()];
  const [skippedId, removedId, spareItemId] = [newId(), newId(), newId()];
  await lead('importStatements', {
    importId: importId ?? '',
    source: 'Et tidligere møde',
    stepId: stepAt(0),
    statements: statements.map((statementId, index) => ({ statementId, text: `Udsagn ${index}` })),
  });
  await lead('importStatements', {
    importId: secondImport ?? '',
    source: 'Til at fortryde',
    stepId: null,
    statements: [{ statementId: newId(), text: 'Bliver taget tilbage' }],
  });
  for (const [index, clusterId] of clusters.entries())
    await lead('startCluster', {
      clusterId,
      statements: [{ statementId: statement(index), seen: null }],
      title: `Klynge ${index}`,
      x: index * 900,
      y: 0,
    });
  for (const spareId of [skippedId, removedId]) await lead('addStep', aSpareStep(spareId));
  await lead('writeAgendaItem', { agendaItemId: spareItemId, title: 'Eventuelt', isClosed: false });
  await lead('beginDraft', { clusterId: cluster(2), draftId: draftId ?? '' });
  await lead('makePrinciple', { principleId: principleId ?? '', clusterId: null, title: 'Et princip' });
  await lead('makeStation', { stationId: stationId ?? '', clusterId: null, title: 'Et bord' });
  await lead('renameCluster', { clusterId: cluster(8), title: 'Kan tages tilbage' }, leadersStep);
  for (const id of [attendeeId, secondAttendee])
    await lead('writeAttendee', { attendeeId: id ?? '', name: 'Ane Brink', title: '', mark: 'present' });
  await lead('hideStatement', { statementId: statement(15) });
  await lead('askAtDoor', { kinds: ['citizen'], councils: '', fromHome: true });

  const actor = await holderOf(server, leader, { workshopId, code }, holder);
  await actor.get(routes.workshop(workshopId));
  const from = await sender(actor);
  const seen = stepIn[state];
  if (state !== 'before') {
    await lead('startStep', { stepId: stepAt(0), seen: null });
    for (const id of own) await say(from, id);
    const neighbour = visitor(server.origin);
    await joinByCode(neighbour, code);
    const phone = await sender(neighbour);
    await lead('startStep', { stepId: stepAt(1), seen: stepAt(0) });
    await say(phone, late);
    phone.leave();
    await lead('arrangeFloor', { mode: 'list', unheardFirst: false, secondsEach: null });
    for (const speakerId of [firstSpeaker, secondSpeaker, leavingId])
      await lead('enterSpeaker', { speakerId, name: 'Bo Lind' });
    await lead('callNextSpeaker', { seen: null, speakerId: firstSpeaker });
    if (seen !== 1) await lead('startStep', { stepId: stepAt(seen ?? 2), seen: stepAt(1) });
    if (state === 'closed' || state === 'over') await lead('closeWorkshop', {});
  }
  const copy: unknown = JSON.parse(await (await fileOf(leader, routes.copy(workshopId))).text());
  const last = stepAt(3);
  const placed = { statementId: statement(9), clusterId: cluster(0) };
  const aLetter = {
    agendaItemId: newId(),
    title: 'Udsat hertil',
    isClosed: false,
    from: { meetingId: newId(), title: 'Et tidligere møde', date: '2027-01-12' },
  };
  const args: Args = {
    foundWorkshop: founding(ids(4)),
    // As it came from the server that is asked to take it in.
    foundFromCopy: { importId: newId(), copy } as Args['foundFromCopy'],
    describeWorkshop: { ...found.meeting, title: 'Et andet navn' },
    writeStep: { stepId: stepAt(2), title: 'Nyt', prompt: 'Nyt?', promptId: newId(), plannedMinutes: 5, note: '' },
    addStep: aSpareStep(newId()),
    moveStep: { stepId: skippedId, afterId: removedId },
    removeStep: { stepId: removedId },
    openAhead: { stepId: skippedId, isOpen: true },
    skipStep: { stepId: skippedId, isSkipped: true },
    splitStep: { stepId: last, newStepId: newId(), firstMinutes: 4 },
    shortenStep: { stepId: skippedId, minutes: 2 },
    writeAgendaItem: { agendaItemId, title: 'Et andet punkt', isClosed: false },
    moveAgendaItem: { agendaItemId: spareItemId, afterId: null },
    removeAgendaItem: { agendaItemId: spareItemId },
    putOffItem: { agendaItemId, toId: null },
    writeTask: { taskId: newId(), agendaItemId, what: 'Regne på det', owner: '', toId: null },
    removeTask: { taskId: newId() },
    putAwayLetter: { letterId: `receivePutOff/${agendaItemId}/${workshopId}` },
    receivePutOff: aLetter,
    withdrawPutOff: aLetter,
    settleLetter: { letterId: `receivePutOff/${agendaItemId}/${workshopId}`, at: 1, code: null },
    startStep: { stepId: last, seen: seen === null ? null : stepAt(seen) },
    stepBack: { seen: last },
    endStep: { stepId: stepAt(2) },
    extendStep: { stepId: stepAt(2), minutes: 2 },
    slowDown: { stepId: stepAt(2), seconds: null },
    haltEvening: { kind: 'pause', untilAt: null },
    resumeEvening: {},
    closeWorkshop: {},
    reopenWorkshop: {},
    setWall: { textScale: 1.3, address: null },
    darkenWall: { isBlack: true },
    showItem: { item: { kind: 'programme' } },
    showInRoom: { room: 'Lokale B', item: null },
    holdWall: { isHeld: true },
    beginRehearsal: {},
    setBots: { areOn: true },
    beginPractice: { practiceId: newId() },
    endPractice: { practiceId: newId() },
    bindScreen: { screenId: newId(), name: 'Lærredet', bound: null },
    forgetScreen: { screenId: newId() },
    writeWifi: { wifi: { name: 'Gæstenet', password: 'skabsammen' } },
    askForFloor: { speakerId: newId(), name: 'Den, der prøver' },
    leaveFloor: { speakerId: leavingId },
    enterSpeaker: { speakerId: newId(), name: 'Ane Brink' },
    callNextSpeaker: { seen: firstSpeaker, speakerId: secondSpeaker },
    endSpeaking: { seen: secondSpeaker },
    takeCallBack: { seen: null },
    arrangeFloor: { mode: 'list', unheardFirst: true, secondsEach: 120 },
    postStatement: { statementId: newId(), stepId: stepAt(0), text: 'Sagt af den, der prøver' },
    postSaidInRoom: { statementId: newId(), stepId: stepAt(0), text: 'Sagt højt i salen' },
    editStatement: { statementId: own[0] ?? '', text: 'Rettet' },
    withdrawStatement: { statementId: state === 'before' ? statement(9) : (own[1] ?? '') },
    hideStatement: { statementId: statement(10) },
    showStatement: { statementId: statement(15) },
    hideAllOfAuthor: { statementId: newId() },
    revealStatements: { stepId: last },
    answerStatement: { statementId: newId(), answer: 'wall' },
    admitLateStatement: { statementId: late },
    eraseStatement: { statementId: statement(11) },
    importStatements: {
      importId: newId(),
      source: 'Flere',
      stepId: null,
      statements: [{ statementId: newId(), text: 'Taget med' }],
    },
    withdrawImport: { importId: secondImport ?? '' },
    bringOver: { importId: newId(), meeting: aLetter.from },
    placeStatement: { ...placed, seen: null },
    takeDealt: {},
    placeDealt: { statementId: statement(12), clusterId: cluster(0) },
    passDealt: { statementId: statement(12) },
    addPlace: { statementId: statement(12), clusterId: cluster(0) },
    unplaceStatement: { statementId: statement(0), clusterId: cluster(0) },
    startCluster: { clusterId: newId(), statements: [{ statementId: statement(13), seen: null }], x: 0, y: 900 },
    renameCluster: { clusterId: cluster(1), title: 'Andet navn' },
    moveCluster: { clusterId: cluster(1), x: 5, y: 5, columns: 2 },
    nestCluster: { clusterId: cluster(2), parentId: cluster(1) },
    mergeClusters: { fromId: cluster(3), intoId: cluster(4) },
    beginDraft: { clusterId: cluster(1), draftId: newId() },
    keepVersion: { draftId: draftId ?? '', text: 'Det handler om at mødes.', why: 'Enige' },
    splitCluster: { clusterId: cluster(5), newClusterId: newId(), statementIds: [statement(5)], x: 0, y: 0 },
    dissolveCluster: { clusterId: cluster(6) },
    makePrinciple: { principleId: newId(), clusterId: cluster(7), title: 'Nyt princip' },
    renamePrinciple: { principleId: principleId ?? '', title: 'Andet princip' },
    makeStation: { stationId: newId(), clusterId: cluster(7), title: 'Nyt bord' },
    renameStation: { stationId: stationId ?? '', title: 'Andet bord' },
    showCluster: { clusterId: cluster(7) },
    undo: { commandId: leadersStep },
    writeItemMinutes: { agendaItemId, field: 'summary', text: 'Kort' },
    writeAttendee: { attendeeId: attendeeId ?? '', name: 'Ane Brink', title: 'Formand', mark: 'absent' },
    removeAttendee: { attendeeId: secondAttendee ?? '' },
    writeMinutes: { adjournedAt: '21.02', attachments: 'Et bilag' },
    starStatement: { statementId: statement(14), isStarred: true },
    showDecision: { shown: { agendaItemId, text: 'Det besluttes at mødes igen.' } },
    noteEnding: { agendaItemId, ending: 'agreed' },
    writeFollowUp: { answersBy: 'Jens Ravn', answersOn: '2027-03-02', nextOn: '', nextFrom: '', nextPlace: '' },
    showUpshot: { isShown: true },
    coverMandate: { mandateId: newId(), of: 'cluster', itemId: cluster(7), covers: true },
    settleQuestion: { statementId: newId(), settled: { as: 'answered' } },
    showQuestion: { questionId: newId() },
    openPoll: { pollId, kind: 'temperature', question: 'Hvordan går det?', budget: 1, voters: 1 },
    closePoll: { pollId },
    breakOffPoll: { pollId: newId() },
    showPoll: { pollId: null },
    shelve: { itemId: cluster(7), of: 'cluster' },
    takeOffShelf: { itemId: newId(), reason: 'Den er med nu' },
    eraseObjection: { objectionId: newId() },
    writeRoomVote: { voteId: newId(), agendaItemId, question: 'Gå videre?', hands: { yes: 3, no: 1, neither: 0 } },
    removeRoomVote: { voteId: newId() },
    publishMinutes: { isPublished: true },
    countRoom: { people: 40 },
    askAtDoor: { kinds: ['citizen', 'guest'], councils: '', fromHome: true },
    signal: { stepId: skippedId, kind: 'ready' },
    sayKind: { kind: 'citizen', isFromHome: true },
  };
  const leave = (): void => {
    desk.leave();
    from.leave();
  };
  return { workshopId, code, leader, actor, from, args, leave };
};

const fileOf = (who: Visitor, address: string): Promise<Response> =>
  fetch(new URL(address, who.origin), { headers: { cookie: who.cookie(), origin: who.saysOrigin } });
