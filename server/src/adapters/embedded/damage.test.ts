import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aFolder } from '../../testing/aFolder.ts';
import { commit, foundIn } from '../../testing/someWork.ts';
import { openChains } from './openChains.ts';

let folder: ReturnType<typeof aFolder>;
beforeEach(() => (folder = aFolder()));
afterEach(() => folder.clear());

const damaged = { name: 'StorageError', kind: 'damaged' };

/** A closed database with one workshop in it, on as many pages as damage needs to meet something. */
let sound: Buffer;
beforeAll(async () => {
  const filled = aFolder();
  const store = await filled.open();
  await foundIn(store);
  for (let seq = 0; seq < 200; seq += 4)
    await commit(store, seq, {
      commandIds: [1, 2, 3, 4].map((index) => `command-${seq + index}`),
      update: Uint8Array.from({ length: 300 }, (_, index) => index % 256),
      desk: [{ collection: 'authors', id: `statement-${seq}`, row: '{"actorId":"actor-1"}' }],
    });
  await store.close();
  sound = readFileSync(filled.file);
  await filled.clear();
});

describe('a workshop', () => {
  beforeEach(() => writeFileSync(folder.file, sound));

  it.each([
    ['an update is gone from the middle', `delete from updates where seq = 80`],
    ['the first update is gone', `delete from updates where seq = 4`],
    ['the last update is gone', `delete from updates where seq = 200`],
    ['every update is gone', `delete from updates`],
    ['an update has another byte', `update updates set bytes = zeroblob(300) where seq = 80`],
    ['an update is shorter', `update updates set bytes = substr(bytes, 1, 200) where seq = 80`],
    ['a desk row is gone', `delete from desk where id = 'statement-80'`],
    ['the desk is gone', `delete from desk`],
    ['a desk row is another', `update desk set row = '{"actorId":"actor-2"}' where id = 'statement-80'`],
    ['a desk row is no JSON', `update desk set row = '{"actorId"' where id = 'statement-80'`],
    ['a desk row has another id', `update desk set id = 'statement-81' where id = 'statement-80'`],
    ['the last event is gone', `delete from events where seq = 200`],
    ['an event is gone from the middle', `delete from events where seq = 80`],
    ['every event is gone', `delete from events`],
    ['the last event is another', `update events set hash = 'x' where seq = 200`],
    ['its row tells another seq', `update workshops set seq = 100`],
    ['its row tells another head', `update workshops set head = 'x'`],
  ])('[UL6] refuses to be loaded when %s', async (_, statement) => {
    expect((await (await folder.open()).log.load('workshop-1'))?.updates).toHaveLength(50);
    folder.tamper(statement);
    const store = await folder.open();
    await expect(store.log.load('workshop-1')).rejects.toMatchObject(damaged);
  });

  it.each([
    ['is gone', `delete from events where seq = 80`],
    ['says another thing', `update events set name = 'hideStatement' where seq = 80`],
    ['has other words', `update events set content = '{}' where seq = 80`],
    ['has no words but its salt', `update events set content = null where seq = 80`],
  ])('[UL6] hands out no events among which one %s', async (_, statement) => {
    folder.tamper(statement);
    const store = await folder.open();
    await expect(store.log.events('workshop-1', 50, 100)).rejects.toMatchObject(damaged);
    expect(await store.log.events('workshop-1', 100, 10)).toHaveLength(10);
  });

  it('[UL6] takes no turn that would build on a missed update which is not what was written', async () => {
    folder.tamper(`update updates set bytes = zeroblob(300) where seq = 200`);
    const store = await folder.open();
    const verdict = await store.log.turn('workshop-1', 196, () => expect.unreachable('It must not be judged'));
    expect(verdict).toMatchObject({ kind: 'failed', cause: damaged });
  });
});

describe('a row of the register', () => {
  const where = { kind: 'workshop', workshopId: 'workshop-1' } as const;
  const everything = async () => {
    const store = await folder.open();
    const ask = (read: Parameters<typeof store.register>[0]) => () => store.register(read);
    return [
      ask((register) => register.workshops()),
      ask((register) => register.meetingsByCode('code-of-workshop-1')),
      ask((register) => register.person('p')),
      ask((register) => register.deviceByToken('token')),
      ask((register) => register.devicesOf('p')),
      ask((register) => register.grantsOf('p')),
      ask((register) => register.actorOf('workshop-1', 'p')),
      ask((register) => register.invitation('invited')),
      ask((register) => register.emergencyCode('code')),
    ];
  };
  beforeEach(async () => {
    const store = await folder.open();
    await foundIn(store);
    await store.register(async (register) => {
      await register.addPerson({ personId: 'p', name: 'Anna', createdAt: 1 });
      await register.namePerson('p', 'Anne');
      await register.addDevice({ deviceId: 'd', tokenHash: 'token', personId: 'p', createdAt: 1, endedAt: null });
      await register.addGrant({ grantId: 'g', personId: 'p', role: 'member', where, until: null, createdAt: 1 });
      await register.addActor({ workshopId: 'workshop-1', actorId: 'a', personId: 'p', joinedAt: 1 });
      await register.addInvitation({
        tokenHash: 'invited',
        role: 'member',
        where,
        until: 2,
        isReusable: true,
        usedAt: null,
      });
      await register.useInvitation('invited', 1);
      const code = { codeHash: 'code', personId: 'p', workshopId: 'workshop-1', createdAt: 1 };
      await register.addEmergencyCode({ ...code, endedAt: null, usedAt: null });
      await register.endEmergencyCode('code', 2, true);
      const described = { title: 'Et andet navn', date: '2027-02-10', phase: 'open', closedAt: null } as const;
      await register.describeWorkshop('workshop-1', described);
      await register.endGrant('g', 5);
      await register.endDevice('d', 6);
    });
    await store.close();
  });

  it('is given as it was written, also when it was written again', async () => {
    for (const ask of await everything()) expect(await ask()).toBeTruthy();
  });

  it.each([
    ['workshops', `update workshops set title = 'Et tredje navn'`, 2],
    ['series', `update series set "createdAt" = 2`, 1],
    ['people', `update people set name = 'Anni'`, 1],
    ['devices', `update devices set "endedAt" = null`, 2],
    ['grants', `update grants set role = 'administrator'`, 1],
    ['actors', `update actors set "joinedAt" = 2`, 1],
    ['emergencyCodes', `update "emergencyCodes" set "usedAt" = null`, 1],
    ['invitations', `update invitations set "until" = 3`, 1],
  ])(
    '[UL6] of %s that is not what was written is refused, and the others are given',
    async (_, statement, refusals) => {
      folder.tamper(statement);
      const answers = await Promise.allSettled((await everything()).map((ask) => ask()));
      const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
      expect(refused).toHaveLength(refusals);
      for (const reason of refused) expect(reason).toMatchObject(damaged);
    },
  );
});

