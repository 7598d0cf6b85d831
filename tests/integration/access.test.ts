import { closeCodes } from '@skab/shared/protocol/closeCodes.ts';
import { routes, type Invited, type Joined, type Redeemed, type SessionListed } from '@skab/shared/protocol/http.ts';
import { boardRoom } from '@skab/shared/protocol/socket.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { granted, newId, visitor, type Visitor } from '../harness/visitor.ts';
import { connect } from './aPhone.ts';
import { boardAddress } from '../harness/replica.ts';
import { storages } from './aServer.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { until } from './until.ts';

describe.each(storages)('who may do what, kept in %s', (storage) => {
  let room: ARoom;
  beforeEach(async () => {
    room = await aRoom({ storage });
  });
  afterEach(() => room.end());

  const ask = (who: Visitor, method: string, address: string, body?: unknown, headers = {}): Promise<Response> =>
    fetch(new URL(address, who.origin), {
      method,
      headers: { cookie: who.cookie(), 'content-type': 'application/json', origin: who.origin, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  /** How a socket at the board's address ends: the HTTP status or the close code. */
  const boardSocketEnd = (who: Visitor, headers: Record<string, string>): Promise<number> => {
    const socket = new WebSocket(`${boardAddress(who)}/${boardRoom(room.workshopId, 1)}`, { headers });
    return new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('close', (code) => resolve(code));
      socket.on('error', () => undefined);
    });
  };

  it('[SE2] a personal link gives its role to the first device that opens it, and to no other', async () => {
    const { link } = granted(
      await room.leader.post<Invited>(routes.invitations(room.workshopId), { role: 'secretary' }),
    );
    const call = { token: new URL(link).hash.slice(1) };
    const secretary = visitor(room.server.origin);
    expect(await secretary.post<Redeemed>(routes.session, call)).toEqual({
      role: 'secretary',
      workshopId: room.workshopId,
    });
    expect(await visitor(room.server.origin).post(routes.session, call)).toEqual({ ok: false, code: 'link-used' });
    expect(await visitor(room.server.origin).post(routes.session, { token: newId() })).toEqual({
      ok: false,
      code: 'link-expired',
    });
  });

  it('[SE7] a screen reads the board by its link, as often as it is opened, and every command of its is refused', async () => {
    const screen = await room.invited('screen');
    const wall = await room.replica(screen);
    await until('the board is there', () => wall.board.get('workshop', 'now') !== undefined);
    const seat = await room.sit(screen, 'desk');
    expect(seat.entered).toMatchObject({ ok: true, roles: ['screen'] });
    const refused = { ok: false, code: 'not-allowed' };
    const statement = { statementId: newId(), stepId: room.steps[0], text: 'Jeg er en væg' };
    expect(await seat.send('postStatement', statement)).toEqual(refused);
    expect(await seat.send('closeWorkshop', {})).toEqual(refused);
    expect(seat.heard.desk.flatMap(({ changes }) => changes)).toEqual([]);
  });

  it('[SE8] a participant sees neither desk nor board, and leads nothing', async () => {
    const anna = await room.phone();
    const refused = { ok: false, code: 'not-allowed' };
    expect((await room.sit(anna.who, 'desk')).entered).toEqual(refused);
    const replica = await room.replica(anna.who, 1);
    await until('it is closed', () => replica.closeCode() === closeCodes.notAllowed);
    expect(await anna.send('endStep', { stepId: room.steps[0] })).toEqual(refused);
    expect(await anna.who.post(routes.invitations(room.workshopId), { role: 'member' })).toEqual(refused);
    expect(await anna.who.post(routes.installationInvitations, { role: 'administrator' })).toEqual(refused);
    expect(await anna.who.get(routes.sessions(room.workshopId))).toEqual(refused);
  });

  it('[SE9] a replica that writes is closed, and nothing has changed', async () => {
    const wall = await room.replica();
    await until('the board is there', () => wall.board.get('workshop', 'now') !== undefined);
    wall.board.put('statements', 'forged', {
      text: 'Det har ingen sagt',
      stepId: room.steps[0],
      promptId: null,
      publishedAt: 1,
      editedAt: null,
      isLate: false,
    });
    await until('it is closed', () => wall.closeCode() === closeCodes.badFrame);
    const other = await room.replica();
    await until('the board is there', () => other.board.get('workshop', 'now') !== undefined);
    expect([...other.board.all('statements')]).toEqual([]);
    const stored = await room.server.ports.store.log.load(room.workshopId);
    const doc = new Y.Doc();
    for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
    expect(JSON.stringify(doc.toJSON())).not.toContain('forged');
  });

  it('[SE10] both kinds of socket, and whatever changes something over HTTP, are for our own pages only', async () => {
    const cookie = room.leader.cookie();
    for (const origin of ['https://elsewhere.test', 'null', `http://127.0.0.2:1`]) {
      expect(await boardSocketEnd(room.leader, { cookie, origin })).toBe(403);
      await expect(connect(room.leader, { origin })).rejects.toThrow('websocket error');
      const answer = await ask(
        room.leader,
        'POST',
        routes.invitations(room.workshopId),
        { role: 'member' },
        { origin },
      );
      expect([answer.status, await answer.json()]).toEqual([403, { ok: false, code: 'wrong-origin' }]);
      expect((await ask(room.leader, 'DELETE', routes.session, undefined, { origin })).status).toBe(403);
    }
    expect(await boardSocketEnd(room.leader, { cookie })).toBe(403);
    expect(await boardSocketEnd(room.leader, { cookie, origin: 'http://evil.test', host: 'evil.test' })).toBe(403);
    expect(await boardSocketEnd(room.leader, { origin: room.server.origin })).toBe(closeCodes.signedOut);
  });

  it('[SE11] an ended session is out at once: its sockets, its commands and its reading', async () => {
    const secretary = await room.invited('secretary');
    const seat = await room.sit(secretary, 'desk');
    const replica = await room.replica(secretary);
    await until('the board is there', () => replica.board.get('workshop', 'now') !== undefined);
    const sessions = granted(await room.leader.get<readonly SessionListed[]>(routes.sessions(room.workshopId)));
    expect(sessions.map(({ role, isMine }) => ({ role, isMine }))).toEqual([{ role: 'secretary', isMine: false }]);
    const [{ sessionId } = { sessionId: '' }] = sessions;
    const ended = await ask(room.leader, 'DELETE', routes.endSession(room.workshopId, sessionId));
    expect(ended.status).toBe(204);
    await until('the seat is told', () => seat.heard.ended === 'signed-out');
    await until('the replica is closed', () => replica.closeCode() === closeCodes.signedOut);
    expect((await room.sit(secretary, 'desk')).entered).toEqual({ ok: false, code: 'signed-out' });
    expect(await secretary.get(routes.session)).toMatchObject({ grants: [] });
  });

  it('[SE12] who signs out is out on that device', async () => {
    const member = await room.invited('member');
    const seat = await room.sit(member, 'desk');
    expect((await ask(member, 'DELETE', routes.session)).headers.getSetCookie()[0]).toContain('Max-Age=0');
    await until('the seat is told', () => seat.heard.ended === 'signed-out');
    expect(await member.get(routes.workshop(room.workshopId))).toEqual({ ok: false, code: 'signed-out' });
  });

  it('[SE4] coming again by the code is the same person, and the follow key is told once', async () => {
    const who = visitor(room.server.origin);
    const first = granted(await who.post<Joined>(routes.join, { code: room.code.toLowerCase(), name: 'Karla' }));
    const again = granted(await who.post<Joined>(routes.join, { code: room.code }));
    expect(first.followKey).toMatch(/^[\w-]{22}$/);
    expect(again).toEqual({ ...first, followKey: null });
    const cookie = (await ask(visitor(room.server.origin), 'POST', routes.join, { code: room.code })).headers;
    expect(cookie.getSetCookie()[0]).toMatch(/^skab=[\w-]{22}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  });

  it('[SE13] wrong codes are told apart from nothing, and slow down who goes on guessing', async () => {
    const guess = (code: string): Promise<unknown> => visitor(room.server.origin).post(routes.join, { code });
    for (let tried = 0; tried < 10; tried += 1)
      expect(await guess('22222222')).toEqual({ ok: false, code: 'code-unknown' });
    const from = performance.now();
    expect(await guess(room.code)).toMatchObject({ workshopId: room.workshopId });
    expect(performance.now() - from).toBeGreaterThan(900);
  });

  it('[AC7] any payload, with or without somewhere to answer, is answered or survived', async () => {
    const anna = await room.phone();
    const payloads: unknown[][] = [
      [],
      [null],
      ['command'],
      [Buffer.from([1, 2, 3])],
      [{ workshopId: room.workshopId, id: newId(), name: 'constructor', args: {} }],
      [{ workshopId: room.workshopId, id: newId(), name: 'postStatement', args: { text: 7 } }],
      [{ workshopId: '../..', id: newId(), name: 'endStep', args: {} }],
      [[[[[[]]]]]],
    ];
    for (const event of ['command', 'enter'])
      for (const payload of payloads) {
        anna.socket.emit(event, ...payload);
        if (payload.length === 1)
          expect(await anna.sendRaw(event, ...payload)).toEqual({ ok: false, code: 'malformed' });
      }
    anna.socket.emit('command', 1, 2, 3);
    const statement = { statementId: newId(), stepId: room.steps[0], text: 'Halvt tegn \ud83d her' };
    await until('there is room for one more', async () => (await anna.send('postStatement', statement)).ok, 15_000);
    await until('it stands there', () => anna.heard.mine?.[0]?.text === 'Halvt tegn \ufffd her');
  });

  it('[AC8] a device that sends too much is told to wait; another is not', async () => {
    const [anna, bo] = [await room.phone(), await room.phone()];
    const post = { statementId: newId(), stepId: room.steps[0], text: 'Igen og igen' };
    const replies = await Promise.all(Array.from({ length: 60 }, () => anna.send('postStatement', post)));
    expect(replies.filter((reply) => reply.ok)).toHaveLength(30);
    expect(replies.filter((reply) => !reply.ok && reply.code === 'too-fast')).toHaveLength(30);
    expect((await bo.send('postStatement', { ...post, statementId: newId() })).ok).toBe(true);
  });
});
