import { closeCodes } from '@skab/shared/protocol/closeCodes.ts';
import { routes, type SessionView } from '@skab/shared/protocol/http.ts';
import { isRefusalCode } from '@skab/shared/outcome.ts';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { granted, newId, type Visitor } from '../../harness/visitor.ts';
import { inParallel } from '../../harness/inParallel.ts';
import { sender } from '../kit/sender.ts';
import { headersOf, mutate, phonesUrl, type Attack, type Holds } from './attack.ts';
import * as frames from './frames.ts';
import type { House } from './house.ts';
import { knock, knockAgain, told, type End } from './knock.ts';

/** Everybody who might send bytes to the board, and how each must be sent away. */
const attackers = (house: House): readonly (readonly [string, Visitor | null, number])[] => [
  ['a stranger', null, closeCodes.signedOut],
  ['a participant', house.participant, closeCodes.notAllowed],
  ['a member', house.member, closeCodes.badFrame],
  ['the leader', house.leader, closeCodes.badFrame],
];

/** Ends every socket it is sent over: nobody has to wait for one that stays open. */
const noMessage = Uint8Array.of(255);
/** How long one waits for what is not answered; hands over the board are told of much sooner. */
const silenceMs = 500;

const sendFrames = (house: House, who: Visitor | null, sent: readonly Uint8Array[]): Promise<End> =>
  knock({
    url: house.boardUrl,
    headers: headersOf(who, house.server.origin),
    frames: [frames.askFrame(), ...sent],
    patienceMs: silenceMs,
  });

/** Sends the same bytes as everybody, as news and as an answer. */
const byEverybody = async (house: House, what: string, updates: readonly Uint8Array[], holds: Holds): Promise<void> => {
  await Promise.all(
    attackers(house).flatMap(([who, visitorOf, code]) =>
      [frames.updateFrame, frames.answerFrame].map(async (wrap) => {
        const end = await sendFrames(house, visitorOf, updates.map(wrap));
        const isDue = end !== 'open' && 'code' in end && end.code === code;
        holds(isDue, () => `${what} by ${who}: ${told(end)}, not ${code}`);
      }),
    ),
  );
};

/** The client the server itself writes the board as. */
const writerOf = (house: House): { readonly client: number; readonly clock: number } => {
  const [[client, clock] = [1, 0]] = [...Y.decodeStateVector(Y.encodeStateVector(house.honest.doc))];
  return { client, clock };
};

const clash = (client: number, clock: number, words: string): Uint8Array => {
  const doc = new Y.Doc();
  doc.clientID = client;
  // As far as the honest writer has come, so that the next struct is at her clock.
  if (clock > 0) Y.applyUpdate(doc, frames.occupying(client, 0, clock));
  const before = Y.encodeStateVector(doc);
  doc.getMap('statements').set('forged', words);
  return Y.encodeStateAsUpdate(doc, before);
};

/** Sends a command as bytes, past any library; what was answered. */
const rawCommand = async (house: House, who: Visitor, name: string, args: string): Promise<string> => {
  let answer = '';
  const call = `{"workshopId":"${house.workshopId}","id":"${newId()}","name":"${name}","args":${args}}`;
  const end = await knock({
    url: phonesUrl(house),
    headers: headersOf(who, house.server.origin),
    frames: ['40'],
    isAnswered: (message, send) => {
      const text = message.toString();
      // Only who has been let in is listened to.
      if (text.startsWith('40')) send(`427["command",${call}]`);
      if (text.startsWith('437')) answer = text.slice(3);
      return answer !== '';
    },
  });
  return answer === '' ? told(end) : answer;
};