it('[UL6] text that cannot be read leaves the other workshops as they are', async () => {
  const store = await folder.open();
  await foundIn(store);
  await foundIn(store, 'workshop-2');
  await commit(store, 0, { commandIds: ['a'], desk: [{ collection: 'authors', id: 'statement-1', row: '{}' }] });
  folder.tamper(`update desk set row = cast(x'ff41fe00' as text)`);
  await expect(store.log.load('workshop-1')).rejects.toMatchObject(damaged);
  await commit(store, 0, { commandIds: ['a'] }, 'workshop-2');
  expect(await store.log.load('workshop-2')).toMatchObject({ seq: 1 });
});

describe('a database file', () => {
  const refused = () => expect(folder.open()).rejects.toMatchObject(damaged);

  it('[UL6] that is no database is refused and left as it is', async () => {
    const words = 'This is a letter to the mayor, and no database. '.repeat(200);
    writeFileSync(folder.file, words);
    await refused();
    expect(readFileSync(folder.file, 'utf8')).toBe(words);
  });

  it('[UL6] that is empty is refused: something took its content away', async () => {
    writeFileSync(folder.file, '');
    await refused();
    expect(statSync(folder.file).size).toBe(0);
  });

  it('[UL6] that is gone while its log is there is refused, and the log is left', async () => {
    appendFileSync(`${folder.file}-wal`, 'what the log holds');
    await refused();
    expect(readFileSync(`${folder.file}-wal`, 'utf8')).toBe('what the log holds');
  });

  it('[UL6] that was cut off is refused', async () => {
    const half = sound.subarray(0, sound.length / 2);
    writeFileSync(folder.file, half);
    await refused();
    expect(readFileSync(folder.file).equals(half)).toBe(true);
  });

  it('[UL6] whose look-ups lead astray is refused', async () => {
    writeFileSync(folder.file, sound);
    folder.tamper(
      'pragma writable_schema = on',
      `update sqlite_master set rootpage = (select rootpage from sqlite_master where name = 'workshopsByAge')
        where name = 'devicesOfPerson'`,
    );
    await refused();
  });

  it('[UL6] whose names cannot be read is refused', async () => {
    const at = sound.indexOf('"contentHash" text');
    expect(at).toBeGreaterThan(0);
    const broken = Buffer.from(sound).fill(0xe1, at + 5, at + 6);
    writeFileSync(folder.file, broken);
    await refused();
    expect(() => openChains(folder.file)).toThrow('cannot be read');
  });

  const kept = async (broken: Buffer) => {
    const elsewhere = aFolder();
    writeFileSync(elsewhere.file, broken);
    try {
      const store = await elsewhere.open();
      return [await store.log.load('workshop-1'), await store.log.events('workshop-1', 0, 1000)];
    } finally {
      await elsewhere.clear();
    }
  };

  it('[UL6] with a page overwritten, or a bit flipped, is refused or gives all that was kept', async () => {
    const whole = await kept(sound);
    const pageSize = 4096;
    const pages = Array.from({ length: sound.length / pageSize }, (_, page) => page).filter((page) => page % 4 === 0);
    const overwritten = pages.map((page) => Buffer.from(sound).fill(0xa5, page * pageSize, (page + 1) * pageSize));
    const flipped = fc
      .sample(fc.tuple(fc.nat(sound.length - 1), fc.nat(7)), { seed: 20_270_209, numRuns: 30 })
      .map(([at, bit]) => Buffer.from(sound).fill((sound[at] ?? 0) ^ (1 << bit), at, at + 1));
    let refusals = 0;
    for (const broken of [...overwritten, ...flipped]) {
      const given = await kept(broken).catch((error: unknown) => {
        expect(error).toMatchObject(damaged);
        refusals += 1;
        return whole;
      });
      expect(given).toEqual(whole);
    }
    expect(refusals).toBeGreaterThan(pages.length / 2);
  });
});
