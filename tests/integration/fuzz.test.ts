import { randomInt } from 'node:crypto';
import { mayReadDesk } from '@skab/shared/access/deskReaders.ts';
import { applyChanges, type Board, type Change } from '@skab/shared/board/board.ts';
import { boardCollections, deskCollections, only } from '@skab/shared/board/collections.ts';
import { publishedText } from '@skab/shared/board/equality.ts';
import { unsoundness } from '@skab/shared/board/invariants.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { composeMine } from '@skab/shared/scene/composeMine.ts';
import { callOf, handOf, type Call, type Hand } from '@skab/shared/testing/handsAtBoard.ts';
import fc from 'fast-check';
import type { Outbox } from '../../client/src/sync/outbox.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '@skab/shared/protocol/http.ts';
import { granted, joinByCode, newId, redeemLink, visitor, type Visitor } from '../harness/visitor.ts';
import { aDatabase, aWriter, type AWriter } from '../harness/writer.ts';
import { anOutboxPhone, anOverlayDesk, type AnOverlayDesk } from './aClient.ts';
import { aLine } from './aLine.ts';
import { aReplica } from '../harness/replica.ts';
import { aServer, storages, type AServer } from './aServer.ts';
import { aWorkshop } from './aWorkshop.ts';
import { until as untilWithin } from './until.ts';

/** Other evenings are played beside this one: only what hangs may fail by the clock. */
const until = (what: string, holds: () => boolean): Promise<void> => untilWithin(what, holds, 120_000);

/** All that a long evening sends, at the pace the server allows one device, beside others. */
const answersMs = 600_000;

