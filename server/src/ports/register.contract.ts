import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeEvent } from '../chain/seal.ts';
import type { KeepingPlace } from '../testing/keepingPlace.ts';
import { aWorkshop } from '../testing/someWork.ts';
import type { ActorRow, GrantRow, InvitationRow, Register, Store } from './store.ts';

const person = { personId: 'person-1', name: null, createdAt: 1 };
const device = { deviceId: 'device-1', tokenHash: 'token-1', personId: 'person-1', createdAt: 2, endedAt: null };
const grant: GrantRow = {
  grantId: 'grant-1',
  personId: 'person-1',
  role: 'facilitator',
  where: { kind: 'workshop', workshopId: 'workshop-1' },
  until: null,
  createdAt: 3,
};
const actor: ActorRow = { workshopId: 'workshop-1', actorId: 'actor-1', personId: 'person-1', joinedAt: 4 };
const invitation: InvitationRow = {
  tokenHash: 'link-1',
  role: 'facilitator',
  where: { kind: 'installation' },
  until: 100,
  isReusable: false,
  usedAt: null,
};
const followKey = { seriesId: 'series-1', personId: 'person-1', keyHash: 'key-1', createdAt: 5 };

export const registerContract = (makePlace: () => KeepingPlace): void => {
  let place: KeepingPlace;
  let store: Store;
  beforeEach(async () => {
    place = makePlace();
    store = await place.open();
    await store.register(async (register) => {
      await register.addSeries({ seriesId: 'series-1', joinCode: 'ABCD2345', createdAt: 1 });
      await register.addWorkshop(aWorkshop());
      await register.addPerson(person);
    });
  });
  afterEach(() => place.clear());

  const ask = <T>(question: (register: Register) => Promise<T>): Promise<T> => store.register(question);
  const refuses = (work: (register: Register) => Promise<unknown>) =>
    expect(store.register(work)).rejects.toThrow(/^It is there already$|^What it belongs to is not there$/);

  describe('the register', () => {
    it('[UL12] keeps all of a transaction or nothing', async () => {
      const half = ask(async (register) => {
        await register.addPerson({ ...person, personId: 'person-2' });
        await register.addDevice({ ...device, personId: 'person-2' });
        throw new Error('half way');
      });
      await expect(half).rejects.toThrow('half way');
      expect(await ask((register) => register.deviceByToken('token-1'))).toBeUndefined();
      await refuses(async (register) => {
        await register.addDevice(device);
        await register.addPerson(person);
      });
      expect(await ask((register) => register.deviceByToken('token-1'))).toBeUndefined();
      expect(await ask(async () => 'answered')).toBe('answered');
    });

    it('[UL12] runs one transaction after another, also with turns between', async () => {
      await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          Promise.all([
            ask((register) => register.addPerson({ ...person, personId: `person-of-${index}` })),
            store.log.turn('workshop-1', 0, () => ({
              events: [],
              update: null,
              desk: [{ collection: 'authors', id: `${index}`, row: '{"actorId":"actor-1"}' }],
              outcomes: [],
            })),
          ]),
        ),
      );
      expect((await store.log.load('workshop-1'))?.desk).toHaveLength(10);
      for (let index = 0; index < 10; index += 1)
        await refuses((register) => register.addPerson({ ...person, personId: `person-of-${index}` }));
    });

    it('is there for the next who opens the store', async () => {
      await ask((register) => register.addDevice(device));
      const other = await place.open();
      expect(await other.register((register) => register.deviceByToken('token-1'))).toEqual(device);
      await other.close();
    });

    it('founds one installation', async () => {
      expect(await ask((register) => register.installation())).toBeUndefined();
      const row = { installationId: 'installation-1', createdAt: 1 };
      await ask((register) => register.foundInstallation(row));
      expect(await ask((register) => register.installation())).toEqual(row);
      await refuses((register) => register.foundInstallation({ ...row, installationId: 'installation-2' }));
    });

    it('says that it is ready when it can be written to', async () => {
      expect([await store.isReady(), await store.isReady()]).toEqual([true, true]);
    });
  });

  describe('workshops', () => {
    const later = aWorkshop({ workshopId: 'workshop-2', createdAt: aWorkshop().createdAt + 1 });

    it('[SE3] are found by the code of their series and by the series, in the order of their days', async () => {
      expect(await ask((register) => register.meetingsByCode('ABCD2345'))).toEqual([aWorkshop()]);
      const sooner = { ...later, date: '2026-12-01' };
      await ask((register) => register.addWorkshop(sooner));
      expect(await ask((register) => register.meetingsByCode('ABCD2345'))).toEqual([sooner, aWorkshop()]);
      expect(await ask((register) => register.meetingsOf(aWorkshop().seriesId))).toEqual([sooner, aWorkshop()]);
      expect(await ask((register) => register.meetingsByCode('OTHER234'))).toEqual([]);
      expect(await ask((register) => register.meetingsOf('nowhere'))).toEqual([]);
      expect(await ask((register) => register.codeOf('workshop-1'))).toBe('ABCD2345');
      expect(await ask((register) => register.codeOf('workshop-9'))).toBeUndefined();
    });

    it('[SE3] have a code that no other series has', async () => {
      await refuses((register) => register.addSeries({ seriesId: 'series-2', joinCode: 'ABCD2345', createdAt: 2 }));
      await refuses((register) => register.addSeries({ seriesId: 'series-1', joinCode: 'WXYZ2345', createdAt: 2 }));
    });

    it('are listed newest first, and described anew', async () => {
      await ask((register) => register.addWorkshop(later));
      const news = { title: 'Havnen om ti år', date: '2027-03-02', phase: 'closed', closedAt: 77 } as const;
      await ask((register) => register.describeWorkshop('workshop-1', news));
      expect(await ask((register) => register.workshops())).toEqual([later, aWorkshop(news)]);
      expect(await ask((register) => register.workshop('workshop-1'))).toEqual(aWorkshop(news));
      expect(await ask((register) => register.workshop('workshop-9'))).toBeUndefined();
    });

    it('are made once, in a series that is there', async () => {
      await refuses((register) => register.addWorkshop(aWorkshop()));
      await refuses((register) => register.addWorkshop(aWorkshop({ workshopId: 'workshop-3', seriesId: 'nowhere' })));
    });
  });

  it('keeps templates in the order they were saved, until they are removed', async () => {
    const template = { templateId: 'template-1', title: 'Vores aften', plan: '{"ladder":"dialogue"}', createdAt: 5 };
    const later = { ...template, templateId: 'template-2', createdAt: 6 };
    await ask((register) => register.addTemplate(later));
    await ask((register) => register.addTemplate(template));
    expect(await ask((register) => register.templates())).toEqual([template, later]);
    await refuses((register) => register.addTemplate(template));
    await ask((register) => register.removeTemplate('template-1'));
    await ask((register) => register.removeTemplate('nowhere'));
    expect(await ask((register) => register.templates())).toEqual([later]);
  });

  describe('people', () => {
    it('have a name that can be given, changed and taken away', async () => {
      const named = (name: string | null) => ask((register) => register.namePerson('person-1', name));
      const read = () => ask((register) => register.person('person-1'));
      expect(await read()).toEqual({ personId: 'person-1', name: null });
      await named('Birthe');
      expect(await read()).toEqual({ personId: 'person-1', name: 'Birthe' });
      await named(null);
      expect(await read()).toEqual({ personId: 'person-1', name: null });
      expect(await ask((register) => register.person('nobody'))).toBeUndefined();
    });

    it('are found by the id they act under in a workshop, and in no other', async () => {
      await ask((register) => register.addActor(actor));
      expect(await ask((register) => register.actorById('workshop-1', 'actor-1'))).toEqual(actor);
      expect(await ask((register) => register.actorById('workshop-2', 'actor-1'))).toBeUndefined();
    });

    it('have devices, found by their token', async () => {
      const second = { ...device, deviceId: 'device-2', tokenHash: 'token-2', createdAt: 9 };
      await ask(async (register) => {
        await register.addDevice(second);
        await register.addDevice(device);
      });
      expect(await ask((register) => register.deviceByToken('token-2'))).toEqual(second);
      expect(await ask((register) => register.deviceByToken('token-9'))).toBeUndefined();
      expect(await ask((register) => register.devicesOf('person-1'))).toEqual([device, second]);
      await refuses((register) => register.addDevice({ ...device, deviceId: 'device-3' }));
      await refuses((register) => register.addDevice({ ...device, deviceId: 'device-3', personId: 'nobody' }));
    });

    it('[SE5] keep an ended device ended from the first time', async () => {
      await ask((register) => register.addDevice(device));
      await ask((register) => register.endDevice('device-1', 50));
      await ask((register) => register.endDevice('device-1', 60));
      expect(await ask((register) => register.deviceByToken('token-1'))).toEqual({ ...device, endedAt: 50 });
    });

    it('may be named', async () => {
      await ask((register) => register.namePerson('person-1', 'Karla Holm'));
      await ask((register) => register.namePerson('nobody', 'Karla Holm'));
    });

    it('hold grants, told by person and by workshop', async () => {
      const places: GrantRow['where'][] = [
        { kind: 'installation' },
        { kind: 'body', bodyId: 'body-1' },
        { kind: 'station', workshopId: 'workshop-1', stationId: 'station-1' },
        { kind: 'group', workshopId: 'workshop-1', groupId: 'group-1' },
      ];
      const rows = places.map((where, index) => ({
        ...grant,
        grantId: `grant-of-${index}`,
        where,
        createdAt: 10 + index,
      }));
      const participant = { ...grant, grantId: 'grant-2', role: 'participant', createdAt: 30, until: 99 } as const;
      await ask(async (register) => {
        for (const row of [grant, ...rows, participant]) await register.addGrant(row);
      });
      expect(await ask((register) => register.grantsOf('person-1'))).toEqual([grant, ...rows, participant]);
      expect(await ask((register) => register.grantsOf('person-2'))).toEqual([]);
      expect(await ask((register) => register.grantsIn('workshop-1'))).toEqual([grant, rows[2], rows[3]]);
      await refuses((register) => register.addGrant({ ...grant, grantId: 'grant-9', personId: 'nobody' }));
    });

    it('[SE5] lose a right when it is ended, and never later than was said', async () => {
      await ask((register) => register.addGrant(grant));
      await ask((register) => register.endGrant('grant-1', 50));
      await ask((register) => register.endGrant('grant-1', 60));
      expect(await ask((register) => register.grantsOf('person-1'))).toEqual([{ ...grant, until: 50 }]);
    });

    it('[SE4] are one actor in a workshop', async () => {
      await ask((register) => register.addActor(actor));
      expect(await ask((register) => register.actorOf('workshop-1', 'person-1'))).toEqual(actor);
      expect(await ask((register) => register.actorOf('workshop-2', 'person-1'))).toBeUndefined();
      await refuses((register) => register.addActor({ ...actor, actorId: 'actor-2' }));
      await ask((register) => register.addPerson({ ...person, personId: 'person-2' }));
      await refuses((register) => register.addActor({ ...actor, personId: 'person-2' }));
    });

    it('[SE4] have one follow key in a series', async () => {
      expect(await ask((register) => register.addFollowKey(followKey))).toBe(true);
      expect(await ask((register) => register.addFollowKey({ ...followKey, keyHash: 'key-2' }))).toBe(false);
      await ask((register) => register.addPerson({ ...person, personId: 'person-2' }));
      await refuses((register) => register.addFollowKey({ ...followKey, personId: 'person-2' }));
    });

    it('[OW3] are found by the hash of their follow key until it is dropped, and may then have another', async () => {
      const keyOf = (keyHash: string) => ask((register) => register.followKey(keyHash));
      await ask((register) => register.addFollowKey(followKey));
      expect(await keyOf('key-1')).toEqual(followKey);
      expect(await keyOf('key-2')).toBeUndefined();
      await ask((register) => register.dropFollowKey('series-1', 'person-1'));
      expect(await keyOf('key-1')).toBeUndefined();
      await ask((register) => register.dropFollowKey('series-1', 'person-1'));
      expect(await ask((register) => register.addFollowKey({ ...followKey, keyHash: 'key-2' }))).toBe(true);
      expect(await keyOf('key-2')).toEqual({ ...followKey, keyHash: 'key-2' });
    });
  });

  describe('an invitation', () => {
    it('[SE2] that is personal is used once, also by two at the same moment', async () => {
      await ask((register) => register.addInvitation(invitation));
      const other = await place.open();
      const uses = [store, other, store, other].map((at, index) =>
        at.register((register) => register.useInvitation('link-1', 10 + index)),
      );
      expect((await Promise.all(uses)).filter((isUsed) => isUsed)).toHaveLength(1);
      const kept = await ask((register) => register.invitation('link-1'));
      expect(kept?.usedAt).toBeGreaterThanOrEqual(10);
      await other.close();
    });

    it('[SE2] is not used when what came with it was not kept', async () => {
      await ask((register) => register.addInvitation(invitation));
      await refuses(async (register) => {
        await register.useInvitation('link-1', 10);
        await register.addPerson(person);
      });
      expect(await ask((register) => register.invitation('link-1'))).toEqual(invitation);
    });

    it('[SE2] to a screen opens as often as it is asked for', async () => {
      const screen: InvitationRow = {
        ...invitation,
        role: 'screen',
        where: { kind: 'workshop', workshopId: 'workshop-1' },
        isReusable: true,
      };
      await ask((register) => register.addInvitation(screen));
      expect(await ask((register) => register.invitation('link-1'))).toEqual(screen);
      expect(await ask((register) => register.useInvitation('link-1', 10))).toBe(true);
      expect(await ask((register) => register.useInvitation('link-1', 11))).toBe(true);
    });

    it('that nobody made is none', async () => {
      expect(await ask((register) => register.invitation('link-9'))).toBeUndefined();
      expect(await ask((register) => register.useInvitation('link-9', 1))).toBe(false);
      await ask((register) => register.addInvitation(invitation));
      await refuses((register) => register.addInvitation(invitation));
    });
  });

  it('[KE2] an emergency code is ended once, by its use or for another, and found by its maker', async () => {
    const code = { codeHash: 'code-1', personId: 'person-1', workshopId: 'workshop-1', createdAt: 7 };
    const fresh = { ...code, endedAt: null, usedAt: null };
    await ask((register) => register.addEmergencyCode(fresh));
    await ask((register) => register.addEmergencyCode({ ...fresh, codeHash: 'code-2', createdAt: 6 }));
    await refuses((register) => register.addEmergencyCode(fresh));
    await refuses((register) => register.addEmergencyCode({ ...fresh, codeHash: 'code-3', personId: 'nobody' }));
    await refuses((register) => register.addEmergencyCode({ ...fresh, codeHash: 'code-3', workshopId: 'nowhere' }));
    const other = await place.open();
    const uses = [store, other, store].map((at) =>
      at.register((register) => register.endEmergencyCode('code-1', 9, true)),
    );
    expect((await Promise.all(uses)).filter((isFirst) => isFirst)).toHaveLength(1);
    await other.close();
    expect(await ask((register) => register.emergencyCode('code-1'))).toEqual({ ...fresh, endedAt: 9, usedAt: 9 });
    expect(await ask((register) => register.endEmergencyCode('code-2', 10, false))).toBe(true);
    expect(await ask((register) => register.emergencyCodesOf('person-1'))).toEqual([
      { ...fresh, codeHash: 'code-2', createdAt: 6, endedAt: 10 },
      { ...fresh, endedAt: 9, usedAt: 9 },
    ]);
    expect(await ask((register) => register.emergencyCode('code-9'))).toBeUndefined();
    expect(await ask((register) => register.endEmergencyCode('code-9', 1, true))).toBe(false);
  });

  it('[CH5] what is done in the register is chained', async () => {
    const event = (commandId: string) =>
      closeEvent({ commandId, actorId: 'actor-1', at: 1, name: 'endSession', content: {}, salt: new Uint8Array(16) });
    await ask((register) => register.addRegisterEvent(event('a')));
    await Promise.all(['b', 'c'].map((id) => ask((register) => register.addRegisterEvent(event(id)))));
    await refuses(async (register) => {
      await register.addRegisterEvent(event('d'));
      await register.addPerson(person);
    });
    expect(await place.registerEvents()).toMatchObject([{ seq: 1, commandId: 'a' }, { seq: 2 }, { seq: 3 }]);
  });
};
