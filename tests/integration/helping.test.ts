import { deskRoutes, type BoardSteps, type PairedRole, type Pairing } from '@skab/shared/protocol/deskHttp.ts';
import { routes, type SessionListed, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { messageAwareness } from '@skab/shared/protocol/socket.ts';
import type { ShownHand } from '@skab/shared/protocol/hands.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHands, type Hands } from '../../client/src/sync/hands.ts';
import { foundToCluster } from '../harness/fullBoard.ts';
import { granted, joinByCode, newId, visitor, type Visitor } from '../harness/visitor.ts';
import type { AReplica } from '../harness/replica.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { storages } from './aServer.ts';
import { until } from './until.ts';

describe.each(storages)('those who help, kept in %s', (storage) => {
  let room: ARoom;
  beforeEach(async () => {
    room = await aRoom({ storage });
  });
  afterEach(() => room.end());

  const post = async (who: Visitor, text: string): Promise<string> => {
    const statementId = newId();
    const desk = await room.sit(who, 'desk');
    await desk.send('postStatement', { statementId, stepId: room.steps[0], text });
    return statementId;
  };
  const clusterOf = (statementId: string, title: string) => ({
    clusterId: newId(),
    statements: [{ statementId, seen: null }],
    title,
    x: 0,
    y: 0,
  });

  describe('by their phones', () => {
    const joined = async (name: string): Promise<Visitor> => {
      const who = visitor(room.server.origin);
      granted(await who.post(routes.join, { code: room.code, name }));
      return who;
    };

    it('[SE18][CL21] ask under a number, are let, and may cluster from then on; the others see the name', async () => {
      const statementId = await post(room.leader, 'Mød os, hvor vi er');
      const birthe = await joined('Birthe');
      const phone = await room.sit(birthe, 'phone');
      const start = clusterOf(statementId, 'Mod');
      expect(await phone.send('startCluster', start)).toMatchObject({ code: 'not-allowed' });
      expect(await phone.sendRaw('askToHelp', { asks: true })).toEqual({ ok: true });
      await until('the desk is told', () => room.desk.heard.asking?.length === 1);
      expect([room.desk.heard.asking, phone.heard.help]).toEqual([[{ number: 1, name: 'Birthe' }], 1]);

      const back = new Promise((resolve) => phone.socket.once('disconnect', resolve));
      expect(await room.leader.post(deskRoutes.members(room.workshopId), { asking: 1 })).toBeNull();
      await back;
      const again = await room.sit(birthe, 'phone');
      expect(await again.send('startCluster', start)).toMatchObject({ ok: true });
      await until('nobody asks', () => room.desk.heard.asking?.length === 0);
      const { steps } = granted(await room.leader.get<BoardSteps>(deskRoutes.boardSteps(room.workshopId)));
      expect(steps).toMatchObject([{ name: 'startCluster', who: 'Birthe', about: 'Mod' }]);
      const sessions = granted(await room.leader.get<readonly SessionListed[]>(routes.sessions(room.workshopId)));
      expect(sessions).toMatchObject([{ role: 'member', name: 'Birthe' }]);
    });

    it('what was done on the board is told by its name, else by the words that were moved', async () => {
      const [one, two] = [await post(room.leader, 'Kom forbi'), await post(room.leader, 'Vi har kaffe')];
      const [outer, inner] = [clusterOf(one, 'Nærhed'), clusterOf(two, 'Kaffe')];
      for (const start of [outer, inner]) await room.desk.send('startCluster', start);
      await room.desk.send('nestCluster', { clusterId: inner.clusterId, parentId: outer.clusterId });
      await room.desk.send('addPlace', { statementId: one, clusterId: inner.clusterId });
      await room.desk.send('dissolveCluster', { clusterId: outer.clusterId });
      const { steps } = granted(await room.leader.get<BoardSteps>(deskRoutes.boardSteps(room.workshopId)));
      expect(steps.slice(0, 3).map(({ name, about }) => [name, about])).toEqual([
        ['dissolveCluster', 'Nærhed'],
        ['addPlace', 'Kom forbi'],
        ['nestCluster', 'Kaffe'],
      ]);
    });

    it('[SE18] ask no longer when they say so, or are told not now; nobody but those who lead lets them', async () => {
      const [one, two] = [await room.phone(), await room.phone()];
      for (const phone of [one, two]) await phone.sendRaw('askToHelp', { asks: true });
      await until('both ask', () => room.desk.heard.asking?.length === 2);
      expect(await two.who.post(deskRoutes.members(room.workshopId), { asking: 2 })).toMatchObject({
        code: 'not-allowed',
      });
      await one.sendRaw('askToHelp', { asks: false });
      await until('one asks', () => room.desk.heard.asking?.length === 1 && one.heard.help === null);
      await fetch(new URL(deskRoutes.asking(room.workshopId, 2), room.server.origin), {
        method: 'DELETE',
        headers: { cookie: room.leader.cookie(), origin: room.server.origin },
      });
      await until('nobody asks', () => room.desk.heard.asking?.length === 0 && two.heard.help === null);
      expect(await room.leader.post(deskRoutes.members(room.workshopId), { asking: 2 })).toMatchObject({
        code: 'asks-no-longer',
      });
      // A desk has no phone to ask by, and whatever else is sent is answered.
      expect(await room.desk.sendRaw('askToHelp', { asks: true })).toMatchObject({ code: 'malformed' });
      for (const odd of [null, {}, { asks: 1 }, 'x'])
        expect(await one.sendRaw('askToHelp', odd)).toMatchObject({ ok: false });
    });

    it('[SE18] who came by the code alone moves without a name', async () => {
      const statementId = await post(room.leader, 'Spørg først');
      const karl = await joined('Karl');
      await joinByCode(karl, room.code);
      const door = granted(await karl.get<WorkshopDoor>(routes.workshop(room.workshopId)));
      expect([statementId.length, door.name]).toEqual([22, null]);
    });
  });

  describe('at a shared touch screen', () => {
    const aScreen = async (
      role: PairedRole = 'touchScreen',
      who = visitor(room.server.origin),
    ): Promise<{ readonly who: Visitor; readonly code: string }> => {
      const asked = granted(await who.post<Pairing>(deskRoutes.pairing, { role }));
      if (asked.state !== 'waiting') throw new Error(`it is ${asked.state}`);
      return { who, code: asked.code };
    };
    const pair = (who: Visitor, code: string) =>
      who.post(deskRoutes.pairings(room.workshopId), { code, name: 'Tavlen' });

    it('[SE17] the code it shows pairs it; it clusters under its own name, and takes back what was done at it', async () => {
      const statementId = await post(room.leader, 'Kom forbi');
      const { who, code } = await aScreen();
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}$/);
      expect(await who.get(deskRoutes.pairing)).toMatchObject({ state: 'waiting', code });
      expect(await pair(room.leader, `${code.slice(0, 2)} ${code.slice(2).toLowerCase()}`)).toEqual({
        role: 'touchScreen',
      });
      expect(await who.get(deskRoutes.pairing)).toEqual({
        state: 'paired',
        workshopId: room.workshopId,
        role: 'touchScreen',
      });
      const screen = await room.sit(who, 'desk');
      expect(screen.entered).toMatchObject({ ok: true, roles: ['touchScreen'] });
      const [step, led] = [newId(), newId()];
      expect(await screen.send('startCluster', clusterOf(statementId, 'Nærhed'), step)).toMatchObject({ ok: true });
      const other = await post(room.leader, 'Vi har kaffe');
      await room.desk.send('startCluster', clusterOf(other, 'Kaffe'), led);
      const { steps } = granted(await room.leader.get<BoardSteps>(deskRoutes.boardSteps(room.workshopId)));
      expect(steps.map((one) => [one.who, one.about])).toEqual([
        [null, 'Kaffe'],
        ['Tavlen', 'Nærhed'],
      ]);
      expect(await screen.send('undo', { commandId: led })).toMatchObject({ code: 'not-yours' });
      expect(await screen.send('undo', { commandId: step })).toMatchObject({ ok: true });
      expect(await screen.send('dissolveCluster', { clusterId: newId() })).toMatchObject({ code: 'not-allowed' });
      const secret = await screen.send('postStatement', { statementId: newId(), stepId: room.steps[0], text: 'x' });
      expect(secret).toMatchObject({ code: 'not-allowed' });
    });

    it('[SE17] a code is used once, by somebody who leads, and a wrong one is refused', async () => {
      const { who, code } = await aScreen();
      const member = await room.invited('member');
      expect(await pair(member, code)).toMatchObject({ code: 'not-allowed' });
      expect(await pair(visitor(room.server.origin), code)).toMatchObject({ code: 'signed-out' });
      expect(await pair(room.leader, '2222')).toMatchObject({ code: 'pairing-unknown' });
      expect(await pair(room.leader, code)).toEqual({ role: 'touchScreen' });
      expect(await pair(room.leader, code)).toMatchObject({ code: 'pairing-unknown' });
      for (const odd of [{}, { code }, { code, role: 'facilitator', name: 'x' }, { code, name: '' }])
        expect(await room.leader.post(deskRoutes.pairings(room.workshopId), odd)).toMatchObject({ code: 'malformed' });
      // Asked again it is what it was, until it is paired anew.
      expect(await who.post(deskRoutes.pairing, { role: 'touchScreen' })).toMatchObject({ state: 'waiting' });
      for (const odd of [{}, { role: 'facilitator' }])
        expect(await who.post(deskRoutes.pairing, odd)).toMatchObject({ code: 'malformed' });
    });

    it('[SE17] a screen that asked to show only shows, and can be paired anew with the next meeting and back', async () => {
      const { who, code } = await aScreen('screen');
      expect(await pair(room.leader, code)).toEqual({ role: 'screen' });
      const { workshopId } = room;
      expect(await who.get(deskRoutes.pairing)).toEqual({ state: 'paired', workshopId, role: 'screen' });
      const wall = await room.sit(who, 'screen');
      expect(wall.entered).toMatchObject({ ok: true, roles: ['screen'] });
      const [stepId] = room.steps;
      expect(await wall.send('postStatement', { statementId: newId(), stepId, text: 'x' })).toMatchObject({
        code: 'not-allowed',
      });
      const next = { workshopId: newId(), commandId: newId(), found: foundToCluster(newId(), newId()) };
      granted(await room.leader.post(routes.workshops, next));
      const pairWith = async (where: string): Promise<void> => {
        const shown = await aScreen('screen', who);
        granted(await room.leader.post(deskRoutes.pairings(where), { code: shown.code, name: 'Storskærmen' }));
        expect(await who.get(deskRoutes.pairing)).toMatchObject({ state: 'paired', workshopId: where });
      };
      await pairWith(next.workshopId);
      await pairWith(workshopId);
    });

    it('[SE17] a device that is somebody’s already is no screen, and nothing is kept of one that only asked', async () => {
      expect(await room.leader.post(deskRoutes.pairing, { role: 'screen' })).toMatchObject({ code: 'screen-in-use' });
      const { who } = await aScreen();
      expect(await who.get(routes.session)).toMatchObject({ grants: [] });
      expect(await visitor(room.server.origin).get(deskRoutes.pairing)).toEqual({ state: 'none' });
    });
  });

  describe('with their hands', () => {
    const handsOf = (replica: AReplica): Hands => {
      const hands = openHands(newId());
      const { provider } = replica;
      provider.awareness.setLocalState(null);
      provider.messageHandlers[messageAwareness] = (_encoder, decoder) => hands.hear(decoder);
      hands.connect((hand) => provider.awareness.setLocalState(hand && { hand }));
      return hands;
    };
    const held = { statementId: null, clusterId: null, x: 40, y: 2 };

    it('[CL22] are seen live by everybody, under the name each gave herself, until they let go or leave', async () => {
      const [fatima, screen] = [await room.invited('member'), await room.invited('screen')];
      expect(await fatima.post(deskRoutes.ownName, { name: '  Fatima ' })).toBeNull();
      const [hers, wall] = [await room.replica(fatima), await room.replica(screen)];
      const [own, seen] = [handsOf(hers), handsOf(wall)];
      const names = (): (string | null)[] => seen.list().map(({ name }: ShownHand) => name);
      await until('both are here', () => hers.seq() > 0 && wall.seq() > 0);
      own.show(held);
      await until('it is seen', () => seen.list().length === 1);
      expect([names(), own.list()]).toEqual([['Fatima'], []]);
      expect(await fatima.post(deskRoutes.ownName, { name: '' })).toBeNull();
      own.show({ ...held, x: 41 });
      await until('it has moved', () => seen.list()[0]?.x === 41);
      expect(names()).toEqual([null]);
      own.show(null);
      await until('it is gone', () => seen.list().length === 0);
      own.show(held);
      await until('it is seen again', () => seen.list().length === 1);
      hers.leave();
      await until('it has left', () => seen.list().length === 0);
    });

    it('[CL22] of those who only look are not shown', async () => {
      const wall = await room.replica(await room.invited('screen'));
      const mine = await room.replica();
      const [shy, seen] = [handsOf(wall), handsOf(mine)];
      await until('both are here', () => wall.seq() > 0 && mine.seq() > 0);
      shy.show(held);
      const led = handsOf(await room.replica());
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect([seen.list(), led.list(), wall.closeCode()]).toEqual([[], [], undefined]);
    });
  });
});
