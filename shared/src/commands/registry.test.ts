import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyChanges, type Board, type Change } from '../board/board.ts';
import { yBoard } from '../board/boardDoc.ts';
import { publishedText, sameRow, wholeText } from '../board/equality.ts';
import { unsoundness } from '../board/invariants.ts';
import { overlay } from '../board/overlay.ts';
import { plainBoard } from '../board/plainBoard.ts';
import { twoHomes } from '../board/twoHomes.ts';
import { publishings, type Publishing } from '../meeting/words.ts';
import { composeMinutes } from '../minutes/compose.ts';
import { composeMine } from '../scene/composeMine.ts';
import { composeScene } from '../scene/composeScene.ts';
import { composeFeed } from '../scene/feed.ts';
import {
  aMeeting,
  anId,
  anna,
  anOpenWorkshop,
  collectId,
  contextOf,
  founding,
  frida,
  here,
} from '../testing/builders.ts';
import { type Draw, speakerIdOf, statementIdOf } from '../testing/random/draws.ts';
import { questionsAfter } from '../meeting/mandate.ts';
import { mandateOfTests, mandateStepId, talkStepId } from '../testing/random/ofQuestions.ts';
import { randomCommand, randomPeople, type RandomCommand } from '../testing/randomCommands.ts';
import { commands, type CommandArgs, type CommandName } from './registry.ts';
import { copyWorkshop } from './workshopCopy.ts';

