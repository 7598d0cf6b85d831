import { closeCodes } from '@skab/shared/protocol/closeCodes.ts';
import { routes } from '@skab/shared/protocol/http.ts';
import { limits, rates } from '@skab/shared/protocol/limits.ts';
import { boardRoom } from '@skab/shared/protocol/socket.ts';
import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { boardAddress } from '../harness/replica.ts';
import { joinByCode, newId, visitor, type Visitor } from '../harness/visitor.ts';
import type { ASocket } from './aPhone.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { stall } from '../harness/stall.ts';
import { until } from './until.ts';

let room: ARoom;
beforeEach(async () => {
  room = await aRoom({ storage: 'memory' });
});
afterEach(() => room.end());

/** The code the web socket below was closed with. */
const closedWith = (socket: Socket): Promise<number | undefined> =>
  new Promise((resolve) => {
    socket.once('disconnect', (_reason, details) =>
      // The client hands on the browser's own event.
      resolve((details as { context?: { code?: number } } | undefined)?.context?.code),
    );
  });
const post = (text: string) => ({ statementId: newId(), stepId: room.steps[0], text });
const asked = (who: Visitor, address: string): Promise<Response> =>
  fetch(new URL(address, who.origin), { headers: who.cookie() ? { cookie: who.cookie() } : {} });
