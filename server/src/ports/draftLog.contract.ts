import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeepingPlace } from '../testing/keepingPlace.ts';
import { foundIn } from '../testing/someWork.ts';
import type { Store } from './store.ts';

const workshopId = 'workshop-1';
const draftId = 'draft-1';
const phone = { deviceId: 'phone', most: 100 };

export const draftLogContract = (makePlace: () => KeepingPlace): void => {
  let place: KeepingPlace;
  let store: Store;
  beforeEach(async () => {
    place = makePlace();
    store = await place.open();
    await foundIn(store);
  });
  afterEach(() => place.clear());

  const words = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
  const giveId = (deviceId = 'phone', first: Uint8Array | null = null) =>
    store.drafts.giveId(workshopId, draftId, { deviceId, most: 100 }, first);
  const append = (epoch: number, seq: number, update: Uint8Array, to: Store = store) =>
    to.drafts.append(workshopId, draftId, { epoch, seq }, update);

  describe('a draft', () => {
    it('is founded by the first who asks for an id, with the words it begins with', async () => {
      expect(await store.drafts.load(workshopId, draftId)).toBeUndefined();
      await giveId('phone', words(1, 2));
      await giveId('desk', words(9, 9));
      expect(await store.drafts.load(workshopId, draftId)).toMatchObject({ epoch: 1, seq: 1, updates: [words(1, 2)] });
      expect(await store.drafts.load(workshopId, 'draft-2')).toBeUndefined();
    });

    it('[DR5] gives an id once, to one device, also to two who ask at the same moment', async () => {
      const given = await Promise.all(['phone', 'desk', 'phone', 'desk'].map((deviceId) => giveId(deviceId)));
      expect(new Set(given.map((one) => one?.clientId)).size).toBe(4);
      const { deviceOf } = (await store.drafts.load(workshopId, draftId))!;
      expect([...deviceOf.values()].toSorted()).toEqual(['desk', 'desk', 'phone', 'phone']);
      const again = await (await place.open()).drafts.giveId(workshopId, draftId, phone, null);
      expect(given.map((one) => one?.clientId)).not.toContain(again?.clientId);
    });

    it('[DR5] gives a device no more ids than it may have', async () => {
      const twice = { deviceId: 'phone', most: 2 };
      const ask = () => store.drafts.giveId(workshopId, draftId, twice, null);
      expect([await ask(), await ask(), await ask()].map((one) => one !== undefined)).toEqual([true, true, false]);
      expect(await giveId('desk')).toBeDefined();
    });

    it('[UL1] reads back to the byte and in order what was added, also by another store', async () => {
      await giveId();
      expect(await append(1, 0, words(1))).toEqual({ kind: 'committed' });
      expect(await append(1, 1, words(0, 255, 0))).toEqual({ kind: 'committed' });
      const other = await place.open();
      expect(await other.drafts.load(workshopId, draftId)).toMatchObject({
        seq: 2,
        updates: [words(1), words(0, 255, 0)],
      });
    });

    it('takes nothing from who does not know where it stands', async () => {
      await giveId();
      await append(1, 0, words(1));
      for (const [epoch, seq] of [
        [1, 0],
        [1, 2],
        [2, 1],
      ] as const)
        expect(await append(epoch, seq, words(2))).toEqual({ kind: 'behind' });
      expect(await store.drafts.replace(workshopId, draftId, { epoch: 1, seq: 0 }, 2, words(3))).toBe(false);
      expect(await store.drafts.load(workshopId, draftId)).toMatchObject({ epoch: 1, seq: 1, updates: [words(1)] });
    });

    it('is replaced whole, and goes on from there', async () => {
      await giveId();
      await append(1, 0, words(1));
      await append(1, 1, words(2));
      expect(await store.drafts.replace(workshopId, draftId, { epoch: 1, seq: 2 }, 2, words(7))).toBe(true);
      expect(await append(2, 3, words(8))).toEqual({ kind: 'committed' });
      expect(await store.drafts.load(workshopId, draftId)).toMatchObject({
        epoch: 2,
        seq: 4,
        updates: [words(7), words(8)],
      });
      expect((await giveId())?.epoch).toBe(2);
    });

    it('belongs to a workshop that is there', async () => {
      await expect(store.drafts.giveId('nowhere', draftId, phone, null)).rejects.toBeDefined();
      expect(await store.drafts.load('nowhere', draftId)).toBeUndefined();
    });
  });
};
