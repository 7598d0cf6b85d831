import { routes, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { measuring, noTrial, trialRoutes, type TrialFrame } from '@skab/shared/protocol/trial.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { granted, visitor, type Visitor } from '../harness/visitor.ts';
import type { ASocket } from './aPhone.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { storages } from './aServer.ts';
import { until } from './until.ts';

const refused = (code: string) => ({ ok: false, code });

describe.each(storages)('trying the room, kept in %s', (storage) => {
  let room: ARoom;
  let now: number;
  beforeEach(async () => {
    now = Date.parse('2027-02-08T14:00:00Z');
    room = await aRoom({ storage, clock: { now: () => now } });
  });
  afterEach(() => room.end());

  const hearing = (seat: ASocket): (() => TrialFrame) => {
    let heard = noTrial;
    seat.socket.on('trial', (frame: TrialFrame) => (heard = frame));
    return () => heard;
  };
  const codeOf = async (who: Visitor): Promise<string> =>
    granted(await who.get<WorkshopDoor>(routes.workshop(room.workshopId))).code;

  it('[TR1] a phone that nobody has let in comes through, desk and wall are told, and nothing of it is kept', async () => {
    const leader = await room.invited('facilitator');
    const code = await codeOf(leader);
    const phone = visitor(room.server.origin);
    expect(await phone.post(trialRoutes.phone(code), { line: null })).toEqual(refused('trial-over'));
    const wall = await room.invited('screen');
    const onDesk = hearing(await room.sit(leader, 'desk'));
    const onWall = hearing(await room.sit(wall, 'screen'));
    const replica = await room.replica(leader);
    await until('the board is here', () => replica.seq() > 0);
    const before = replica.seq();
    expect(await leader.post(trialRoutes.trial(room.workshopId), { shows: 'phone' })).toBeNull();
    await until('the wall shows the code', () => onWall().shows === 'phone');
    expect(await phone.get(trialRoutes.phone(code))).toEqual({ isOn: true });
    expect(await phone.post(trialRoutes.phone(code), { line: null })).toBeNull();
    await until('it is told', () => onWall().phones === 1 && onDesk().phones === 1);
    const line = { roundTripMs: 40, slowestMs: 120, kbitPerSecond: 9_000 };
    expect(await phone.post(trialRoutes.phone(code), { line })).toBeNull();
    expect(
      await wall.post(trialRoutes.screen(room.workshopId), { isSeen: true, awakeBy: 'lock', maySound: false }),
    ).toBeNull();
    await until('the desk knows', () => onDesk().line?.roundTripMs === 40 && onDesk().screens[0]?.awakeBy === 'lock');
    expect(onDesk().phones).toBe(1);
    expect(phone.cookie()).toBe('');
    const late = await room.replica(leader);
    await until('the board is here again', () => late.seq() > 0);
    expect(late.seq()).toBe(before);
    expect([...late.board.all('statements')]).toEqual([]);
    await fetch(new URL(trialRoutes.trial(room.workshopId), leader.origin), {
      method: 'DELETE',
      headers: { cookie: leader.cookie(), origin: leader.saysOrigin },
    });
    await until('the wall is free', () => onWall().shows === null);
  });

  it('[TR1] it is begun by who leads alone, ends by itself, and a screen that was away is told', async () => {
    for (const role of ['secretary', 'member', 'chair', 'screen'] as const)
      expect(await (await room.invited(role)).post(trialRoutes.trial(room.workshopId), { shows: 'phone' })).toEqual(
        refused('not-allowed'),
      );
    const leader = await room.invited('facilitator');
    const code = await codeOf(leader);
    expect(await leader.post(trialRoutes.trial(room.workshopId), { shows: 'fireworks' })).toEqual(refused('malformed'));
    expect(await leader.post(trialRoutes.trial(room.workshopId), { shows: 'bell' })).toBeNull();
    const late = hearing(await room.sit(await room.invited('screen'), 'screen'));
    expect(await leader.post(trialRoutes.trial(room.workshopId), { shows: 'bell' })).toBeNull();
    await until('it rings', () => late().rung === 2);
    now += 31 * 60_000;
    expect(await visitor(room.server.origin).get(trialRoutes.phone(code))).toEqual(refused('trial-over'));
  });

  it('[TR3] the bytes a line is measured by are so many, and there only while the room is tried', async () => {
    const leader = await room.invited('facilitator');
    const code = await codeOf(leader);
    const address = new URL(trialRoutes.bytes(code), room.server.origin);
    expect((await fetch(address)).status).toBe(410);
    expect(await leader.post(trialRoutes.trial(room.workshopId), { shows: 'phone' })).toBeNull();
    const answer = await fetch(address);
    expect((await answer.arrayBuffer()).byteLength).toBe(measuring.bytes);
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect((await fetch(new URL(trialRoutes.bytes('ABCD2345'), room.server.origin))).status).toBe(404);
  });
});