const upgrade = async (who: Visitor): Promise<WebSocket> => {
  const socket = new WebSocket(`${boardAddress(who)}/${boardRoom(room.workshopId, 1)}`, {
    headers: { cookie: who.cookie(), origin: who.origin },
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return socket;
};

describe('sockets', () => {
  it('[AC9] a device that enters, follows or asks to help too often is told to wait; another is not', async () => {
    const [anna, bo] = [await room.phone(), await room.phone()];
    const calls = [
      ['enter', { workshopId: room.workshopId, seat: 'phone', since: null }],
      ['followBoard', { follows: true, since: null }],
      ['askToHelp', { asks: true }],
    ] as const;
    const { most } = rates.enteringByDevice;
    const answers = await Promise.all(
      Array.from({ length: most + 20 }, (_none, index) => {
        const [event, call] = calls[index % 3] ?? calls[0];
        return anna.sendRaw(event, call) as Promise<{ ok: boolean; code?: string }>; // the crossing's own type
      }),
    );
    expect(answers.filter(({ code }) => code === 'too-fast').length).toBeGreaterThanOrEqual(20);
    expect(await bo.sendRaw('followBoard', { follows: true, since: null })).toEqual({ ok: true });
    // The device that asked too often goes on hearing.
    expect((await bo.send('postStatement', post('Torvet skal have bænke'))).ok).toBe(true);
    await until('it hears', () => anna.heard.feed.some(({ shown }) => shown.length > 0));
  });

  it('[AC10] of too many sockets of one device the oldest is told why and let go; the newest works', async () => {
    const first = await room.phone();
    const closed = closedWith(first.socket);
    const more: ASocket[] = [];
    for (let count = 0; count < limits.socketsPerDevice; count += 1) more.push(await room.sit(first.who, 'phone'));
    await until('the oldest is told', () => first.heard.ended === 'too-many-open');
    expect(await closed).toBe(closeCodes.tooManyOpen);
    expect((await more.at(-1)?.send('postStatement', post('Vi mødes på torvet')))?.ok).toBe(true);
    expect(more.every(({ socket }) => socket.connected)).toBe(true);

    const replicas = [await upgrade(room.leader)];
    const oldest = new Promise((resolve) => replicas[0]?.once('close', resolve));
    for (let count = 0; count < limits.socketsPerDevice; count += 1) replicas.push(await upgrade(room.leader));
    expect(await oldest).toBe(closeCodes.tooManyOpen);
    for (const one of replicas) one.close();
  });

  it('[AC11] what is larger than a message may be closes the socket that sent it, with its code, and no other', async () => {
    const [anna, bo] = [await room.phone(), await room.phone()];
    const closed = closedWith(anna.socket);
    anna.socket.emit('command', 'x'.repeat(limits.messageBytes));
    expect(await closed).toBe(closeCodes.tooLarge);
    const replica = await upgrade(room.leader);
    const ended = new Promise((resolve) => replica.once('close', resolve));
    replica.send(Buffer.alloc(limits.messageBytes + 1));
    expect(await ended).toBe(closeCodes.tooLarge);
    expect((await bo.send('postStatement', post('Lige under grænsen'))).ok).toBe(true);
  });

  it('[AC12] a socket that only makes noise is closed with its code', async () => {
    const anna = await room.phone();
    const closed = closedWith(anna.socket);
    for (let count = 0; count < rates.messagesBySocket.most; count += 1) anna.socket.emit('nothing', count);
    expect(await closed).toBe(closeCodes.tooFast);
    expect(anna.heard.ended).toBe('too-fast');
    const replica = await upgrade(room.leader);
    const ended = new Promise((resolve) => replica.once('close', resolve));
    for (let count = 0; count <= rates.messagesBySocket.most; count += 1) replica.send(Buffer.from([3]));
    expect(await ended).toBe(closeCodes.tooFast);
  });

  it('[AC13] a phone that asks and does not read is cut; the others are served, and it gets everything when it is back', async () => {
    const writers = await Promise.all(Array.from({ length: 8 }, () => room.phone()));
    const [slow, quick] = [await room.phone(), await room.phone()];
    await Promise.all(
      writers.flatMap((one) => Array.from({ length: 30 }, () => one.send('postStatement', post('🪑'.repeat(280))))),
    );
    const socketsOpen = async (): Promise<string | undefined> =>
      /skab_sockets (\d+)/.exec(await (await asked(quick.who, '/metrics')).text())?.[1];
    const all = await socketsOpen();
    const read = stall(slow.socket);
    const closed = closedWith(slow.socket);
    for (let count = 0; count < rates.enteringByDevice.most; count += 1)
      slow.socket.emit('followBoard', { follows: true, since: null });
    await until('it is cut', async () => Number(await socketsOpen()) === Number(all) - 1);
    expect((await quick.send('postStatement', post('Vi andre skriver videre'))).ok).toBe(true);
    read();
    await closed;
    // It has asked so often that it may be told to wait first, as it is told to.
    let back = await room.sit(slow.who, 'phone');
    while (!back.entered.ok) {
      back.leave();
      await new Promise((resolve) => setTimeout(resolve, 500));
      back = await room.sit(slow.who, 'phone');
    }
    const got = (): number => new Set(back.heard.feed.flatMap(({ shown }) => shown.map((one) => one.statementId))).size;
    await until('it has everything', () => got() === 241);
  });
});

describe('HTTP', () => {
  it('[AC14] a device that asks too often is told when to come back; the others, also at its address, are answered', async () => {
    const [anna, bo] = [visitor(room.server.origin), visitor(room.server.origin)];
    await joinByCode(anna, room.code);
    await joinByCode(bo, room.code);
    const { most } = rates.requestsByDevice;
    const answers = await Promise.all(Array.from({ length: most + 10 }, () => asked(anna, routes.session)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(await refused[0]?.json()).toEqual({ ok: false, code: 'too-fast' });
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await asked(bo, routes.session)).status).toBe(200);
    expect((await asked(visitor(room.server.origin), routes.door(room.code))).status).toBe(200);
    // Whoever cannot be told who she is counts as a stranger, whatever her cookie says.
    const forged = { ...anna, cookie: () => `skab=${newId()}` };
    expect((await asked(forged, routes.session)).status).toBe(200);
  });

  it('[SE13] a device that guesses codes slows itself, and not the hall it stands in', async () => {
    const anna = visitor(room.server.origin);
    await joinByCode(anna, room.code);
    for (let tried = 0; tried < limits.wrongCodesPerMinute; tried += 1)
      expect(await anna.post(routes.join, { code: '22222222' })).toEqual({ ok: false, code: 'code-unknown' });
    const took = async (who: Visitor): Promise<number> => {
      const from = performance.now();
      await joinByCode(who, room.code);
      return performance.now() - from;
    };
    expect(await took(visitor(room.server.origin))).toBeLessThan(limits.slowedAnswerMs / 2);
    expect(await took(anna)).toBeGreaterThan(limits.slowedAnswerMs * 0.9);
  });
});