const any = fc.noBias(fc.nat(999));
const draw: fc.Arbitrary<Draw> = fc.tuple(any, any, any, any, any, any);
const founded: RandomCommand = { by: frida, name: 'foundWorkshop', args: founding(), waitMs: 1 };
const copied: RandomCommand = {
  by: frida,
  name: 'foundFromCopy',
  args: { importId: anId('copy'), copy: copyWorkshop(anOpenWorkshop().board, () => true, 1) },
  waitMs: 1,
};
const started: RandomCommand = { by: frida, name: 'startStep', args: { stepId: collectId, seen: null }, waitMs: 1 };
/** Two are on the list of speakers, and one of them has the floor. */
const spoken: readonly RandomCommand[] = [
  ...[0, 1].map((draw): RandomCommand => {
    const args = { speakerId: speakerIdOf(draw), name: `Nr. ${draw}` };
    return { by: frida, name: 'enterSpeaker', args, waitMs: 1 };
  }),
  { by: frida, name: 'callNextSpeaker', args: { seen: null }, waitMs: 1 },
];
/** Words that wait for somebody: under seal, to be seen first, or hidden. */
const waiting = (publishing: Publishing | null): readonly RandomCommand[] => {
  const step = {
    stepId: collectId,
    title: 'Udsagn',
    prompt: '',
    promptId: anId('prompt'),
    plannedMinutes: 10,
    note: '',
  };
  const posts = [0, 1, 2].map((draw): RandomCommand => {
    const args = { statementId: statementIdOf(draw), stepId: collectId, text: `ord ${draw}` };
    return { by: anna, name: 'postStatement', args, waitMs: 1 };
  });
  const hides = posts.map(({ args }): RandomCommand => {
    const { statementId } = args as CommandArgs<'postStatement'>; // made above
    return { by: frida, name: 'hideStatement', args: { statementId }, waitMs: 1 };
  });
  return [
    { by: frida, name: 'writeStep', args: { ...step, publishing }, waitMs: 1 },
    ...posts,
    ...(publishing === null ? hides : []),
  ];
};
/** Two have said something, and the room votes on it. */
const voting: readonly RandomCommand[] = [
  ...waiting(null).slice(1, 4),
  { by: frida, name: 'shelve', args: { itemId: statementIdOf(0), of: 'statement' }, waitMs: 1 },
  {
    by: frida,
    name: 'openPoll',
    args: { pollId: anId('poll 0'), kind: 'consent', question: 'Nu?', budget: 1, voters: 1 },
    waitMs: 1,
  },
];
/** The tray is dealt, and two have said something of it. */
const dealing: readonly RandomCommand[] = [
  ...waiting(null).slice(1, 4),
  {
    by: frida,
    name: 'addStep',
    args: {
      stepId: anId('added step 0'),
      promptId: anId('prompt of added 0'),
      title: 'Klynger',
      activity: 'cluster',
      prompt: '',
      plannedMinutes: 10,
      note: '',
      placers: 'dealtTwice',
      afterId: collectId,
    },
    waitMs: 1,
  },
  { by: frida, name: 'startStep', args: { stepId: anId('added step 0'), seen: collectId }, waitMs: 1 },
  { by: frida, name: 'takeDealt', args: {}, waitMs: 1 },
  { by: anna, name: 'takeDealt', args: {}, waitMs: 1 },
  { by: anna, name: 'passDealt', args: { statementId: statementIdOf(2) }, waitMs: 1 },
  {
    by: anna,
    name: 'placeDealt',
    args: { statementId: statementIdOf(0), clusterId: anId('cluster 0'), title: 'Delt ud' },
    waitMs: 1,
  },
];
/** Somebody gives a talk, and two have asked. */
const talking: readonly RandomCommand[] = [
  {
    by: frida,
    name: 'addStep',
    args: {
      stepId: talkStepId,
      promptId: anId('prompt of added 0'),
      title: 'Oplæg',
      activity: 'presentation',
      prompt: '',
      plannedMinutes: 10,
      note: '',
      presenter: 'Mette Lind',
      afterId: collectId,
    },
    waitMs: 1,
  },
  { by: frida, name: 'startStep', args: { stepId: talkStepId, seen: collectId }, waitMs: 1 },
  ...[0, 1].map((draw): RandomCommand => {
    const args = { statementId: statementIdOf(draw), stepId: talkStepId, text: `spørgsmål ${draw}` };
    return { by: anna, name: 'postStatement', args, waitMs: 1 };
  }),
];
/** The room looks at the mandate, and two have said what is missing. */
const lacking: readonly RandomCommand[] = [
  { by: frida, name: 'describeWorkshop', args: { ...aMeeting, mandate: mandateOfTests }, waitMs: 1 },
  ...talking.slice(0, 1).map((command): RandomCommand => {
    const args = command.args as CommandArgs<'addStep'>; // made above
    return { by: frida, name: 'addStep', args: { ...args, stepId: mandateStepId, activity: 'mandate' }, waitMs: 1 };
  }),
  { by: frida, name: 'startStep', args: { stepId: mandateStepId, seen: collectId }, waitMs: 1 },
  ...waiting(null)
    .slice(1, 4)
    .map((command): RandomCommand => {
      const args = command.args as CommandArgs<'postStatement'>; // made above
      const [first] = questionsAfter([], mandateOfTests);
      return {
        by: anna,
        name: 'postStatement',
        args: { ...args, stepId: mandateStepId, ...(first ? { mandateId: first.id } : {}) },
        waitMs: 1,
      };
    }),
  {
    by: frida,
    name: 'startCluster',
    args: { clusterId: anId('cluster 0'), statements: [{ statementId: statementIdOf(0), seen: null }], x: 0, y: 0 },
    waitMs: 1,
  },
];
const voted: RandomCommand = { by: frida, name: 'closePoll', args: { pollId: anId('poll 0') }, waitMs: 1 };
/** Evenings that get going, so that random commands meet something; some begin from nothing at all. */
const evening = fc
  .tuple(
    fc.constantFrom(
      ...Array.from({ length: 8 }, () => [founded, started]),
      ...Array.from({ length: 4 }, () => [founded, started, ...spoken]),
      [founded, started, ...voting],
      [founded, started, ...dealing],
      ...Array.from({ length: 3 }, () => [founded, started, ...talking]),
      ...Array.from({ length: 3 }, () => [founded, started, ...lacking]),
      [founded, started, ...voting, voted],
      [founded, started, ...voting, voted],
      ...[...publishings, null].map((publishing) => [founded, started, ...waiting(publishing)]),
      [founded],
      [copied],
      [],
    ),
    fc.array(draw, { minLength: 20, maxLength: 60, size: 'max' }),
  )
  .map(([first, draws]) => [...first, ...draws.map(randomCommand)]);

const runOn = (board: Board, command: RandomCommand, now: number) =>
  commands[command.name].run(board, command.args, contextOf(command.by, now));

// Thousands of comparisons a run: only one that fails is worth the cost of a matcher.
const same = (one: string, other: string): void => {
  if (one !== other) expect(one).toBe(other);
};

interface Played {
  readonly command: RandomCommand;
  readonly now: number;
  readonly ran: ReturnType<typeof runOn>;
}

