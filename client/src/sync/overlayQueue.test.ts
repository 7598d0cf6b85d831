import { type Change } from '@skab/shared/board/board.ts';
import { boardCollections, deskCollections, homes, only } from '@skab/shared/board/collections.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { mayReadDesk } from '@skab/shared/access/deskReaders.ts';
import { applyChanges } from '@skab/shared/board/board.ts';
import { commands, type CommandCall } from '@skab/shared/commands/registry.ts';
import { contextOf, aWorkshop, anActor, anId, workshopId } from '@skab/shared/testing/builders.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlayQueue } from './overlayQueue.ts';
import { answered, enqueued, reached, type Queue } from './queue.ts';
import { emptySnapshot, type Snapshot } from './snapshot.ts';

const steps = ['welcome', 'collect', 'collect more', 'close'].map((name) => anId(`step ${name}`));
const statements = ['a', 'b', 'c', 'd', 'e'].map((name) => anId(`statement ${name}`));
const attendees = ['x', 'y'].map((name) => anId(`attendee ${name}`));

/** What a person may want, before she has looked at her screen. */
const wish = fc.oneof(
  fc.record({ want: fc.constant('start' as const), step: fc.constantFrom(...steps) }),
  fc.record({ want: fc.constantFrom('end' as const, 'back' as const, 'close' as const, 'reopen' as const) }),
  fc.record({
    want: fc.constantFrom('post' as const, 'hide' as const, 'show' as const, 'admit' as const),
    statement: fc.constantFrom(...statements),
    step: fc.constantFrom(...steps.slice(1, 3)),
  }),
  fc.record({
    want: fc.constantFrom('tick' as const, 'strike' as const),
    attendee: fc.constantFrom(...attendees),
    name: fc.constantFrom('Bo', 'Ida'),
  }),
  fc.record({ want: fc.constant('scale' as const), scale: fc.constantFrom(1 as const, 1.3 as const, 2 as const) }),
);
type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

const happening = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('command' as const), who: fc.nat(2), wish, isAhead: fc.boolean() }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constantFrom('judge' as const, 'ack' as const, 'board' as const, 'desk' as const),
      who: fc.nat(2),
    }),
  },
);
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

const call = (view: Snapshot, id: string, w: Wish): CommandCall => {
  const seen = view.get('run', only)?.stepId ?? null;
  const frame = { workshopId, id };
  switch (w.want) {
    case 'start':
      return { ...frame, name: 'startStep', args: { stepId: w.step, seen } };
    case 'end':
      return { ...frame, name: 'endStep', args: { stepId: seen ?? steps[0]! } };
    case 'back':
      return { ...frame, name: 'stepBack', args: { seen } };
    case 'close':
      return { ...frame, name: 'closeWorkshop', args: {} };
    case 'reopen':
      return { ...frame, name: 'reopenWorkshop', args: {} };
    case 'post':
      return {
        ...frame,
        name: 'postStatement',
        args: { statementId: w.statement, stepId: seen ?? w.step, text: `ord ${id}` },
      };
    case 'hide':
      return { ...frame, name: 'hideStatement', args: { statementId: w.statement } };
    case 'show':
      return { ...frame, name: 'showStatement', args: { statementId: w.statement } };
    case 'admit':
      return { ...frame, name: 'admitLateStatement', args: { statementId: w.statement } };
    case 'tick':
      return {
        ...frame,
        name: 'writeAttendee',
        args: { attendeeId: w.attendee, name: w.name, title: '', mark: 'present' },
      };
    case 'strike':
      return { ...frame, name: 'removeAttendee', args: { attendeeId: w.attendee } };
    case 'scale':
      return { ...frame, name: 'setWall', args: { textScale: w.scale, address: null } };
  }
};

const readable = deskCollections.filter((name) => mayReadDesk(['facilitator'], name));
const isDesk = ({ collection }: Change) => homes[collection] === 'desk';
const isReadableDesk = ({ collection }: Change) => (readable as readonly string[]).includes(collection);

