import { clustersOf } from '@skab/shared/board/clusters.ts';
import { applyChanges, type Board, type Change } from '@skab/shared/board/board.ts';
import type { Arrival } from '@skab/shared/meeting/kinds.ts';
import { only } from '@skab/shared/board/collections.ts';
import { relationKey } from '@skab/shared/board/relations.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import { anActor, anId, eveningOn, frida, workshopId } from '@skab/shared/testing/builders.ts';
import { demoWorkshop } from '@skab/shared/testing/demoWorkshop.ts';
import { lookAtMandate } from './demoMandate.ts';
import { giveTalk } from './demoTalk.ts';
import { emptySnapshot, type Snapshot } from '../sync/snapshot.ts';

const demo = demoWorkshop(
  (
    (made) => () =>
      anId(`demo ${(made += 1)}`)
  )(0),
  '2027-02-09',
);

/** Where the demo's evening stands in a frame. */
export type Moment =
  | 'before'
  | 'welcome'
  | 'silent'
  | 'writing'
  | 'late'
  | 'sealed'
  | 'slow'
  | 'gated'
  | 'building'
  | 'clustering'
  | 'members'
  | 'led'
  | 'dealt'
  | 'opened'
  | 'talking'
  | 'speaking'
  | 'deciding'
  | 'hands'
  | 'asked'
  | 'between'
  | 'network'
  | 'programme'
  | 'counting'
  | 'alone'
  | 'principle'
  | 'rooms'
  | 'thanks'
  | 'arrived'
  | 'arrivedLong'
  | 'rehearsed'
  | 'practiceOn'
  | 'dots'
  | 'mood'
  | 'consent'
  | 'counted'
  | 'countedFew'
  | 'presenting'
  | 'presentingNow'
  | 'presented'
  | 'background'
  | 'mandate'
  | 'closed';

/** A room of the demo's plan that has a screen of its own. */
export const roomOfDemo = 'Lokale B';

export const participantAt = (number: number) => anActor(`participant ${number}`, 'participant');

// The step that is on began so long before the frame is opened.
const sinceMs = 6 * 60_000;

type Run = <N extends CommandName>(name: N, args: CommandArgs<N>) => void;

interface Known {
  readonly board: Board;
  readonly steps: readonly string[];
}

const idOf = (board: Board, collection: 'clusters', title: string): string =>
  [...board.all(collection)].find(([, row]) => row.title === title)?.[0] ?? '';

const startOf = ([, , hard = '', cluster = '', talk = '', close = '']: readonly string[]) => ({
  hard,
  cluster,
  talk,
  close,
});

/** The statements that lie in no cluster. */
export const trayOf = (board: Board): readonly string[] =>
  [...board.all('statements')].map(([id]) => id).filter((id) => clustersOf(board, id).length === 0);

/** Those who build on what others have written. */
const signers: readonly Arrival[] = [
  { kind: 'citizen' },
  { kind: 'councilMember', council: 'Integrationsrådet' },
  { kind: 'politician' },
];

/** Words that wait, each by another. */
const waitingWords = [
  'Det er svært at sige nej til dem, der altid møder op.',
  'Jeg ved ikke, hvem der bestemmer bagefter.',
  'Min nabo har fået afslag to gange og tør ikke spørge igen.',
];

/** What those who come in are asked, and told. */
const askAtDoor = (run: Run, board: Board): void => {
  const meeting = board.get('workshop', only);
  if (meeting)
    run('describeWorkshop', {
      ...meeting,
      purpose: 'Vi skal finde ud af, hvad der skal være til stede, når borgere og kommune skaber noget sammen.',
      groundRules: 'Skriv, som du selv vil læses.\nEn taler ad gangen.\nSpørg, før du siger nej.',
      mandate: 'Hvad virker i dag?\nHvad mangler?\nHvem skal være med?',
    });
  run('askAtDoor', {
    kinds: ['citizen', 'politician', 'councilMember', 'administration', 'guest', 'helper'],
    councils: 'Seniorrådet\nHandicaprådet',
    fromHome: true,
    tables: 6,
  });
  run('countRoom', { people: 40 });
};

/** Three have asked for the floor, and the first has it. */
const speak = (run: Run): void => {
  run('arrangeFloor', { mode: 'list', unheardFirst: true, secondsEach: 120 });
  for (const name of ['Birgit Holm', 'Samina Raza', 'Preben på bageste række'])
    run('enterSpeaker', { speakerId: anId(`speaker ${name}`), name });
  run('callNextSpeaker', { seen: null });
};