const updates: readonly Attack[] = [
  {
    name: 'P1 two contents under one clock',
    run: async (house, { holds }) => {
      const { client, clock } = writerOf(house);
      await byEverybody(house, 'P1', [clash(client, clock, 'Jeg er den rigtige')], holds);
      await byEverybody(house, 'P1', [clash(client, clock, 'Nej, det er jeg')], holds);
    },
  },
  {
    name: 'P2 future clocks occupied',
    run: async (house, { holds }) => {
      const { client, clock } = writerOf(house);
      await byEverybody(house, 'P2', [frames.occupying(client, clock, 1000)], holds);
    },
  },
  {
    name: 'P3 everything deleted',
    run: (house, { holds }) => byEverybody(house, 'P3', [frames.deletingAll(writerOf(house).client)], holds),
  },
  {
    name: 'P4 updates with gaps',
    run: (house, { holds, random }) => {
      const client = 1 + random.below(2 ** 31);
      const gaps = Array.from({ length: 200 }, (_, index) => frames.withGap(client, 10_000 + index * 2000));
      return byEverybody(house, 'P4', gaps, holds);
    },
  },
  {
    name: 'P5 four million structs in a few bytes',
    run: async (house, { holds }) => {
      const bomb = frames.claiming(4_000_000);
      const from = performance.now();
      Y.applyUpdateV2(new Y.Doc(), frames.claiming(400_000));
      holds(performance.now() - from > 20, () => 'P5: the bomb is none: a tenth of it stops nobody who reads it');
      await byEverybody(house, 'P5', [bomb], holds);
      // The same claims where a vector or somebody's hands are expected.
      for (const sent of [frames.askFrame(bomb), frames.askFrame(Uint8Array.of(255, 255, 255, 127, 1, 1))])
        await sendFrames(house, house.member, [sent, noMessage]);
      await sendFrames(house, house.member, [Uint8Array.of(1, 6, 255, 255, 255, 127, 1, 1), noMessage]);
    },
  },
  {
    name: 'P6 values nested deep',
    run: async (house, { holds }) => {
      for (const depth of [1000, 3000]) await byEverybody(house, `P6 (${depth})`, [frames.nested(depth)], holds);
      const deep = `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`;
      for (const name of ['placeStatement', 'renameCluster', 'foundFromCopy', 'nothing']) {
        const answer = await rawCommand(house, house.member, name, deep);
        holds(answer.includes('"malformed"'), () => `P6: ${name} with deep arguments: ${answer}`);
      }
      const list = '['.repeat(7_000_000);
      const bodies = [
        [routes.join, deep, 'application/json'],
        [routes.session, `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'application/json'],
        [routes.copies(newId(), newId()), list, 'application/octet-stream'],
        [routes.copies(newId(), newId()), `${list}${']'.repeat(7_000_000)}`, 'application/octet-stream'],
      ] as const;
      for (const [address, body, type] of bodies) {
        const answer = await fetch(new URL(address, house.server.origin), {
          method: 'POST',
          headers: { ...headersOf(house.leader, house.server.origin), 'content-type': type },
          body,
        });
        const { code } = (await answer.json()) as { readonly code: string }; // a refusal, or the next line says otherwise
        holds(answer.status < 500 && isRefusalCode(code), () => `P6: ${address} answered ${answer.status} ${code}`);
      }
    },
  },
  {
    name: 'P7 keys that mean something else',
    run: async (house, { holds }) => {
      const values: readonly (readonly [string, unknown])[] = [
        ['postStatement', frames.poisoned()],
        ['postStatement', { ...poisonedPost(house), statementId: newId() }],
        ['__proto__', {}],
        ['constructor', {}],
        ['toString', {}],
      ];
      for (const [name, args] of values) {
        const answer = await rawCommand(house, house.participant, name, JSON.stringify(args));
        holds(answer.includes('"malformed"'), () => `P7: ${name}: ${answer}`);
      }
      const join = JSON.parse(`{"code":${JSON.stringify(house.code)},"__proto__":{"role":"facilitator"}}`) as unknown;
      await house.participant.post(routes.join, join);
      const { grants } = granted(await house.participant.get<SessionView>(routes.session));
      holds(
        grants.every(({ role }) => role === 'participant'),
        () => `P7: the participant is ${grants.map(({ role }) => role).join(', ')}`,
      );
      const update = new Y.Doc();
      update.getMap('notes').set('poison', frames.poisonedValue());
      await byEverybody(house, 'P7', [Y.encodeStateAsUpdate(update)], holds);
    },
  },
  {
    name: 'P8 others renamed, and twenty thousand ghosts',
    run: async (house, { holds }) => {
      const hand = { key: newId(), statementId: null, clusterId: null, x: 0, y: 0 };
      const forged = { hand: { ...hand, name: 'Borgmesteren' }, user: { name: 'Borgmesteren' } };
      const clients = [house.honest.doc.clientID, writerOf(house).client, 2 ** 32, 1];
      await sendFrames(
        house,
        house.member,
        clients.map((client) => frames.awareness([[client, 99, forged]])),
      );
      await sendFrames(house, house.member, [frames.awareness(clients.map((client) => [client, 99, forged]))]);
      await sendFrames(house, house.member, [frames.awareness([[1, 1, { hand, name: 'Borgmesteren' }]])]);
      const ghosts = (count: number): Uint8Array =>
        frames.awareness(Array.from({ length: count }, (_, index) => [index + 5, 1, {}]));
      for (const [count, code] of [
        [4000, closeCodes.badFrame],
        [20_000, closeCodes.tooLarge],
      ] as const) {
        const end = await sendFrames(house, house.member, [ghosts(count)]);
        holds(end !== 'open' && 'code' in end && end.code === code, () => `P8: ${count} ghosts: ${told(end)}`);
      }
      const seen = [...house.honest.provider.awareness.getStates().values()];
      holds(seen.length <= 2, () => `P8: ${seen.length} hands over the board`);
      holds(!JSON.stringify(seen).includes('Borgmesteren'), () => 'P8: a forged name is shown');
    },
  },
];

const poisonedPost = (house: House): Record<string, unknown> =>
  JSON.parse(`{"stepId":"${house.stepId}","text":"x","__proto__":{"role":"facilitator"}}`) as Record<string, unknown>; // as above

/** Devices that send changed messages side by side: one alone would be told that it opens sockets too fast. */
const deviceCount = 8;

const mutations: Attack = {
  name: 'P9 valid messages with bytes changed',
  run: async (house, { holds, random, mutations: count }) => {
    const { client, clock } = writerOf(house);
    const hand = { hand: { key: newId(), statementId: null, clusterId: null, x: 3, y: 4 } };
    const valid = [
      frames.updateFrame(clash(client, clock, 'Ændret')),
      frames.answerFrame(Y.encodeStateAsUpdate(house.honest.doc).slice(0, 4000)),
      frames.askFrame(Y.encodeStateVector(house.honest.doc)),
      frames.awareness([[5, 1, hand]]),
      Uint8Array.of(3),
    ] as const;
    const allowed = new Set<number>([closeCodes.badFrame, closeCodes.tooLarge]);
    const devices = await Promise.all(Array.from({ length: deviceCount }, () => house.invited('member')));
    await inParallel(Array.from({ length: count }), deviceCount, async (_none, _index, lane) => {
      // What does no harm leaves the socket open; bytes that are no message end it.
      const end = await knockAgain({
        url: house.boardUrl,
        headers: headersOf(devices[lane] ?? house.member, house.server.origin),
        frames: [frames.askFrame(), mutate(random.pick(valid), random), noMessage],
      });
      holds(end !== 'open' && 'code' in end && allowed.has(end.code), () => `P9: ${told(end)}`);
    });
  },
};

/** A reader that asks again and again and takes nothing of what it is sent. How it ended. */
const stallBoard = async (house: House, asks: number): Promise<string> => {
  const socket = new WebSocket(house.boardUrl, { headers: headersOf(house.member, house.server.origin) });
  await new Promise((resolve) => socket.once('open', resolve));
  let isGone = false;
  socket.on('close', () => (isGone = true));
  socket.on('error', () => (isGone = true));
  socket.pause();
  for (let sent = 0; sent < asks && !isGone; sent += 1) {
    socket.send(frames.askFrame(sent % 2 === 0 ? Uint8Array.of(0) : Uint8Array.of(1, 1, 0)), () => undefined);
    if (sent % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  const state = await socketState(house);
  socket.terminate();
  return state;
};

/** How many replicas the server says are open: the honest one, and whoever was not cut. */
const socketState = async (house: House): Promise<string> => {
  const text = await (await fetch(new URL('/metrics', house.server.origin))).text();
  return /^skab_replicas (\d+)$/m.exec(text)?.[1] ?? '?';
};

/** A phone that asks for everything again and again, and takes nothing. */
const stallPhone = async (house: House, asks: number): Promise<void> => {
  const from = await sender(house.participant);
  await from.socket.timeout(5000).emitWithAck('enter', { workshopId: house.workshopId, seat: 'phone', since: null });
  // The socket beneath, past the library's types: from here on nothing is read.
  const transport = from.socket.io.engine.transport as unknown as { readonly ws: WebSocket };
  transport.ws.pause();
  for (let sent = 0; sent < asks; sent += 1) {
    from.socket.emit('followBoard', { follows: true, since: null }, () => undefined);
    from.socket.emit('enter', { workshopId: house.workshopId, seat: 'phone', since: null }, () => undefined);
    if (sent % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
  transport.ws.terminate();
  from.leave();
};

const stalled: readonly Attack[] = [
  {
    name: 'P11 a replica that asks and does not read',
    run: async (house, { holds }) => {
      const open = await stallBoard(house, 2000);
      holds(open === '1', () => `P11: ${open} replicas are open: the one that does not read was not cut`);
    },
  },
  { name: 'P11 a phone that asks and does not read', run: (house) => stallPhone(house, 400) },
];

/** Every attack of the list, in its order. */
export const attacksOnHouse: readonly Attack[] = [...updates, mutations, ...stalled];