/** One server and three desks. Commands, answers, board updates and desk frames each travel by a line of their own. */
const aWorld = () => {
  const server = aWorkshop().board;
  const log: Change[][] = [];
  const wire: { who: number; sent: CommandCall }[] = [];
  const founded: Change[] = [...boardCollections, ...readable].flatMap((collection) =>
    [...server.all(collection)].map(([id, after]) => ({ collection, id, before: undefined, after }) as Change),
  );
  const clients = ['Frida', 'Gert', 'Hanne'].map((name) => ({
    actor: anActor(name, 'facilitator'),
    base: emptySnapshot.with(founded),
    boardSeq: 0,
    deskSeq: 0,
    queue: [] as Queue,
    acks: [] as { sent: CommandCall; reply: CommandReply }[],
    acknowledged: new Set<string>(),
    view: emptySnapshot,
    overlays: overlayQueue(),
  }));
  type Client = (typeof clients)[number];
  const look = (client: Client): void => {
    client.queue = reached(client.queue, Math.min(client.boardSeq, client.deskSeq));
    const received = { base: client.base, seqOf: { board: client.boardSeq, desk: client.deskSeq } };
    client.view = client.base.with(client.overlays.changes(received, client.queue, client.actor));
  };
  clients.forEach(look);
  let made = 0;

  const hear = (client: Client, { sent, reply }: Client['acks'][number]): void => {
    const put = putBy(sent);
    if (reply.ok && put !== null) client.acknowledged.add(put);
    client.queue = answered(client.queue, sent.id, reply);
  };

  const judge = (): void => {
    const next = wire.shift();
    if (!next) return;
    const client = clients[next.who]!;
    const now = 10_000 + log.length;
    const { outcome, changes } = commands[next.sent.name].run(server, next.sent.args, contextOf(client.actor, now));
    applyChanges(server, changes);
    if (changes.length > 0) log.push([...changes]);
    client.acks.push({ sent: next.sent, reply: outcome.ok ? { ok: true, seq: log.length } : outcome });
  };

  const receive = (client: Client, home: 'board' | 'desk'): void => {
    const seq = home === 'board' ? client.boardSeq : client.deskSeq;
    const changes = log[seq];
    if (!changes) return;
    client.base = client.base.with(
      changes.filter((change) => (home === 'board' ? !isDesk(change) : isReadableDesk(change))),
    );
    if (home === 'board') client.boardSeq += 1;
    else client.deskSeq += 1;
  };

  const happen = (event: Happening): void => {
    const client = clients[event.who]!;
    if (event.what === 'command') {
      made += 1;
      const sent = call(client.view, anId(`command ${made}`), event.wish);
      client.queue = enqueued(client.queue, [
        // A device's clock may be years ahead: then the client cannot judge by time as the server does.
        { call: sent, order: made, at: event.isAhead ? 1e12 : made, makes: [], standing: { state: 'waiting' } },
      ]);
      wire.push({ who: event.who, sent });
    } else if (event.what === 'judge') judge();
    else if (event.what === 'ack') {
      const ack = client.acks.shift();
      if (ack) hear(client, ack);
    } else receive(client, event.what);
    look(client);
  };

  const rest = (): void => {
    while (wire.length > 0) judge();
    for (const client of clients) {
      for (const ack of client.acks.splice(0)) hear(client, ack);
      while (client.boardSeq < log.length) receive(client, 'board');
      while (client.deskSeq < log.length) receive(client, 'desk');
      look(client);
    }
  };
  return { server, clients, log, happen, rest };
};

const places = ['statements', 'lateStatements', 'hiddenStatements', 'attendees'] as const;
const isThere = (view: Snapshot, id: string) => places.some((place) => view.get(place, id) !== undefined);

/** The row a command puts there, if it is one of those this test follows. */
const putBy = (sent: CommandCall): string | null => {
  if (sent.name === 'postStatement') return sent.args.statementId;
  return sent.name === 'writeAttendee' ? sent.args.attendeeId : null;
};

const cutBy = (changes: readonly Change[]): readonly string[] =>
  changes.filter(({ after }) => after === undefined).map(({ id }) => id);

const runs = { numRuns: 300, verbose: 1 as const };

it('[OB2] an acknowledged change is never missing from its author’s view, not for a frame', () => {
  fc.assert(
    fc.property(fc.array(happening, { minLength: 10, maxLength: 80 }), (events) => {
      const world = aWorld();
      for (const event of events) {
        const client = world.clients[event.who]!;
        const before = client.view;
        const seqBefore = Math.min(client.boardSeq, client.deskSeq);
        world.happen(event);
        // What somebody else took away, and what she strikes herself, may be gone.
        const gone = new Set(world.log.slice(seqBefore, Math.max(client.boardSeq, client.deskSeq)).flatMap(cutBy));
        for (const { call: queued } of client.queue)
          if (queued.name === 'removeAttendee') gone.add(queued.args.attendeeId);
        for (const id of client.acknowledged) {
          if (isThere(before, id) && !gone.has(id)) expect(isThere(client.view, id)).toBe(true);
        }
      }
    }),
    runs,
  );
});