/** What a secretary does while people talk. */
const decide = (run: Run, board: Board, talk: string): void => {
  const agendaItemId = board.get('steps', talk)?.agendaItemId ?? '';
  const text =
    'Udvalget besluttede, at der afprøves et fast hjørne på biblioteket hver torsdag kl. 16.\n- Forvaltningen finder et lokale.\n- Udvalget følger op i maj.';
  run('postSaidInRoom', { statementId: anId('said aloud'), stepId: talk, text: 'Biblioteket har åbent alligevel.' });
  for (const [statementId] of [...board.all('statements')].slice(0, 2))
    run('starStatement', { statementId, isStarred: true });
  run('writeItemMinutes', { agendaItemId, field: 'discussion', text: 'Flere pegede på faste mødesteder.' });
  run('writeItemMinutes', { agendaItemId, field: 'decisions', text });
  run('showDecision', { shown: { agendaItemId, text } });
  run('noteEnding', { agendaItemId, ending: 'agreed' });
  run('countRoom', { people: 40 });
};

/** Hands were counted at the point that is on, and what each voted was written down by name. */
const countHands = (run: Run, board: Board, talk: string): void => {
  const agendaItemId = board.get('steps', talk)?.agendaItemId ?? '';
  const people = ['Birgit Holm', 'Samina Raza', 'Rune Bæk Lund'].map((name) => ({ attendeeId: anId(name), name }));
  for (const one of people) run('writeAttendee', { ...one, title: '', mark: 'present' });
  const vote = { agendaItemId, question: 'Skal vi mødes igen i maj?' };
  run('writeRoomVote', { ...vote, voteId: anId('hands'), hands: { yes: 23, no: 4, neither: 2 } });
  const voices = people.map(({ attendeeId }, at) => ({ attendeeId, choice: at === 1 ? 'no' : 'yes' }) as const);
  run('writeRoomVote', { ...vote, voteId: anId('voices'), question: 'Går indstillingen videre?', voices });
};

/** What somebody who leads shows on the screens. */
const show = (moment: Moment, run: Run, board: Board): void => {
  const meeting = board.get('workshop', only);
  const statementId = [...board.all('statements')][0]?.[0] ?? '';
  if (moment === 'network') run('writeWifi', { wifi: { name: 'Rådhusets gæstenet', password: 'velkommen2027' } });
  if (moment === 'programme') run('showItem', { item: { kind: 'programme' } });
  if (moment === 'counting') run('showItem', { item: { kind: 'count' } });
  if (moment === 'alone') run('showItem', { item: { kind: 'statement', id: statementId } });
  if (moment === 'principle' || moment === 'rooms') {
    const [principleId, clusterId] = [anId('a principle'), idOf(board, 'clusters', 'Svar, og sig hvornår')];
    run('makePrinciple', { principleId, clusterId, title: 'Siger, hvornår der kommer svar' });
    if (moment === 'principle') run('showItem', { item: { kind: 'principle', id: principleId } });
    else run('showInRoom', { room: roomOfDemo, item: { kind: 'principle', id: principleId } });
  }
  if (moment === 'rooms' && meeting) {
    run('describeWorkshop', { ...meeting, rooms: `Salen, ${roomOfDemo}` });
    run('bindScreen', {
      screenId: anId('screen b'),
      name: 'Skærmen ved døren',
      bound: { kind: 'room', room: roomOfDemo },
    });
    run('holdWall', { isHeld: true });
  }
};

/** The meeting is at its end: decided, promised, and shown. */
const arrive = (
  run: Run,
  board: Board,
  { talk, close, hard }: { readonly talk: string; readonly close: string; readonly hard: string },
): void => {
  run('startStep', { stepId: talk, seen: hard });
  decide(run, board, talk);
  const agendaItemId = board.get('steps', talk)?.agendaItemId ?? '';
  const task = { what: 'Find et lokale på biblioteket om torsdagen', owner: 'Rune Bæk Lund', toId: null };
  run('writeTask', { ...task, taskId: anId('a task'), agendaItemId });
  run('startStep', { stepId: close, seen: talk });
  run('writeFollowUp', {
    answersBy: 'Jens Ravn, sekretariatet',
    answersOn: '2027-03-02',
    nextOn: '2027-03-09',
    nextFrom: '19.00',
    nextPlace: 'Rådhuset, lokale A og B',
  });
  run('showUpshot', { isShown: true });
};

