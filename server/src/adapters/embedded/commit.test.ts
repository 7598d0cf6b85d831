import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../ports/store.ts';
import { aFolder } from '../../testing/aFolder.ts';
import { commit, foundIn, writesOf } from '../../testing/someWork.ts';
import { openSqlStore } from '../sql/sqlStore.ts';
import { openDriver } from './driver.ts';
import { sqliteFlavour } from './flavour.ts';

let folder: ReturnType<typeof aFolder>;
let store: Store;
beforeEach(async () => {
  folder = aFolder();
  store = await folder.open();
  await foundIn(store);
  await commit(store, 0, { commandIds: ['a'] });
});
afterEach(() => folder.clear());

const post = (to: Store, knownSeq: number, commandId: string, update = Uint8Array.of(1)) =>
  to.log.turn('workshop-1', knownSeq, (start) => writesOf(start, { commandIds: [commandId], update }));

describe('a commit', () => {
  it('[UL1] fails surely when a statement of the turn fails', async () => {
    folder.tamper(`create trigger broken before insert on events begin select raise(abort, 'no room for it'); end`);
    const before = await store.log.load('workshop-1');
    expect(await post(store, 1, 'b')).toMatchObject({ kind: 'failed' });
    expect(await store.log.load('workshop-1')).toEqual(before);
    folder.tamper('drop trigger broken');
    expect(await post(store, 1, 'b')).toEqual({ kind: 'committed' });
  });

  it('[UL9] that fails itself is unknown, and the store goes on by what is kept', async () => {
    // A key that is looked for only at the commit.
    folder.tamper('create table kept (seq integer primary key)');
    folder.tamper('create table promises (seq integer references kept (seq) deferrable initially deferred)');
    folder.tamper(`create trigger promise after insert on events begin insert into promises values (new.seq); end`);
    const before = await store.log.load('workshop-1');
    expect(await post(store, 1, 'b')).toMatchObject({ kind: 'unknown' });
    expect(await store.log.load('workshop-1')).toEqual(before);
    folder.tamper('drop trigger promise');
    expect(await post(store, 1, 'b')).toEqual({ kind: 'committed' });
    expect(await store.log.load('workshop-1')).toMatchObject({ seq: 2 });
  });

  it('[UL12] of the register that fails itself is told as unavailable', async () => {
    folder.tamper('create table kept (seq integer primary key)');
    folder.tamper('create table promises (seq integer references kept (seq) deferrable initially deferred)');
    folder.tamper(`create trigger promise after insert on people begin insert into promises values (1); end`);
    const adding = store.register((register) => register.addPerson({ personId: 'p', name: null, createdAt: 1 }));
    await expect(adding).rejects.toMatchObject({ kind: 'unavailable' });
    folder.tamper('drop trigger promise');
    await store.register((register) => register.addPerson({ personId: 'p', name: null, createdAt: 1 }));
  });

  it('[UL12] of the register is refused after a statement that failed, also when the failure was swallowed', async () => {
    const person = { personId: 'p', name: null, createdAt: 1 };
    await store.register((register) => register.addPerson(person));
    const swallowing = store.register(async (register) => {
      await register.addPerson(person).catch(() => undefined);
      await register.addPerson({ ...person, personId: 'q' });
    });
    await expect(swallowing).rejects.toThrow('A statement of this transaction has failed');
    await store.register((register) => register.addPerson({ ...person, personId: 'q' }));
  });

  it('waits for another process that writes, and lets this one go on meanwhile', async () => {
    const other = openDriver(folder.file, 1000);
    other.prepare('begin immediate').run([]);
    let isSettled = false;
    const waiting = post(store, 1, 'b').then((verdict) => {
      isSettled = true;
      return verdict;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isSettled).toBe(false);
    other.prepare('commit').run([]);
    other.close();
    expect(await waiting).toEqual({ kind: 'committed' });
  });
});

describe('a full disk', () => {
  it('[UL11] fails turns and reads on; with room again they go through', async () => {
    await store.close();
    const driver = openDriver(folder.file, 1000);
    const small = await openSqlStore(sqliteFlavour(driver));
    const [pages] = driver.pragma('page_count');
    driver.pragma(`max_page_count = ${Number(pages?.['page_count']) + 2}`);

    const tooMuch = new Uint8Array(100_000).fill(1);
    for (const attempt of ['b', 'c'])
      expect(await post(small, 1, attempt, tooMuch)).toMatchObject({ kind: 'failed', cause: { kind: 'full' } });
    expect(await small.log.load('workshop-1')).toMatchObject({ seq: 1 });
    expect(await small.log.events('workshop-1', 0, 10)).toHaveLength(1);

    driver.pragma('max_page_count = 100000');
    expect(await post(small, 1, 'b', tooMuch)).toEqual({ kind: 'committed' });
    expect(await small.isReady()).toBe(true);
    await small.close();
  });

  it('[UL11] is told by readiness', async () => {
    const driver = openDriver(folder.file, 1000);
    const small = await openSqlStore(sqliteFlavour(driver));
    expect(await small.isReady()).toBe(true);
    driver.pragma('query_only = on');
    expect(await small.isReady()).toBe(false);
    expect(await post(small, 1, 'b')).toMatchObject({ kind: 'failed', cause: { kind: 'read-only' } });
    expect(await small.log.load('workshop-1')).toMatchObject({ seq: 1 });
    driver.pragma('query_only = off');
    expect(await small.isReady()).toBe(true);
    await small.close();
  });
});
