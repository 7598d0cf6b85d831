import { closeCodes } from '@skab/shared/protocol/closeCodes.ts';
import { deskRoutes, type EmergencyCodesMade, type EmergencyUsed } from '@skab/shared/protocol/deskHttp.ts';
import { showEmergencyCode } from '@skab/shared/protocol/emergencyCode.ts';
import { routes, type Invited, type Redeemed, type Refused, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../server/src/ports/store.ts';
import { granted, newId, redeemLink, visitor, type Visitor } from '../harness/visitor.ts';
import { storages } from './aServer.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { until } from './until.ts';

const refused = (code: string) => ({ ok: false, code });

describe.each(storages)('more than one key to the evening, kept in %s', (storage) => {
  let room: ARoom;
  let now: number;
  let noted: { readonly name: string; readonly content: string | null }[];
  /** Hears what is noted in the register's chain. */
  const listening = (store: Store): Store => ({
    ...store,
    register: (work) =>
      store.register((register) =>
        work({
          ...register,
          addRegisterEvent: (event) => {
            noted.push(event);
            return register.addRegisterEvent(event);
          },
        }),
      ),
  });
  beforeEach(async () => {
    noted = [];
    now = Date.parse('2027-02-09T18:00:00Z');
    room = await aRoom({ storage, clock: { now: () => now }, around: listening });
  });
  afterEach(() => room.end());

  const codesOf = async (who: Visitor): Promise<readonly string[]> =>
    granted(await who.post<EmergencyCodesMade>(deskRoutes.emergencyCodes(room.workshopId), {})).codes;
  const type = (who: Visitor, code: string): Promise<EmergencyUsed | Refused> =>
    who.post<EmergencyUsed>(deskRoutes.emergency, { code });
  const stranger = (): Visitor => visitor(room.server.origin);
  const actorOf = async (who: Visitor): Promise<string> =>
    granted(await who.get<WorkshopDoor>(routes.workshop(room.workshopId))).actorId;
  const ownLink = async (who: Visitor): Promise<string> =>
    granted(await who.post<Invited>(deskRoutes.ownDevices(room.workshopId), {})).link;
  const open = (who: Visitor, link: string): Promise<unknown> =>
    who.post<Redeemed>(routes.session, { token: new URL(link).hash.slice(1) });

  it('[KE2] an emergency code lets a device in as the person who made it, with her rights, once', async () => {
    const leader = await room.invited('facilitator');
    const codes = await codesOf(leader);
    expect(new Set(codes).size).toBe(3);
    const [first = '', second = ''] = codes;
    const actorId = await actorOf(leader);
    const phone = stranger();
    expect(await type(phone, ` ${showEmergencyCode(first).toLowerCase()} `)).toEqual<EmergencyUsed>({
      workshopId: room.workshopId,
    });
    expect(await actorOf(phone)).toBe(actorId);
    const seat = await room.sit(phone, 'desk');
    expect((await seat.send('extendStep', { stepId: room.steps[0], minutes: 2 })).ok).toBe(true);
    expect(await type(stranger(), first)).toEqual(refused('emergency-used'));
    expect(await type(stranger(), second)).toMatchObject({ workshopId: room.workshopId });
  });

  it('[KE3] the lost device is out at once, and told why, also when it asks again', async () => {
    const leader = await room.invited('facilitator');
    const [code = ''] = await codesOf(leader);
    const seat = await room.sit(leader, 'desk');
    const replica = await room.replica(leader);
    await until('the board is there', () => replica.board.get('workshop', 'now') !== undefined);
    granted(await type(stranger(), code));
    await until('the seat is told', () => seat.heard.ended === 'taken-over');
    await until('the replica is closed', () => replica.closeCode() === closeCodes.takenOver);
    await expect(seat.send('closeWorkshop', {})).rejects.toThrow('close');
    expect(await leader.get(routes.workshop(room.workshopId))).toEqual(refused('taken-over'));
    expect(await leader.get(routes.workshops)).toEqual(refused('taken-over'));
    expect((await room.sit(leader, 'desk')).entered).toEqual(refused('taken-over'));
  });

  it('[KE3] who signed out herself is told that, and nothing of codes', async () => {
    const leader = await room.invited('facilitator');
    const [code = ''] = await codesOf(leader);
    await fetch(new URL(routes.session, leader.origin), {
      method: 'DELETE',
      headers: { cookie: leader.cookie(), origin: leader.origin },
    });
    now += 1000;
    granted(await type(stranger(), code));
    expect(await leader.get(routes.workshop(room.workshopId))).toEqual(refused('signed-out'));
  });

  it('[KE4] codes made anew void the old ones, are each person’s own, and nobody else makes them', async () => {
    const [leader, other] = [await room.invited('facilitator'), await room.invited('facilitator')];
    const [old = ''] = await codesOf(leader);
    const [others = ''] = await codesOf(other);
    const [fresh = ''] = await codesOf(leader);
    const left = await leader.get(deskRoutes.emergencyCodes(room.workshopId));
    expect(left).toEqual({ madeAt: now, left: 3 });
    expect(await type(stranger(), old)).toEqual(refused('emergency-used'));
    granted(await type(stranger(), fresh));
    expect(await other.get(deskRoutes.emergencyCodes(room.workshopId))).toEqual({ madeAt: now, left: 3 });
    granted(await type(stranger(), others));
    for (const role of ['secretary', 'member', 'screen'] as const)
      expect(await (await room.invited(role)).post(deskRoutes.emergencyCodes(room.workshopId), {})).toEqual(
        refused('not-allowed'),
      );
    const anna = await room.phone();
    expect(await anna.who.post(deskRoutes.emergencyCodes(room.workshopId), {})).toEqual(refused('not-allowed'));
  });

  it('[KE4] a participant takes no lead by guessing, and is slowed as by wrong join codes', async () => {
    const anna = await room.phone();
    for (let tried = 0; tried < 10; tried += 1)
      expect(await type(anna.who, '2222 2222 2222')).toEqual(refused('emergency-unknown'));
    const from = performance.now();
    expect(await type(anna.who, room.code)).toEqual(refused('emergency-unknown'));
    expect(performance.now() - from).toBeGreaterThan(900);
    expect(await anna.send('startStep', { stepId: room.steps[1], seen: room.steps[0] })).toEqual(
      refused('not-allowed'),
    );
  });

  it('[KE5] a code is over twelve hours after closing, and with the right of its maker', async () => {
    const [leader, other] = [await room.invited('facilitator'), await room.invited('facilitator')];
    const [first = '', second = ''] = await codesOf(room.leader);
    const [others = ''] = await codesOf(other);
    const sessions = granted(
      await leader.get<readonly { readonly sessionId: string; readonly isMine: boolean }[]>(
        routes.sessions(room.workshopId),
      ),
    );
    const theirs = sessions.find(({ isMine }) => !isMine)?.sessionId ?? '';
    await fetch(new URL(routes.endSession(room.workshopId, theirs), leader.origin), {
      method: 'DELETE',
      headers: { cookie: leader.cookie(), origin: leader.origin },
    });
    expect(await type(stranger(), others)).toEqual(refused('emergency-over'));
    const desk = await room.sit(leader, 'desk');
    expect((await desk.send('closeWorkshop', {})).ok).toBe(true);
    now += 12 * 3_600_000;
    granted(await type(stranger(), first));
    now += 60_000;
    expect(await type(stranger(), second)).toEqual(refused('emergency-over'));
  });

  it('[KE6] a link of one’s own adds a second device of the same person, once and for ten minutes', async () => {
    const leader = await room.invited('facilitator');
    const link = await ownLink(leader);
    const phone = stranger();
    expect(await open(phone, link)).toEqual({
      role: 'facilitator',
      workshopId: room.workshopId,
      isOwnDevice: true,
    });
    expect(await actorOf(phone)).toBe(await actorOf(leader));
    expect(await open(stranger(), link)).toEqual(refused('link-used'));
    const late = await ownLink(leader);
    now += 10 * 60_000;
    expect(await open(stranger(), late)).toEqual(refused('link-expired'));
    expect(await (await room.phone()).who.post(deskRoutes.ownDevices(room.workshopId), {})).toEqual(
      refused('not-allowed'),
    );
  });

  it('[KE6] a link of one’s own is worth nothing once the device it was made on is out', async () => {
    const leader = await room.invited('facilitator');
    const [code = ''] = await codesOf(leader);
    const link = await ownLink(leader);
    granted(await type(stranger(), code));
    expect(await open(stranger(), link)).toEqual(refused('link-expired'));
  });

  it('[KE7] who leads hands over by inviting and stepping down, and never leaves the evening without a key', async () => {
    const leader = await room.invited('facilitator');
    const step = (to: unknown): Promise<unknown> => leader.post(deskRoutes.stepDown(room.workshopId), { to });
    expect(await step(null)).toEqual(refused('last-to-lead'));
    expect(await step('facilitator')).toEqual(refused('malformed'));
    const heir = await room.invited('facilitator');
    expect(await step('member')).toBeNull();
    const seat = await room.sit(leader, 'desk');
    expect(seat.entered).toMatchObject({ ok: true, roles: ['member'] });
    expect(await seat.send('closeWorkshop', {})).toEqual(refused('not-allowed'));
    expect(await leader.post(deskRoutes.stepDown(room.workshopId), { to: null })).toEqual(refused('not-allowed'));
    expect((await (await room.sit(heir, 'desk')).send('extendStep', { stepId: room.steps[0], minutes: 2 })).ok).toBe(
      true,
    );
  });

  it('[KE8] what was done with keys stands in the register’s chain, without a code in it', async () => {
    const leader = await room.invited('facilitator');
    const codes = await codesOf(leader);
    granted(await type(stranger(), codes[0] ?? ''));
    expect(noted.map(({ name }) => name).slice(-2)).toEqual(['makeEmergencyCodes', 'useEmergencyCode']);
    expect(noted.at(-1)?.content).toContain(room.workshopId);
    for (const code of codes) expect(JSON.stringify(noted)).not.toContain(code);
  });

  it('what is no call is refused, and a link of nobody is none', async () => {
    const who = stranger();
    for (const call of [{}, { code: 7 }, { code: 'x'.repeat(301) }, [], { code: 'a', more: 1 }])
      expect(await who.post(deskRoutes.emergency, call)).toEqual(refused('malformed'));
    expect(await open(who, `${room.server.origin}/ind#${newId()}`)).toEqual(refused('link-expired'));
    await redeemLink(who, await ownLink(room.leader));
  });
});