/** A decision as long as the wall takes, with a word that cannot be broken. */
const decideAtLength = (run: Run, board: Board, talk: string): void => {
  const agendaItemId = board.get('steps', talk)?.agendaItemId ?? '';
  const sentence = 'Udvalget besluttede, at det afprøves i det små, før der besluttes mere. ';
  const text = `Ring${'ring'.repeat(40)}\n${sentence.repeat(8)}`;
  run('writeItemMinutes', { agendaItemId, field: 'decisions', text });
  run('showUpshot', { isShown: true });
};

const pollId = anId('the poll');

/** The room votes: dots on the clusters, the mood, or whether one can live with it. */
const vote = (moment: Moment, run: Run, board: Board, keep: (changes: readonly Change[]) => void): void => {
  const ask = { pollId, question: 'Hvad skal vi tale mere om i aften?', voters: 1 };
  const clusters = [...board.all('clusters')].map(([id]) => id);
  const isDots = moment === 'dots' || moment === 'counted';
  if (isDots) run('openPoll', { ...ask, kind: 'dots', budget: 3, items: { of: 'cluster', ids: clusters } });
  if (moment === 'mood' || moment === 'countedFew')
    run('openPoll', {
      ...ask,
      kind: 'temperature',
      question: 'Hvordan har I det med forslaget?',
      budget: 1,
      voters: 12,
    });
  if (moment === 'consent')
    run('openPoll', { ...ask, kind: 'consent', question: 'Kan vi gå videre med det her?', budget: 1 });
  const poll = board.get('polls', pollId);
  if (!poll || (moment !== 'counted' && moment !== 'countedFew')) return;
  const isFew = moment === 'countedFew';
  run('closePoll', { pollId });
  const changes: Change[] = [
    { collection: 'polls', id: pollId, before: poll, after: { ...poll, closedAt: Date.now(), cast: isFew ? 3 : 23 } },
  ];
  if (!isFew)
    clusters.forEach((id, index) =>
      changes.push({
        collection: 'pollCounts',
        id: relationKey(pollId, id),
        before: undefined,
        after: { count: (index * 7) % 19 },
      }),
    );
  applyChanges(board, changes);
  keep(changes);
  if (!isFew && clusters[0]) run('shelve', { itemId: clusters[0], of: 'cluster' });
};

/** What is done on top of the demo, to come to a moment. */
const goOn = (moment: Moment, run: Run, { board, steps }: Known): void => {
  const { hard, cluster, talk, close } = startOf(steps);
  const start = (stepId: string, seen: string | null): void => run('startStep', { stepId, seen });
  if (moment === 'clustering' || moment === 'opened' || moment === 'members' || moment === 'led' || moment === 'dealt')
    start(cluster, hard);
  if (moment === 'before') run('openAhead', { stepId: steps[1] ?? '', isOpen: true });
  if (moment === 'opened') run('showCluster', { clusterId: idOf(board, 'clusters', 'Svar, og sig hvornår') });
  if (moment === 'talking' || moment === 'deciding' || moment === 'speaking' || moment === 'hands') start(talk, hard);
  if (moment === 'speaking') speak(run);
  if (moment === 'deciding') decide(run, board, talk);
  if (moment === 'hands') countHands(run, board, talk);
  if (moment === 'asked') askAtDoor(run, board);
  if (moment === 'between') run('endStep', { stepId: hard });
  if (moment === 'thanks' || moment === 'closed') start(close, hard);
  if (moment === 'arrived' || moment === 'arrivedLong') arrive(run, board, { talk, close, hard });
  if (moment === 'arrivedLong') decideAtLength(run, board, talk);
  if (moment === 'closed') run('closeWorkshop', {});
  show(moment, run, board);
};

/** How much of the demo has been done by a moment. */
const doneBy = (moment: Moment): readonly (typeof demo.commands)[number][] => {
  if (moment === 'before') return demo.commands.slice(0, 1);
  if (moment === 'welcome' || moment === 'practiceOn' || moment === 'asked' || moment === 'network')
    return demo.commands.slice(0, 2);
  if (moment === 'silent') return demo.commands.slice(0, 3);
  return demo.commands;
};

