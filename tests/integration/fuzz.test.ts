import { randomInt } from 'node:crypto';
import { mayReadDesk } from '@skab/shared/access/deskReaders.ts';
import { applyChanges, type Board, type Change } from '@skab/shared/board/board.ts';
import { boardCollections, deskCollections, only } from '@skab/shared/board/collections.ts';
import { publishedText } from '@skab/shared/board/equality.ts';
import { unsoundness } from '@skab/shared/board/invariants.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { composeMine } from '@skab/shared/scene/composeMine.ts';
import { callOf, handOf, type Hand } from '@skab/shared/testing/handsAtBoard.ts';
import fc from 'fast-check';
import type { Outbox } from '../../client/src/sync/outbox.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinByCode, newId, visitor } from '../harness/visitor.ts';
import { anOutboxPhone, anOverlayDesk } from './aClient.ts';
import { aLine } from './aLine.ts';
import { aReplica } from '../harness/replica.ts';
import { aServer, storages, type AServer } from './aServer.ts';
import { aWorkshop } from './aWorkshop.ts';
import { until } from './until.ts';

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
const who = fc.nat(2);
const happening = fc.oneof(
  { weight: 10, arbitrary: fc.record({ what: fc.constant('wish' as const), who, wish }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('cut' as const, 'mend' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('delay' as const), who, ms: fc.integer({ min: 0, max: 40 }) }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 30 }) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;
type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const scales = [1, 1.15, 1.3] as const;

/** One workshop, two desks and a phone, each behind a line of its own. */
const aWorld = async (server: AServer) => {
  const { workshopId, code, leader, steps } = await aWorkshop(server);
  const port = Number(new URL(server.origin).port);
  const lines = await Promise.all([0, 1, 2].map(() => aLine(port)));
  const someone = visitor(server.origin);
  const { actorId } = await joinByCode(someone, code);
  const behind = (index: number, one: typeof someone): typeof someone => ({ ...one, origin: lines[index]!.origin });

  const faults: string[] = [];
  const acknowledged = [new Set<string>(), new Set<string>(), new Set<string>()];
  const shown = [new Set<string>(), new Set<string>(), new Set<string>()];
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
  const phone = anOutboxPhone(behind(2, someone), workshopId, (view) =>
    missing(2, (id) => view.some(({ statementId }) => statementId === id)),
  );
  const clients = [...desks, phone];
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
    const { name, args } = callOf(board, hand, { statementIds: statements, made, freshId: newId() });
    const { outbox } = clients[owner]!;
    const { id } = outbox.add({ name, args, makes: [] });
    made.push(id);
    answers.push(outbox.answer(id));
  };
  const fulfil = (owner: number, wanted: Wish): void => {
    if (wanted.want === 'cluster') return cluster(owner, wanted.hand);
    const { want, ...more } = wanted;
    const client = clients[owner]!;
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
        if (owner === 2) return void answers.push(client.send('writeAttendee', args));
        return noted(owner, id, client.send('writeAttendee', args));
      }
    }
  };

  return {
    workshopId,
    leader,
    desks,
    phone,
    actorId,
    clients,
    faults,
    happen: async (event: Happening): Promise<void> => {
      if (event.what === 'wait') return pause(event.ms);
      const line = lines[event.who]!;
      if (event.what === 'wish') fulfil(event.who, event.wish);
      else if (event.what === 'delay') line.delay(event.ms);
      else line[event.what]();
    },
    rest: async (): Promise<void> => {
      for (const line of lines) {
        line.mend();
        line.delay(0);
      }
      await Promise.all(answers);
    },
    leave: async (): Promise<void> => {
      for (const client of clients) client.leave();
      await Promise.all(lines.map((line) => line.close()));
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
  beforeAll(async () => {
    console.log(`fuzz ${storage}: SEED=${seed}`);
    server = await aServer({ storage });
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
      for (const { content } of await store.log.events(world.workshopId, 0, 1000)) {
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
      const own = [...folded.all('authors')].filter(([, author]) => author.actorId === world.actorId).map(([id]) => id);
      const expectedOwn = composeMine(folded, own).map(({ statementId, text }) => ({ statementId, text }));
      const seen = (): unknown =>
        world.phone
          .view()
          .filter(({ stage }) => stage !== 'refused')
          .map(({ statementId, text }) => ({ statementId, text }));
      await until('the phone has its own', () => JSON.stringify(seen()) === JSON.stringify(expectedOwn));
      await until('nothing of the phone is on its way', () => isSettled(world.phone.outbox));
      expect(world.faults).toEqual([]);
    } finally {
      await world.leave();
    }
  };

  it(
    '[OB2][OB8][UL19] every replica, every overlay and the board made of the events end equal and sound, and nothing acknowledged was ever missing',
    async () => {
      await fc.assert(fc.asyncProperty(fc.array(happening, { minLength: 15, maxLength: 45 }), play), {
        seed,
        numRuns: evenings,
        endOnFailure: true,
      });
    },
    120_000 + evenings * 10_000,
  );
});
