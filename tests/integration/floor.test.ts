import type { OwnFloor } from '@skab/shared/scene/composeFloor.ts';
import { routes, type Joined } from '@skab/shared/protocol/http.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted, newId, visitor } from '../harness/visitor.ts';
import type { ASocket } from './aPhone.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { until } from './until.ts';

const open = { mode: 'list', unheardFirst: false, secondsEach: 120 } as const;
const ownIn = ({ heard }: ASocket): OwnFloor | undefined => {
  // The newest frame of one's own, as it crossed.
  const frames = heard.frames as readonly { readonly event: string; readonly frame: { readonly floor?: OwnFloor } }[];
  return frames.findLast(({ event }) => event === 'mine')?.frame.floor;
};

describe('the floor, over the line', () => {
  let room: ARoom;
  beforeAll(async () => {
    room = await aRoom({ storage: 'embedded' });
  });
  afterAll(() => room.end());

  const named = async (name: string): Promise<ASocket> => {
    const who = visitor(room.server.origin);
    granted(await who.post<Joined>(routes.join, { code: room.code, name }));
    return room.sit(who, 'phone');
  };

  it('[FL1][FL9][FL10] who asks is told her place, everybody who speaks; the list goes to who leads and chairs, and no name leaves the door unasked', async () => {
    const chair = await room.sit(await room.invited('chair'), 'desk');
    const secretary = await room.sit(await room.invited('secretary'), 'desk');
    const [anna, bo, silent] = [await named('Anna Lund'), await named('Bo fra døren'), await named('Tavs Person')];
    expect(await room.desk.send('arrangeFloor', open)).toMatchObject({ ok: true });
    await until('the list is open', () => anna.heard.scene?.floor?.mode === 'list');
    expect(await anna.who.get(routes.session)).toMatchObject({ name: 'Anna Lund' });
    const [first, second] = [newId(), newId()];
    expect(await anna.send('askForFloor', { speakerId: first, name: 'Anna Lund' })).toMatchObject({ ok: true });
    expect(await bo.send('askForFloor', { speakerId: second, name: 'Bo' })).toMatchObject({ ok: true });
    await until('the second is told her place', () => ownIn(bo)?.place === 2);
    expect(ownIn(silent)).toBeUndefined();

    expect(await chair.send('callNextSpeaker', { seen: null })).toMatchObject({ ok: true });
    await until('everybody sees who speaks', () => silent.heard.scene?.floor?.speaking?.name === 'Anna Lund');
    await until('the places have moved up', () => ownIn(bo)?.place === 1 && ownIn(anna)?.place === 0);
    expect(silent.heard.scene?.floor).toMatchObject({ next: 'Bo', secondsEach: 120 });
    expect(await anna.send('leaveFloor', { speakerId: second })).toMatchObject({ ok: false, code: 'not-yours' });
    expect(await bo.send('leaveFloor', { speakerId: second })).toMatchObject({ ok: true });
    await until('who left is told so', () => ownIn(bo) === undefined);

    const rowsOf = ({ heard }: ASocket): string => JSON.stringify(heard.desk);
    await until('the chair has the list', () => rowsOf(chair).includes('speakers'));
    expect(rowsOf(secretary)).not.toContain('speakers');
    const everything = JSON.stringify([chair, secretary, room.desk, anna, silent].map(({ heard }) => heard.frames));
    for (const word of ['askers', 'Bo fra døren', 'Tavs Person']) expect(everything).not.toContain(word);
  });

  it('[FL12][AC1] the chair adjourns the meeting, and changes neither plan nor board', async () => {
    const chair = await room.sit(await room.invited('chair'), 'desk');
    const step = room.steps[0];
    expect(await chair.send('extendStep', { stepId: step, minutes: 2 })).toMatchObject({ code: 'not-allowed' });
    expect(await chair.send('startCluster', { clusterId: newId(), statements: [], x: 0, y: 0 })).toMatchObject({
      ok: false,
    });
    const phone = await room.phone();
    expect(await chair.send('closeWorkshop', { adjourns: true })).toMatchObject({ ok: true });
    await until('the meeting is over', () => phone.heard.scene?.phase === 'closed');
    expect(phone.heard.scene?.floor).toBeUndefined();
    await until('the minutes are stamped', () => JSON.stringify(room.desk.heard.desk).includes('adjournedAt'));
    expect(JSON.stringify(chair.heard.desk)).not.toContain('adjournedAt');
  });
});
