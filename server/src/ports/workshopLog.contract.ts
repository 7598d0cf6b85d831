import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainStart } from '../chain/seal.ts';
import { verifyChain } from '../chain/verifyChain.ts';
import type { KeepingPlace } from '../testing/keepingPlace.ts';
import { commit, eventsOf, foundIn, writesOf } from '../testing/someWork.ts';
import type { DeskRow, Store, TurnStart } from './store.ts';

const workshopId = 'workshop-1';
const authored = (id: string, actorId = 'actor-1'): DeskRow => ({
  collection: 'authors',
  id,
  row: JSON.stringify({ actorId }),
});

export const workshopLogContract = (makePlace: () => KeepingPlace): void => {
  let place: KeepingPlace;
  let store: Store;
  beforeEach(async () => {
    place = makePlace();
    store = await place.open();
    await foundIn(store);
  });
  afterEach(() => place.clear());

  const loaded = async (from: Store = store) => {
    const found = await from.log.load(workshopId);
    expect(found).toBeDefined();
    return found!;
  };
  const one = (commandId: string) => ({ commandIds: [commandId] });

  describe('a turn', () => {
    it('begins on an empty board, at the first epoch and the name of the chain', async () => {
      const { head } = chainStart(workshopId);
      expect(await loaded()).toEqual({ workshopId, epoch: 1, seq: 0, head, updates: [], desk: [] });
      expect(await store.log.load('nowhere')).toBeUndefined();
      expect(await store.log.events('nowhere', 0, 10)).toEqual([]);
    });

    it('[UL1] keeps events, update, desk and answers of all its commands', async () => {
      const commandIds = Array.from({ length: 120 }, (_, index) => `command-${index + 1}`);
      const desk = commandIds.map((id) => authored(id));
      await commit(store, 0, { commandIds, desk, update: Uint8Array.of(1, 2, 3) });

      const kept = await loaded();
      const events = await store.log.events(workshopId, 0, 1000);
      expect(kept).toMatchObject({ seq: 120, head: events.at(-1)!.hash, updates: [Uint8Array.of(1, 2, 3)] });
      expect(events.map(({ commandId }) => commandId)).toEqual(commandIds);
      expect(kept.desk.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        desk.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
      expect(await store.log.outcomeOf(workshopId, 'device-1', 'command-77')).toBe(77);
    });

    it('[UL1] reads back to the byte what was written', async () => {
      const update = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);
      const words = 'Æbleskiver på Østerbro, dér 🌱\n"hvor" det\\gør\u0001ondt';
      await commit(store, 0, {
        commandIds: ['command-1'],
        content: { words },
        // A view into a larger buffer, as Yjs hands over.
        update: update.subarray(10, 69_000),
        desk: [{ collection: 'scriptNotes', id: 'step-1', row: JSON.stringify({ text: words }) }],
      });
      const kept = await loaded();
      expect(Buffer.compare(kept.updates[0]!, update.subarray(10, 69_000))).toBe(0);
      expect(JSON.parse(kept.desk[0]!.row!)).toEqual({ text: words });
      const [event] = await store.log.events(workshopId, 0, 1);
      expect(JSON.parse(event!.content!)).toEqual({ words });
      expect(event).toEqual(eventsOf(chainStart(workshopId), { commandIds: ['command-1'], content: { words } })[0]);
    });

    it('puts, replaces and cuts desk rows, the last word of a turn for each', async () => {
      await commit(store, 0, { ...one('a'), desk: [authored('1'), authored('2'), authored('3')] });
      const cut = (id: string): DeskRow => ({ collection: 'authors', id, row: null });
      await commit(store, 1, {
        ...one('b'),
        desk: [authored('1', 'actor-2'), cut('2'), cut('unknown'), authored('3', 'actor-2'), cut('3'), authored('4')],
      });
      const { desk } = await loaded();
      expect(desk.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([authored('1', 'actor-2'), authored('4')]);
    });

    it('is found by the collections its desk has rows of', async () => {
      await commit(store, 0, { ...one('a'), desk: [authored('1')] });
      expect(await store.log.withDesk('authors')).toEqual([workshopId]);
      expect(await store.log.withDesk('letters')).toEqual([]);
      await commit(store, 1, { ...one('b'), desk: [{ ...authored('1'), row: null }] });
      expect(await store.log.withDesk('authors')).toEqual([]);
    });

    it('changes the desk alone, or nothing', async () => {
      await commit(store, 0, { commandIds: [], update: null, desk: [authored('1')] });
      expect(await store.log.turn(workshopId, 0, () => null)).toEqual({ kind: 'committed' });
      expect(await loaded()).toMatchObject({ seq: 0, updates: [], desk: [authored('1')] });
    });

    it('[UL1] keeps nothing when the commands of it throw, and throws on', async () => {
      await commit(store, 0, one('a'));
      const before = await loaded();
      const failing = store.log.turn(workshopId, 1, () => {
        throw new Error('a bug in a command');
      });
      await expect(failing).rejects.toThrow('a bug in a command');
      expect(await loaded()).toEqual(before);
      await commit(store, 1, one('b'));
    });

    it('[UL1][UL4] keeps nothing of a turn in which one row cannot be written', async () => {
      await commit(store, 0, one('a'));
      const before = await loaded();
      const verdict = await store.log.turn(workshopId, 1, (start) =>
        writesOf(start, { commandIds: ['b', 'a'], desk: [authored('1')] }),
      );
      expect(verdict.kind).toBe('failed');
      expect(await loaded()).toEqual(before);
      expect(await store.log.events(workshopId, 1, 10)).toEqual([]);
      expect(await store.log.outcomeOf(workshopId, 'device-1', 'b')).toBeUndefined();
      await commit(store, 1, one('b'));
    });

    it('[UL3] writes nothing that does not stand on the last event', async () => {
      await commit(store, 0, one('a'));
      const before = await loaded();
      const [a, b, c] = eventsOf(before, { commandIds: ['b', 'c', 'd'] });
      const nothing = { update: null, desk: [], outcomes: [] };
      const attempts = [
        [b!], // skips one
        [a!, c!],
        [a!, a!],
        eventsOf({ seq: 1, head: chainStart('another').head }, { commandIds: ['b'] }),
        eventsOf(chainStart(workshopId), { commandIds: ['b'] }),
      ];
      for (const events of attempts)
        await expect(store.log.turn(workshopId, 1, () => ({ ...nothing, events }))).rejects.toThrow(
          /^E(vents follow|ach event stands)/,
        );
      await expect(
        store.log.turn(workshopId, 1, () => ({ ...nothing, events: [], update: Uint8Array.of(1) })),
      ).rejects.toThrow('An update comes with at least one event');
      expect(await loaded()).toEqual(before);
    });

    it('[CL11] is handed the newest event of each earlier command it asks after', async () => {
      await commit(store, 0, { commandIds: ['a', 'b'] });
      // Ids are made by devices: another may send the same.
      const again = eventsOf(await loaded(), { commandIds: ['a'] });
      const nothing = { update: null, desk: [], outcomes: [] };
      await store.log.turn(workshopId, 2, () => ({ ...nothing, events: again }));
      const kept = await store.log.events(workshopId, 0, 10);
      const handed: unknown[] = [];
      const judge = ({ events }: TurnStart) => {
        handed.push([...events].sort((one, other) => one.seq - other.seq));
        return null;
      };
      await store.log.turn(workshopId, 3, judge, ['a', 'b', 'nobody']);
      await store.log.turn(workshopId, 3, judge);
      expect(handed).toEqual([kept.slice(1), []]);
    });

    it('of a workshop that is not there fails', async () => {
      const verdict = await store.log.turn('nowhere', 0, (start) => writesOf(start, one('a')));
      expect(verdict.kind).toBe('failed');
    });

    it('[UL4] tells which seq a command was answered with, by device', async () => {
      await commit(store, 0, { commandIds: ['a', 'b'] });
      expect(await store.log.outcomeOf(workshopId, 'device-1', 'b')).toBe(2);
      expect(await store.log.outcomeOf(workshopId, 'device-2', 'b')).toBeUndefined();
      expect(await store.log.outcomeOf(workshopId, 'device-1', 'c')).toBeUndefined();
      expect(await store.log.outcomeOf('workshop-2', 'device-1', 'b')).toBeUndefined();
    });

    it('[UL3] of many at once is done in one order', async () => {
      const many = Array.from({ length: 40 }, (_, index) => commit(store, 0, one(`command-${index}`)));
      await Promise.all(many);
      const events = await store.log.events(workshopId, 0, 100);
      expect(verifyChain(chainStart(workshopId), events)).toMatchObject({ ok: true, end: { seq: 40 } });
    });

    it('touches no other workshop', async () => {
      await foundIn(store, 'workshop-2');
      await commit(store, 0, { ...one('a'), desk: [authored('1')] });
      await commit(store, 0, one('a'), 'workshop-2');
      expect(await store.log.load('workshop-2')).toMatchObject({ seq: 1, desk: [] });
    });
  });

  describe('two stores over the same data', () => {
    it('[UL2] hand over what the other has committed', async () => {
      const other = await place.open();
      await commit(store, 0, { ...one('a'), update: Uint8Array.of(1), desk: [authored('1')] });
      await commit(other, 0, { ...one('b'), update: null });
      await commit(other, 2, { ...one('c'), update: Uint8Array.of(3) });

      const seen = await new Promise((resolve) => {
        void store.log.turn(workshopId, 1, (start) => {
          resolve(start);
          return null;
        });
      });
      const { head } = await loaded();
      expect(seen).toEqual({
        seq: 3,
        epoch: 1,
        events: [],
        head,
        missedUpdates: [Uint8Array.of(3)],
        missedDesk: [authored('1')],
      });
      await other.close();
    });

    it('[UL2] hand over nothing when nothing was missed', async () => {
      await commit(store, 0, { ...one('a'), desk: [authored('1')] });
      await store.log.turn(workshopId, 1, (start) => {
        expect(start).toMatchObject({ seq: 1, missedUpdates: [], missedDesk: null });
        return null;
      });
      expect.assertions(1);
    });

    it('[UL3] keep one order when both write at once', async () => {
      const other = await place.open();
      const write = (at: Store, name: string) =>
        Promise.all(Array.from({ length: 15 }, (_, index) => commit(at, 0, one(`${name}-${index}`))));
      await Promise.all([write(store, 'here'), write(other, 'there')]);
      const events = await other.log.events(workshopId, 0, 100);
      expect(verifyChain(chainStart(workshopId), events)).toMatchObject({ ok: true, end: { seq: 30 } });
      expect((await loaded()).updates).toHaveLength(30);
      await other.close();
    });

    it('[UL9] answer unknown to one that knows more than is kept', async () => {
      await commit(store, 0, one('a'));
      const verdict = await store.log.turn(workshopId, 2, () => expect.unreachable('It must load first'));
      expect(verdict.kind).toBe('unknown');
      expect(await loaded()).toMatchObject({ seq: 1 });
    });
  });

  describe('events', () => {
    it('come in order, after a seq, as many as asked for', async () => {
      await commit(store, 0, { commandIds: ['a', 'b', 'c', 'd'] });
      const names = async (after: number, limit: number) =>
        (await store.log.events(workshopId, after, limit)).map(({ commandId }) => commandId).join('');
      expect(await names(0, 10)).toBe('abcd');
      expect(await names(1, 2)).toBe('bc');
      expect(await names(4, 10)).toBe('');
      expect(await names(9, 10)).toBe('');
      expect(await names(0, 0)).toBe('');
    });
  });

  describe('compaction', () => {
    beforeEach(async () => {
      for (const [index, id] of ['a', 'b', 'c', 'd'].entries())
        await commit(store, index, { ...one(id), update: id === 'b' ? null : Uint8Array.of(index + 1) });
    });

    it('[UL5] keeps what was appended while a snapshot was being made', async () => {
      await store.log.compact(workshopId, 1, 2, Uint8Array.of(9));
      expect(await loaded()).toMatchObject({ seq: 4, updates: [Uint8Array.of(9), Uint8Array.of(3), Uint8Array.of(4)] });
      await store.log.compact(workshopId, 1, 4, Uint8Array.of(8));
      expect(await loaded()).toMatchObject({ seq: 4, updates: [Uint8Array.of(8)] });
      await commit(store, 4, { ...one('e'), update: Uint8Array.of(5) });
      expect(await loaded()).toMatchObject({ seq: 5, updates: [Uint8Array.of(8), Uint8Array.of(5)] });
    });

    it('[UL2][UL5] still hands over what was missed', async () => {
      await store.log.compact(workshopId, 1, 3, Uint8Array.of(9));
      const missed = async (knownSeq: number) => {
        let updates: readonly Uint8Array[] = [];
        await store.log.turn(workshopId, knownSeq, (start) => {
          updates = start.missedUpdates;
          return null;
        });
        return updates;
      };
      expect(await missed(3)).toEqual([Uint8Array.of(4)]);
      expect(await missed(1)).toEqual([Uint8Array.of(9), Uint8Array.of(4)]);
    });

    it('leaves the events, and a board without updates, as they are', async () => {
      await foundIn(store, 'workshop-2');
      await store.log.compact('workshop-2', 1, 0, Uint8Array.of(9));
      expect(await store.log.load('workshop-2')).toMatchObject({ updates: [] });
      await store.log.compact(workshopId, 1, 4, Uint8Array.of(9));
      expect(await store.log.events(workshopId, 0, 10)).toHaveLength(4);
    });

    it('[UL5] throws away a snapshot of a board that was founded anew since', async () => {
      const erasure = { eventSeqs: [], atSeq: 4, newEpoch: 2, snapshot: Uint8Array.of(7) };
      expect(await store.log.erase(workshopId, erasure)).toBe(true);
      await store.log.compact(workshopId, 1, 4, Uint8Array.of(9));
      expect(await loaded()).toMatchObject({ epoch: 2, updates: [Uint8Array.of(7)] });
    });
  });

  describe('erasure', () => {
    beforeEach(() => commit(store, 0, { commandIds: ['a', 'b', 'c'], desk: [authored('1')] }));
    const erasure = { eventSeqs: [2], atSeq: 3, newEpoch: 2, snapshot: Uint8Array.of(7) };

    it('[UL7][CH4] empties what is listed, founds the board anew, and leaves the chain whole', async () => {
      const before = await loaded();
      expect(await store.log.erase(workshopId, erasure)).toBe(true);
      const events = await store.log.events(workshopId, 0, 10);
      expect(events.map(({ content, salt }) => [content !== null, salt !== null])).toEqual([
        [true, true],
        [false, false],
        [true, true],
      ]);
      expect(verifyChain(chainStart(workshopId), events)).toMatchObject({ ok: true, erased: [2] });
      expect(await loaded()).toEqual({ ...before, epoch: 2, updates: [Uint8Array.of(7)] });
      expect(await store.log.outcomeOf(workshopId, 'device-1', 'b')).toBe(2);
    });

    it('[UL2][UL7] lets the board go on under the new epoch, and tells a turn of it', async () => {
      await store.log.erase(workshopId, erasure);
      await store.log.turn(workshopId, 3, (start) => {
        expect(start).toMatchObject({ seq: 3, epoch: 2 });
        return writesOf(start, { commandIds: ['d'], update: Uint8Array.of(4) });
      });
      expect(await loaded()).toMatchObject({ seq: 4, epoch: 2, updates: [Uint8Array.of(7), Uint8Array.of(4)] });
    });

    it('[UL7] made of an older state, or under an epoch that has been, is not done', async () => {
      const before = await loaded();
      expect(await store.log.erase(workshopId, { ...erasure, atSeq: 2 })).toBe(false);
      expect(await store.log.erase(workshopId, { ...erasure, newEpoch: 1 })).toBe(false);
      expect(await loaded()).toEqual(before);
      expect((await store.log.events(workshopId, 0, 10)).every(({ content }) => content !== null)).toBe(true);
    });
  });
};