/** The board of the demo at a moment of its evening: always the same words, and times that fit the clock. */
export const demoEvening = (moment: Moment): Snapshot => {
  const evening = eveningOn(plainBoard());
  let shown = emptySnapshot;
  let now = Date.now() - sinceMs;
  const keep = (changes: readonly Change[]): void => void (shown = shown.with(changes));
  for (const { by, name, args } of doneBy(moment)) {
    const actor = by === 'facilitator' ? frida : participantAt(by);
    keep(evening.run(actor, name, args, (now += 10)).changes);
  }
  const [found] = demo.commands;
  const steps = found?.name === 'foundWorkshop' ? found.args.steps.map(({ stepId }) => stepId) : [];
  goOn(moment, (name, args) => keep(evening.run(frida, name, args, (now += 10)).changes), {
    board: evening.board,
    steps,
  });
  vote(moment, (name, args) => keep(evening.run(frida, name, args, (now += 10)).changes), evening.board, keep);
  if (moment === 'presenting' || moment === 'presentingNow' || moment === 'presented' || moment === 'background')
    giveTalk(
      (by, name, args) => keep(evening.run(by, name, args, (now += 10)).changes),
      startOf(steps).hard,
      [1, 2, 3].map(participantAt),
      moment,
    );
  if (moment === 'mandate')
    lookAtMandate(
      (by, name, args) => keep(evening.run(by, name, args, (now += 10)).changes),
      evening.board,
      startOf(steps).hard,
      [1, 2, 3].map(participantAt),
    );
  if (moment === 'late') {
    const { hard, cluster } = startOf(steps);
    keep(evening.run(frida, 'startStep', { stepId: cluster, seen: hard }, (now += 10)).changes);
    const words = { statementId: anId('a late statement'), stepId: hard, text: 'Jeg fik først net nu. Hvem låser op?' };
    keep(evening.run(participantAt(1), 'postStatement', words, (now += 10)).changes);
  }
  if (moment === 'slow')
    keep(evening.run(frida, 'slowDown', { stepId: startOf(steps).hard, seconds: 60 }, (now += 10)).changes);
  if (moment === 'sealed' || moment === 'gated') {
    const { hard } = startOf(steps);
    const publishing = moment === 'sealed' ? 'whenRevealed' : 'whenSeen';
    const row = shown.get('steps', hard);
    if (row) keep([{ collection: 'steps', id: hard, before: row, after: { ...row, publishing } }]);
    const step = evening.board.get('steps', hard);
    if (step) evening.board.put('steps', hard, { ...step, publishing });
    for (const [number, text] of waitingWords.entries()) {
      const words = { statementId: anId(text), stepId: hard, text };
      keep(evening.run(participantAt(number + 1), 'postStatement', words, (now += 10)).changes);
    }
    if (moment === 'gated') {
      const kept = { statementId: anId(waitingWords[2] ?? ''), answer: 'hosts' } as const;
      keep(evening.run(frida, 'answerStatement', kept, (now += 10)).changes);
    }
  }
  if (moment === 'building') {
    const { hard } = startOf(steps);
    const step = evening.board.get('steps', hard);
    const after = step && ({ ...step, activity: 'build', naming: 'kind' } as const);
    if (step) keep([{ collection: 'steps', id: hard, before: step, after }]);
    if (after) evening.board.put('steps', hard, after);
    const below = [...evening.board.all('statements')].slice(0, 3);
    for (const [at, [buildsOn]] of below.entries()) {
      const by = participantAt(at + 1);
      evening.board.put('arrivals', by.id, signers[at] ?? { kind: 'guest' });
      const words = { statementId: anId(`built ${at}`), stepId: hard, text: waitingWords[at] ?? '' };
      keep(evening.run(by, 'postStatement', { ...words, naming: 'kind', buildsOn }, (now += 10)).changes);
    }
  }
  if (moment === 'dealt') {
    const stepId = startOf(steps).cluster;
    const step = shown.get('steps', stepId);
    if (step) keep([{ collection: 'steps', id: stepId, before: step, after: { ...step, placers: 'dealtTwice' } }]);
    const [firstId = '', secondId = ''] = [...shown.all('clusters')].map(([id]) => id);
    for (const statementId of trayOf(shown).slice(3, 5))
      keep([{ collection: 'unsettled', id: statementId, before: undefined, after: { firstId, secondId, at: now } }]);
  }
  if (moment === 'members' || moment === 'led') {
    const stepId = startOf(steps).cluster;
    const step = shown.get('steps', stepId);
    if (step)
      keep([
        {
          collection: 'steps',
          id: stepId,
          before: step,
          after: { ...step, placers: moment === 'led' ? 'facilitator' : moment },
        },
      ]);
  }
  if (moment === 'practiceOn') keep([{ collection: 'practice', id: only, before: undefined, after: { workshopId } }]);
  if (moment === 'rehearsed')
    keep([{ collection: 'rehearsal', id: only, before: undefined, after: { areBotsOn: true } }]);
  return shown;
};