/** Plays an evening on a board, command by command, and hands over what happened after each. */
const play = (board: Board, sent: readonly RandomCommand[], after: (played: Played) => void): void => {
  let now = 0;
  for (const command of sent) {
    now += command.waitMs;
    const ran = runOn(board, command, now);
    applyChanges(board, ran.changes);
    after({ command, now, ran });
  }
};

const twoHomesOf = (): { readonly board: Board; readonly doc: Y.Doc; readonly desk: Board } => {
  const doc = new Y.Doc();
  const desk = plainBoard();
  return { board: twoHomes(yBoard(doc), desk), doc, desk };
};

/** What removes a statement as if it had never been. */
const takesNumbers: ReadonlySet<CommandName> = new Set<CommandName>(['eraseStatement', 'withdrawImport']);

// Whole evenings, many times over: on a busy machine that takes its time.
describe('any commands by anybody', { timeout: 120_000 }, () => {
  it('[BO4][AC5] leave the board sound, and change nothing where they are refused', () => {
    fc.assert(
      fc.property(evening, (sent) => {
        const board = plainBoard();
        let before = wholeText(board);
        play(board, sent, ({ command, now, ran }) => {
          const after = wholeText(board);
          same(unsoundness(board) ?? '', '');
          if (!ran.outcome.ok) {
            expect(ran.changes).toEqual([]);
            same(after, before);
          }
          // Running alone changes nothing: only who keeps the changes changes the board.
          runOn(board, command, now);
          same(wholeText(board), after);
          before = after;
        });
      }),
      { numRuns: 60 },
    );
  });

  it('[BO4] reach every command and most refusals: a random evening is worth its name', () => {
    const accepted = new Set<string>();
    const refused = new Set<string>();
    for (const sent of fc.sample(evening, { seed: 47, numRuns: 2400 })) {
      play(plainBoard(), sent, ({ command, ran }) => {
        if (!ran.outcome.ok) refused.add(ran.outcome.code);
        else if (ran.changes.length > 0) accepted.add(command.name);
      });
    }
    // The table has evenings of its own, in manyHands.test.ts.
    const ofTheTable = (name: CommandName): boolean =>
      commands[name].isUndoable || name === 'showCluster' || name === 'beginDraft';
    // The keys of the registry are the names of the commands.
    const others = (Object.keys(commands) as CommandName[]).filter((name) => !ofTheTable(name));
    expect(others.filter((name) => !accepted.has(name))).toEqual([]);
    expect(refused.size).toBeGreaterThanOrEqual(20);
  });

  it('[BO2] have the same answers and the same rows on every kind of board', () => {
    fc.assert(
      fc.property(evening, (sent) => {
        const plain = plainBoard();
        const server = twoHomesOf();
        const replica = new Y.Doc();
        server.doc.on('update', (update: Uint8Array) => Y.applyUpdate(replica, update));
        const base = plainBoard();
        const work = overlay(base);
        const turn = overlay(overlay(work));
        play(plain, sent, ({ command, now, ran }) => {
          for (const board of [server.board, turn]) {
            const other = runOn(board, command, now);
            expect(other).toEqual(ran);
            server.doc.transact(() => applyChanges(board, other.changes));
            same(wholeText(board), wholeText(plain));
          }
        });
        expect(publishedText(yBoard(replica))).toBe(publishedText(plain));
        expect(wholeText(base)).toBe(wholeText(plainBoard()));
        turn.flush(work);
        work.flush(base);
        expect(wholeText(base)).toBe(wholeText(plain));
      }),
      { numRuns: 30 },
    );
  });

  it('[BO5] are told in full by their changes: played onto an empty board they give the board, played back they give it as it was', () => {
    fc.assert(
      fc.property(evening, (sent) => {
        const board = plainBoard();
        const told: Change[] = [];
        let before = wholeText(board);
        play(board, sent, ({ ran }) => {
          if (ran.changes.some((change) => sameRow(change.before, change.after))) expect(ran.changes).toEqual([]);
          told.push(...ran.changes);
          const back = plainBoard();
          applyChanges(back, told);
          const undone = ran.changes.map(
            // the same change the other way
            (change) => ({ ...change, before: change.after, after: change.before }) as Change,
          );
          applyChanges(back, undone);
          same(wholeText(back), before);
          before = wholeText(board);
        });
        const folded = plainBoard();
        applyChanges(folded, JSON.parse(JSON.stringify(told)) as Change[]); // an event keeps its changes as JSON
        expect(wholeText(folded)).toBe(wholeText(board));
      }),
      { numRuns: 40 },
    );
  });

  it('[ST7] never change a number, and never give it again, whatever becomes of its statement', () => {
    fc.assert(
      fc.property(evening, (sent) => {
        const board = plainBoard();
        const givenTo = new Map<number, string>();
        play(board, sent, ({ command, ran, now }) => {
          for (const change of ran.changes) {
            if (change.collection !== 'numbers') continue;
            if (change.after === undefined) expect(takesNumbers.has(command.name)).toBe(true);
            else {
              expect(change.before).toBeUndefined();
              expect(givenTo.has(change.after.number)).toBe(false);
              givenTo.set(change.after.number, `${change.id} at ${now}`);
            }
          }
          for (const [id] of board.all('statements')) expect(board.get('numbers', id)).toBeDefined();
        });
      }),
      { numRuns: 80 },
    );
  });

  it('[ST7][BO2] are the same on a client, but for the numbers, which it leaves alone', () => {
    // Numbers, and what lay in the urn.
    const given: ReadonlySet<string> = new Set(['numbers', 'counters']);
    const isGiven = ({ collection, before }: Change): boolean =>
      given.has(collection) || (collection === 'objections' && before === undefined);
    fc.assert(
      fc.property(evening, (sent) => {
        const board = plainBoard();
        let now = 0;
        for (const command of sent) {
          now += command.waitMs;
          const client = commands[command.name].run(board, command.args, { actor: command.by, where: here, now });
          const server = runOn(board, command, now);
          expect(client.outcome).toEqual(server.outcome);
          if (!takesNumbers.has(command.name))
            expect(client.changes).toEqual(server.changes.filter((one) => !isGiven(one)));
          applyChanges(board, server.changes);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('[ST1][ST9][ST10][ST11] about a statement are done once when they are sent twice', () => {
    const once = new Set([
      'postStatement',
      'editStatement',
      'withdrawStatement',
      'hideStatement',
      'showStatement',
      'admitLateStatement',
    ]);
    fc.assert(
      fc.property(evening, (sent) => {
        const board = plainBoard();
        play(board, sent, ({ command, now, ran }) => {
          if (ran.outcome.ok && once.has(command.name))
            expect(runOn(board, command, now)).toEqual({ ...ran, changes: [] });
        });
      }),
      { numRuns: 40 },
    );
  });

  it('[SC13][ST14] put no author, no hidden, waiting or withdrawn word and no script note on any shared screen or in the minutes', () => {
    fc.assert(
      fc.property(evening, (sent) => {
        const { board, doc } = twoHomesOf();
        const names = randomPeople.map(({ id }) => id);
        const wordsIn = (text: string): readonly string[] =>
          [...text.matchAll(/ord<([^>]*)>/g)].map(([, id = '']) => id);
        play(board, sent, () => {
          const published = yBoard(doc);
          const shared = [
            publishedText(published),
            JSON.stringify(composeScene(published) ?? {}),
            JSON.stringify(composeFeed(published)),
            JSON.stringify(composeMinutes(board, { language: 'da', form: 'long', head: null })),
          ];
          const leaks = shared.flatMap((text) => [
            ...[...names, 'Sig nu'].filter((secret) => text.includes(secret)),
            ...wordsIn(text).filter((statementId) => !published.get('statements', statementId)),
          ]);
          const mine = names.flatMap((actorId) => {
            const own = [...board.all('authors')].filter(([, row]) => row.actorId === actorId).map(([id]) => id);
            const text = JSON.stringify(composeMine(board, own));
            return [
              ...names.filter((name) => text.includes(name)),
              ...wordsIn(text).filter((statementId) => !own.includes(statementId)),
            ];
          });
          same([...leaks, ...mine].join(' '), '');
        });
      }),
      { numRuns: 15 },
    );
  });

  it('[SC13] leave no trace of a name in the bytes of the document', () => {
    fc.assert(
      fc.property(evening, (sent) => {
        const { board, doc } = twoHomesOf();
        play(board, sent, () => undefined);
        const bytes = String.fromCharCode(...Y.encodeStateAsUpdate(doc));
        for (const { id } of randomPeople) expect(bytes).not.toContain(id);
        expect(bytes).not.toContain('authors');
      }),
      { numRuns: 15 },
    );
  });
});