it('[OB2] what is accepted stays on screen while the base passes through a state that would not have taken it', () => {
  const world = aWorld();
  const [welcome, collect, more] = steps;
  const start = (who: number, step: string | undefined): Happening => ({
    what: 'command',
    who,
    wish: { want: 'start', step: step! },
    isAhead: false,
  });
  const post: Happening = {
    what: 'command',
    who: 0,
    wish: { want: 'post', statement: statements[0]!, step: collect! },
    isAhead: false,
  };
  const play = (...events: Happening[]) => events.forEach(world.happen);
  const judge: Happening = { what: 'judge', who: 0 };
  const ack: Happening = { what: 'ack', who: 0 };
  play(start(1, welcome), judge);
  for (const who of [0, 1]) play({ what: 'board', who }, { what: 'desk', who });
  // The other goes to a third step and back, before what this one does is judged.
  play(start(1, more), judge, { what: 'board', who: 1 }, start(1, welcome), judge);
  play(start(0, collect), post, judge, judge, ack, ack);
  const [client] = world.clients;
  expect(client?.view.get('statements', statements[0]!)).toBeDefined();
  play({ what: 'board', who: 0 });
  expect(client?.base.get('run', only)?.stepId).toBe(more);
  expect(client?.view.get('statements', statements[0]!)).toBeDefined();
});

it('[OB2] words the server kept with the facilitator stay on screen while only the board has come so far', () => {
  const world = aWorld();
  const [, collect] = steps;
  const play = (...events: Happening[]) => events.forEach(world.happen);
  const judge: Happening = { what: 'judge', who: 0 };
  play({ what: 'command', who: 1, wish: { want: 'start', step: collect! }, isAhead: false }, judge);
  for (const who of [0, 1]) play({ what: 'board', who }, { what: 'desk', who });
  // The other closes before the words have come, and their author's clock is years ahead: she would take them for too late.
  const wish = { want: 'post', statement: statements[0]!, step: collect! } as const;
  play({ what: 'command', who: 1, wish: { want: 'close' }, isAhead: false });
  play({ what: 'command', who: 0, wish, isAhead: true }, judge, judge, { what: 'ack', who: 0 });
  const [client] = world.clients;
  expect(world.server.get('lateStatements', statements[0]!)).toBeDefined();
  for (const what of ['board', 'board', 'desk', 'desk'] as const) {
    expect(isThere(client!.view, statements[0]!)).toBe(true);
    play({ what, who: 0 });
  }
  expect(client?.view.get('statements', statements[0]!)).toBeUndefined();
  expect(client?.view.get('lateStatements', statements[0]!)).toBeDefined();
});

it('[OB8] when everything has arrived, every view is what the server has', () => {
  fc.assert(
    fc.property(fc.array(happening, { minLength: 10, maxLength: 80 }), (events) => {
      const world = aWorld();
      for (const event of events) world.happen(event);
      world.rest();
      const rows = (board: Pick<Snapshot, 'all'>) =>
        Object.fromEntries(
          [...boardCollections, ...readable].map((name) => [name, Object.fromEntries(board.all(name))]),
        );
      const all = { all: (name) => new Map(world.server.all(name)) } as Pick<Snapshot, 'all'>;
      for (const client of world.clients) {
        expect(rows(client.view)).toEqual(rows(all));
        expect(client.queue.filter(({ standing }) => standing.state !== 'refused')).toEqual([]);
      }
    }),
    runs,
  );
});

it('a board that stands still keeps its collections as they are until something in them changes', () => {
  const board = plainBoard();
  board.put('numbers', anId('a'), { number: 1 });
  const first = emptySnapshot.with([{ collection: 'numbers', id: anId('a'), before: undefined, after: { number: 1 } }]);
  const second = first.with([
    { collection: 'wall', id: only, before: undefined, after: { textScale: 2, address: null } },
  ]);
  expect(second.all('numbers')).toBe(first.all('numbers'));
  expect(first.get('wall', only)).toBeUndefined();
  expect(() => second.put('numbers', anId('a'), { number: 2 })).toThrow('only read');
});