const aHand = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat()).map(handOf);
const wish = fc.oneof(
  { weight: 4, arbitrary: fc.record({ want: fc.constant('post' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      want: fc.constantFrom('edit' as const, 'withdraw' as const, 'hide' as const, 'show' as const, 'admit' as const),
      which: fc.nat(7),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      want: fc.constantFrom('start' as const, 'end' as const, 'back' as const, 'close' as const, 'reopen' as const),
      which: fc.nat(1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ want: fc.constantFrom('scale' as const, 'attend' as const), which: fc.nat(2) }) },
  { weight: 8, arbitrary: fc.record({ want: fc.constant('cluster' as const), hand: aHand }) },
);
/** Two desks, two editors of one description, and phones. */
const peers = Math.max(5, Number(process.env['PEERS'] ?? 5));
const operations = Number(process.env['OPERATIONS'] ?? 0);
const who = fc.nat(peers - 1);
const year = 365 * 24;
const happening = fc.oneof(
  { weight: 10, arbitrary: fc.record({ what: fc.constant('wish' as const), who, wish }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('cut' as const, 'mend' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('delay' as const), who, ms: fc.integer({ min: 0, max: 40 }) }),
  },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('write' as const), editor: fc.nat(1), atEnd: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('clock' as const),
      of: fc.oneof(fc.constant('server' as const), who),
      hours: fc.integer({ min: -year, max: year }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 30 }) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;
type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const scales = [1, 1.15, 1.3] as const;

const trueNow = Date.now.bind(Date);
/** By how much the server's clock is wrong: at most a day. */
let serverOffMs = 0;
const hourMs = 3_600_000;
const wrongClock = { now: () => trueNow() + serverOffMs };
/** Does something on a device whose clock is wrong. */
const asOf = <T>(offMs: number, act: () => T): T => {
  Date.now = () => trueNow() + offMs;
  try {
    return act();
  } finally {
    Date.now = trueNow;
  }
};

/** One workshop, two desks, phones, and two editors of a description, each behind a line of its own, each with its own clock. */
const aWorld = async (server: AServer) => {
  const { workshopId, code, leader, steps } = await aWorkshop(server);
  const port = Number(new URL(server.origin).port);
  const everybody = Array.from({ length: peers }, (_none, index) => index);
  const lines = await Promise.all(everybody.map(() => aLine(port)));
  const offMs = everybody.map(() => 0);
  const behind = (index: number, one: Visitor): Visitor => ({ ...one, origin: lines[index]!.origin });

  const faults: string[] = [];
  const acknowledged = everybody.map(() => new Set<string>());
  const shown = everybody.map(() => new Set<string>());
  /** Moved between the homes of the board by a command: two sockets tell of it, one before the other. */
  const moved = new Set<string>();
  const missing = (owner: number, isThere: (id: string) => boolean): void => {
    for (const id of acknowledged[owner]!) {
      if (isThere(id)) shown[owner]!.add(id);
      // Words posted blindly to a step that is not known to be on show only when they come back.
      else if (shown[owner]!.has(id) && !moved.has(id)) faults.push(`${owner} misses ${id}`);
    }
  };
  const seesAll = (owner: number) => (view: Board) =>
    missing(owner, (id) =>
      (['statements', 'lateStatements', 'hiddenStatements', 'attendees'] as const).some((place) => view.get(place, id)),
    );
  const desks = [
    await anOverlayDesk(behind(0, leader), workshopId, seesAll(0)),
    await anOverlayDesk(behind(1, leader), workshopId, seesAll(1)),
  ] as const;
  const phones = await Promise.all(
    everybody.slice(2, -2).map(async (index) => {
      const someone = visitor(server.origin);
      const { actorId } = await joinByCode(someone, code);
      const phone = anOutboxPhone(behind(index, someone), workshopId, (view) =>
        missing(index, (id) => view.some(({ statementId }) => statementId === id)),
      );
      return { ...phone, actorId };
    }),
  );
  const clients = [...desks, ...phones];
  const drafting = await aDraftOfTwo(workshopId, leader, desks[0], steps[0], (index, one) =>
    behind(peers - 2 + index, one),
  );
  const statements: string[] = [];
  const answers: Promise<CommandReply>[] = [];

  const noted = (owner: number, id: string, answer: Promise<CommandReply>): void => {
    answers.push(answer);
    void answer.then((reply) => reply.ok && acknowledged[owner]!.add(id));
  };
  const made = [newId()];
  /** One hand at the board: by a desk that leads, or by a phone, which may only place. */
  const cluster = (owner: number, hand: Hand): void => {
    const board = desks[owner === 1 ? 1 : 0].view();
    const call = callOf(board, hand, { statementIds: statements, made, freshId: newId() });
    if (drafting.isEndedBy(call) && hand.a % 8 !== 0) return;
    const { name, args } = call;
    const { outbox } = clients[owner]!;
    const { id } = asOf(offMs[owner]!, () => outbox.add({ name, args, makes: [] }));
    made.push(id);
    answers.push(outbox.answer(id));
  };
  const fulfil = (owner: number, wanted: Wish): void => {
    if (wanted.want === 'cluster') return cluster(owner, wanted.hand);
    const { want, ...more } = wanted;
    const { send } = clients[owner]!;
    const client = { send: ((...asked) => asOf(offMs[owner]!, () => send(...asked))) as typeof send };
    const which = 'which' in more ? more.which : 0;
    const statementId = statements[which % Math.max(1, statements.length)] ?? newId();
    const seen = desks[owner === 1 ? 1 : 0].view().get('run', only)?.stepId ?? null;
    switch (want) {
      case 'post': {
        const id = newId();
        statements.push(id);
        const stepId = seen ?? steps[0];
        return noted(
          owner,
          id,
          client.send('postStatement', { statementId: id, stepId, text: `Ord ${statements.length}` }),
        );
      }
      case 'edit':
        return void answers.push(client.send('editStatement', { statementId, text: `Rettet ${answers.length}` }));
      case 'withdraw':
        moved.add(statementId);
        return void answers.push(client.send('withdrawStatement', { statementId }));
      case 'hide':
        moved.add(statementId);
        return void answers.push(client.send('hideStatement', { statementId }));
      case 'show':
        moved.add(statementId);
        return void answers.push(client.send('showStatement', { statementId }));
      case 'admit':
        moved.add(statementId);
        return void answers.push(client.send('admitLateStatement', { statementId }));
      case 'start':
        return void answers.push(client.send('startStep', { stepId: steps[which] ?? steps[0], seen }));
      case 'end':
        return void answers.push(client.send('endStep', { stepId: seen ?? steps[0] }));
      case 'back':
        return void answers.push(client.send('stepBack', { seen }));
      case 'close':
        return void answers.push(client.send('closeWorkshop', {}));
      case 'reopen':
        return void answers.push(client.send('reopenWorkshop', {}));
      case 'scale':
        return void answers.push(client.send('setWall', { textScale: scales[which] ?? 1, address: null }));
      case 'attend': {
        const id = newId();
        const args = { attendeeId: id, name: `Navn ${which}`, title: '', mark: 'present' } as const;
        if (owner > 1) return void answers.push(client.send('writeAttendee', args));
        return noted(owner, id, client.send('writeAttendee', args));
      }
    }
  };

  return {
    workshopId,
    leader,
    desks,
    phones,
    clients,
    drafting,
    faults,
    happen: async (event: Happening): Promise<void> => {
      if (event.what === 'wait') return pause(event.ms);
      if (event.what === 'write') return drafting.write(event.editor, event.atEnd);
      if (event.what === 'clock') {
        if (event.of === 'server') serverOffMs = (event.hours % 25) * hourMs;
        else offMs[event.of] = event.hours * hourMs;
        return;
      }
      const line = lines[event.who]!;
      if (event.what === 'wish') fulfil(event.who % clients.length, event.wish);
      else if (event.what === 'delay') line.delay(event.ms);
      else line[event.what]();
    },
    rest: async (): Promise<void> => {
      serverOffMs = 0;
      for (const line of lines) {
        line.mend();
        line.delay(0);
      }
      // One that was closed under a clock a day behind is long over under the right one: nobody but who leads would get in to be answered.
      await desks[0].send('reopenWorkshop', {});
      const isAnswered = Promise.all(answers).then(() => true);
      if (!(await Promise.race([isAnswered, pause(answersMs)]))) {
        const waiting = clients.map(({ outbox }) =>
          outbox.queue().filter(({ standing }) => standing.state === 'waiting'),
        );
        throw new Error(
          `no answer to ${waiting.map((queue) => queue.map(({ call }) => call.name).join()).join(' | ')}`,
        );
      }
      // A description can be written while the workshop is open; what waited may have closed it again.
      await desks[0].send('reopenWorkshop', {});
    },
    leave: async (): Promise<void> => {
      serverOffMs = 0;
      for (const client of [...clients, drafting]) client.leave();
      await Promise.all(lines.map((line) => line.close()));
    },
  };
};

/** A cluster's description that two write, each with the client's own editor; words go in at either end. */
const aDraftOfTwo = async (
  workshopId: string,
  leader: Visitor,
  desk: { readonly send: AnOverlayDesk['send'] },
  stepId: string,
  behind: (index: number, one: Visitor) => Visitor,
) => {
  const [statementId, clusterId, draftId] = [newId(), newId(), newId()];
  for (const reply of [
    await desk.send('startStep', { stepId, seen: null }),
    await desk.send('postStatement', { statementId, stepId, text: 'Det, der skrives om' }),
    await desk.send('startCluster', { clusterId, statements: [{ statementId, seen: null }], x: 0, y: 0 }),
    await desk.send('beginDraft', { clusterId, draftId }),
  ])
    expect(reply.ok).toBe(true);
  const place = { workshopId, draftId };
  const people = await Promise.all(
    [0, 1].map(async () => {
      const { link } = granted(await leader.post<{ link: string }>(routes.invitations(workshopId), { role: 'member' }));
      const who = visitor(leader.origin);
      await redeemLink(who, link);
      return { who, keep: aDatabase() };
    }),
  );
  const open = (index: number, address?: string): AWriter =>
    aWriter(people[index]!.who, place, people[index]!.keep, address);
  let writers = people.map(({ who }, index) => open(index, behind(index, who).origin));
  const words: string[] = [];
  let leftOut = '';
  await until('the editors may write', () => writers.every(({ draft }) => draft.view().state === 'writing'));
  return {
    draftId,
    /** Ends the description with its cluster: in most evenings it is to be there in the end, for words that are gone with it show nothing. */
    isEndedBy: (call: Call): boolean =>
      (call.name === 'dissolveCluster' && call.args.clusterId === clusterId) ||
      (call.name === 'mergeClusters' && call.args.fromId === clusterId),
    wordCount: () => words.length,
    write: (editor: number, atEnd: boolean): void => {
      const writer = writers[editor]!;
      // Without an id the field is for reading only.
      if (writer.draft.view().state !== 'writing') return;
      words.push(`<${words.length}>`);
      writer.insert(atEnd ? writer.words().length : 0, words.at(-1)!);
    },
    /** Their pages are loaded anew over a good line; then everybody reads the same, and every word is there or was given back. */
    judge: async (): Promise<string | null> => {
      for (const one of writers) {
        leftOut += one.draft.view().leftOut ?? '';
        one.leave();
      }
      const late = aWriter(leader, place);
      writers = [open(0), open(1), late];
      await until('the draft is read alike by all', () =>
        writers.every((one) => {
          const { state, isSaved, isLive } = one.draft.view();
          return state === 'writing' && isSaved && isLive && one.words() === late.words();
        }),
      );
      for (const one of writers) leftOut += one.draft.view().leftOut ?? '';
      const text = late.words();
      const lost = words.filter((word) => !text.includes(word) && !leftOut.includes(word));
      const doubled = words.filter((word) => text.split(word).length > 2);
      return lost.length + doubled.length > 0 ? `lost ${lost.join()}, doubled ${doubled.join()} in ${text}` : null;
    },
    leave: (): void => {
      for (const one of writers) one.leave();
    },
  };
};

const isSettled = (outbox: Outbox): boolean => outbox.queue().every(({ standing }) => standing.state === 'refused');

const readable = deskCollections.filter((name) => mayReadDesk(['administrator'], name));
const rows = (board: Board, collections: readonly ((typeof boardCollections)[number] | (typeof readable)[number])[]) =>
  Object.fromEntries(collections.map((name) => [name, Object.fromEntries(board.all(name))]));

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
// `pnpm prove fuzz` plays more of them.
const evenings = Number(process.env['EVENINGS'] ?? 8);

describe.each(storages)(`random commands over cut and delayed lines, kept in %s (seed ${seed})`, (storage) => {
  let server: AServer;
  let wordsJudged = 0;
  beforeAll(async () => {
    console.log(`fuzz ${storage}: SEED=${seed}`);
    server = await aServer({ storage, clock: wrongClock });
  });
  afterAll(() => server.stop());

  const play = async (events: readonly Happening[]): Promise<void> => {
    const world = await aWorld(server);
    try {
      for (const event of events) await world.happen(event);
      await world.rest();
      const { store } = server.ports;
      const folded = plainBoard();
      const stored = await store.log.load(world.workshopId);
      for (const { content } of await store.log.events(world.workshopId, 0, 5000)) {
        applyChanges(folded, (JSON.parse(content ?? '') as { changes: Change[] }).changes);
        expect(unsoundness(folded)).toBeNull();
      }
      const seq = stored?.seq ?? 0;
      await until('both desks have everything', () => world.desks.every((desk) => desk.seq() >= seq));
      await until('nothing is on its way', () => world.desks.every((desk) => isSettled(desk.outbox)));
      const joiner = await aReplica(world.leader, world.workshopId);
      await until('a joiner has everything', () => joiner.seq() >= seq);
      joiner.leave();
      const expected = rows(folded, [...boardCollections, ...readable]);
      expect(publishedText(joiner.board)).toBe(publishedText(folded));
      for (const desk of world.desks) {
        expect(rows(desk.base(), [...boardCollections, ...readable])).toEqual(expected);
        expect(rows(desk.view(), [...boardCollections, ...readable])).toEqual(expected);
      }
      for (const phone of world.phones) {
        const own = [...folded.all('authors')]
          .filter(([, author]) => author.actorId === phone.actorId)
          .map(([id]) => id);
        const expectedOwn = composeMine(folded, own).map(({ statementId, text }) => ({ statementId, text }));
        const seen = (): unknown =>
          phone
            .view()
            .filter(({ stage }) => stage !== 'refused')
            .map(({ statementId, text }) => ({ statementId, text }));
        await until('the phone has its own', () => JSON.stringify(seen()) === JSON.stringify(expectedOwn));
        await until('nothing of the phone is on its way', () => isSettled(phone.outbox));
      }
      const isStanding = [...folded.all('drafts')].some(([, { draftId }]) => draftId === world.drafting.draftId);
      if (isStanding) expect(await world.drafting.judge()).toBeNull();
      if (isStanding) wordsJudged += world.drafting.wordCount();
      expect(world.faults).toEqual([]);
    } finally {
      await world.leave();
    }
  };

  it(
    '[OB2][OB8][UL19] every replica, every overlay and the board made of the events end equal and sound, and nothing acknowledged was ever missing',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(happening, { minLength: operations || 15, maxLength: operations || 45 }), play),
        {
          seed,
          numRuns: evenings,
          endOnFailure: true,
        },
      );
      // Evenings in which nobody could write would show nothing.
      expect(wordsJudged).toBeGreaterThan(0);
      console.log(`fuzz ${storage}: ${wordsJudged} words in drafts`);
    },
    120_000 + evenings * Math.max(10_000, operations * 200),
  );
});
