import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { sealEvent } from '../chain/seal.ts';
import type { Store, TurnStart, TurnWrites } from './store.ts';

/** Where a contract's stores keep things: every store opened from one place has the same data. */
export interface Place {
  open(): Promise<Store>;
  clear(): void;
}

export const storeContract = (name: string, makePlace: () => Place): void => {
  describe(`a store that is ${name}`, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = makePlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      place.clear();
    });

    it('smoke', async () => {
      await store.register(async (r) => {
        await r.addSeries({ seriesId: 's', joinCode: 'c', createdAt: 1 });
        await r.addWorkshop({
          workshopId: 'w',
          seriesId: 's',
          createdAt: 1,
          title: 'T',
          date: 'd',
          phase: 'before',
          closedAt: null,
        });
      });
      const v = await store.log.turn('w', 0, (start: TurnStart): TurnWrites => ({
        events: [
          sealEvent(
            { seq: start.seq, head: start.head },
            { commandId: 'c1', actorId: 'a', at: 1, name: 'n', content: { args: 1 }, salt: new Uint8Array(16) },
          ),
        ],
        update: Uint8Array.of(1, 2),
        desk: [{ collection: 'authors', id: 'x', row: '{"actorId":"a"}' }],
        outcomes: [{ deviceId: 'd', commandId: 'c1', seq: 1 }],
      }));
      expect(v).toEqual({ kind: 'committed' });
      const l = await store.log.load('w');
      expect(l).toMatchObject({ seq: 1, updates: [Uint8Array.of(1, 2)] });
      expect(await store.log.outcomeOf('w', 'd', 'c1')).toBe(1);
      expect(await store.log.events('w', 0, 10)).toHaveLength(1);
      await store.log.compact('w', 1, 1, Uint8Array.of(7));
      expect(await store.log.erase('w', { eventSeqs: [1], atSeq: 1, newEpoch: 2, snapshot: Uint8Array.of(9) })).toBe(
        true,
      );
      expect(await store.log.load('w')).toMatchObject({ seq: 1, epoch: 2, updates: [Uint8Array.of(9)] });
      expect(await store.isReady()).toBe(true);
    });
  });
};
