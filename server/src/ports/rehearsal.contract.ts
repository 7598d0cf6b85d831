import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeepingPlace } from '../testing/keepingPlace.ts';
import { aWorkshop, commit, foundIn } from '../testing/someWork.ts';
import type { Store } from './store.ts';

export const rehearsalContract = (makePlace: () => KeepingPlace): void => {
  let place: KeepingPlace;
  let store: Store;
  beforeEach(async () => {
    place = makePlace();
    store = await place.open();
    await foundIn(store, 'workshop-1');
    await foundIn(store, 'rehearsal-1');
    await store.register(async (register) => {
      await register.addScratch({ workshopId: 'rehearsal-1', ofId: 'workshop-1', kind: 'rehearsal' });
      for (const personId of ['leader', 'guest']) {
        await register.addPerson({ personId, name: personId, createdAt: 1 });
        const device = { deviceId: `${personId}-phone`, tokenHash: `${personId}-token`, createdAt: 1, endedAt: null };
        await register.addDevice({ ...device, personId });
        await register.addActor({ workshopId: 'rehearsal-1', actorId: `${personId}-there`, personId, joinedAt: 1 });
        const where = { kind: 'workshop', workshopId: 'rehearsal-1' } as const;
        const grant = { personId, role: 'participant', where, until: null, createdAt: 1 } as const;
        await register.addGrant({ ...grant, grantId: `${personId}-grant` });
        await register.addFollowKey({ seriesId: 'series-of-rehearsal-1', personId, keyHash: personId, createdAt: 1 });
      }
      const actor = { workshopId: 'workshop-1', actorId: 'leader-here', personId: 'leader', joinedAt: 1 };
      await register.addActor(actor);
      const until = { until: 9, isReusable: true, usedAt: null } as const;
      const where = { kind: 'workshop', workshopId: 'rehearsal-1' } as const;
      await register.addInvitation({ tokenHash: 'screen-link', role: 'screen', where, ...until });
      await register.addEmergencyCode({
        codeHash: 'code',
        personId: 'leader',
        workshopId: 'rehearsal-1',
        createdAt: 1,
        endedAt: null,
        usedAt: null,
      });
    });
    const row = { collection: 'authors', id: 's', row: '{"actorId":"guest-there"}' } as const;
    await commit(store, 0, { commandIds: ['a'], desk: [row] }, 'rehearsal-1');
    await store.drafts.giveId('rehearsal-1', 'draft-1', { deviceId: 'leader-phone', most: 3 }, Uint8Array.of(1));
    await commit(store, 0, { commandIds: ['b'] });
  });
  afterEach(() => place.clear());

  describe('a rehearsal', () => {
    it('[RH5] is thrown away whole, with those who were nowhere else; what it rehearses stays as it was', async () => {
      const before = await store.log.load('workshop-1');
      expect(await store.discardScratch('rehearsal-1')).toEqual(['guest']);
      expect(await store.log.load('rehearsal-1')).toBeUndefined();
      expect(await store.drafts.load('rehearsal-1', 'draft-1')).toBeUndefined();
      await store.register(async (register) => {
        expect(await register.scratches()).toEqual([]);
        expect((await register.workshops()).map(({ workshopId }) => workshopId)).toEqual(['workshop-1']);
        expect(await register.meetingsByCode('code-of-rehearsal-1')).toEqual([]);
        expect([await register.person('guest'), await register.deviceByToken('guest-token')]).toEqual([
          undefined,
          undefined,
        ]);
        expect(await register.person('leader')).toEqual({ personId: 'leader', name: 'leader' });
        expect(await register.grantsOf('leader')).toEqual([]);
        expect([await register.invitation('screen-link'), await register.emergencyCode('code')]).toEqual([
          undefined,
          undefined,
        ]);
        expect(await register.followKey('leader')).toBeUndefined();
      });
      expect(await store.log.load('workshop-1')).toEqual(before);
      const left = await store.log.turn('rehearsal-1', 1, () => null);
      expect(left.kind).toBe('failed');
    });

    it('[RH5][PR4] goes with the practice round in it; one in the evening itself goes alone', async () => {
      await foundIn(store, 'practice-1');
      await foundIn(store, 'practice-2');
      await store.register(async (register) => {
        await register.addScratch({ workshopId: 'practice-1', ofId: 'rehearsal-1', kind: 'practice' });
        await register.addScratch({ workshopId: 'practice-2', ofId: 'workshop-1', kind: 'practice' });
      });
      expect(await store.discardScratch('practice-2')).toEqual([]);
      expect(await store.log.load('rehearsal-1')).toBeDefined();
      await store.discardScratch('rehearsal-1');
      await store.register(async (register) => {
        expect(await register.scratches()).toEqual([]);
        expect((await register.workshops()).map(({ workshopId }) => workshopId)).toEqual(['workshop-1']);
      });
    });

    it('[RH5] nothing but a rehearsal can be thrown away', async () => {
      expect(await store.discardScratch('workshop-1')).toBeUndefined();
      expect(await store.discardScratch('nowhere')).toBeUndefined();
      expect(await store.log.load('workshop-1')).toMatchObject({ seq: 1 });
      await store.discardScratch('rehearsal-1');
      expect(await store.discardScratch('rehearsal-1')).toBeUndefined();
      const again = { workshopId: 'workshop-2', seriesId: 'series-of-workshop-1' };
      await store.register((register) => register.addWorkshop(aWorkshop(again)));
    });
  });
};
