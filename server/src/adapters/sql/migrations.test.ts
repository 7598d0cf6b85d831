import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aFolder } from '../../testing/aFolder.ts';
import { commit, foundIn } from '../../testing/someWork.ts';

let folder: ReturnType<typeof aFolder>;
beforeEach(() => (folder = aFolder()));
afterEach(() => folder.clear());

/** Makes the tables what they were after the second step. */
const backToSecondStep = [
  ...[
    'quarantine',
    'drafts',
    'draftUpdates',
    'draftIds',
    'emergencyCodes',
    'templates',
    'scratches',
    'ballots',
    'spent',
    'urns',
  ].map((table) => `drop table "${table}"`),
  ...['installation', 'series', 'people', 'workshops', 'devices', 'grants', 'actors', 'invitations', 'followKeys'].map(
    (table) => `alter table "${table}" drop column "checksum"`,
  ),
  'delete from migrations where position > 2',
];

describe('the tables of a store', () => {
  it('are made once, and recorded', async () => {
    const store = await folder.open();
    await foundIn(store);
    await commit(store, 0, { commandIds: ['a'] });
    await store.close();
    expect(folder.tamper('select * from migrations')).toEqual([
      { position: 1, name: 'begin' },
      { position: 2, name: 'findEventsByCommand' },
      { position: 3, name: 'keepDamagedAside' },
      { position: 4, name: 'keepDrafts' },
      { position: 5, name: 'sumRegisterRows' },
      { position: 6, name: 'keepEmergencyCodes' },
      { position: 7, name: 'keepTemplates' },
      { position: 8, name: 'keepBallots' },
      { position: 9, name: 'keepRehearsals' },
      { position: 10, name: 'keepScratches' },
    ]);
    const again = await folder.open();
    expect(await again.log.load('workshop-1')).toMatchObject({ seq: 1 });
    expect(folder.tamper('select * from migrations')).toHaveLength(10);
  });

  it('are made by one of two that open a new store at the same moment', async () => {
    const [first, second] = await Promise.all([folder.open(), folder.open()]);
    await foundIn(first);
    expect(await second.log.load('workshop-1')).toMatchObject({ seq: 0 });
    expect(folder.tamper('select * from migrations')).toHaveLength(10);
  });

  it('[UL44] of an older program are copied, whole, before they are changed; a new store has nothing to copy', async () => {
    const store = await folder.open();
    await foundIn(store);
    await commit(store, 0, { commandIds: ['a'] });
    await store.close();
    const copies = path.join(folder.dataFolder, 'backup');
    expect(existsSync(copies)).toBe(false);
    folder.tamper(...backToSecondStep);
    const updated = await folder.open();
    expect(await updated.log.load('workshop-1')).toMatchObject({ seq: 1 });
    // Its rows have their checksums now.
    expect(await updated.register((register) => register.workshops())).toHaveLength(1);
    await updated.close();
    expect(readdirSync(copies)).toEqual(['before-update-2-to-10.db']);
    copyFileSync(path.join(copies, 'before-update-2-to-10.db'), folder.file);
    expect(folder.tamper('select * from migrations')).toHaveLength(2);
    expect(folder.tamper('select seq from events')).toEqual([{ seq: 1 }]);
  });

  it('[UL44][RH5] keep the rehearsals of an older program, as scratch copies of that kind', async () => {
    const store = await folder.open();
    await foundIn(store);
    await foundIn(store, 'rehearsal-1');
    await store.close();
    folder.tamper(
      'drop table "scratches"',
      'create table "rehearsals" ("workshopId" text primary key, "ofId" text, "checksum" text)',
      `insert into "rehearsals" values ('rehearsal-1', 'workshop-1', 'x')`,
      'delete from migrations where position > 9',
    );
    const updated = await folder.open();
    const rows = await updated.register((register) => register.scratches());
    expect(rows).toEqual([{ workshopId: 'rehearsal-1', ofId: 'workshop-1', kind: 'rehearsal' }]);
  });

  it('[UL44] of an older program are left as they are when they cannot be copied first', async () => {
    await (await folder.open()).close();
    folder.tamper(...backToSecondStep);
    writeFileSync(path.join(folder.dataFolder, 'backup'), 'in the way');
    await expect(folder.open()).rejects.toThrow('backup');
    expect(folder.tamper('select * from migrations')).toHaveLength(2);
  });

  it('[UL10] of a newer program are refused, and left as they are', async () => {
    await (await folder.open()).close();
    folder.tamper(`insert into migrations values (11, 'something-newer')`);
    const opening = folder.open();
    await expect(opening).rejects.toMatchObject({
      name: 'StorageError',
      kind: 'unavailable',
      message: 'The database was made by a newer version of the program. Run that one.',
    });
    expect(folder.tamper('select * from migrations')).toHaveLength(11);
  });

  it('are all made or none', async () => {
    // A table that stands where one is to be made stops the first step half way.
    folder.tamper('create table outcomes (x text)');
    await expect(folder.open()).rejects.toMatchObject({ name: 'StorageError', kind: 'damaged' });
    expect(folder.tamper(`select name from sqlite_master where type = 'table'`)).toEqual([{ name: 'outcomes' }]);
  });

  it('find what is asked for by an index', async () => {
    await folder.open();
    const asked = [
      `select * from workshops where "seriesId" = 'x' order by "createdAt" desc limit 1`,
      `select * from series where "joinCode" = 'x'`,
      `select * from events where "workshopId" = 'x' and seq > 1 order by seq`,
      `select * from updates where "workshopId" = 'x' and epoch = 1 and seq > 1 order by seq`,
      `select * from desk where "workshopId" = 'x'`,
      `select * from outcomes where "workshopId" = 'x' and "deviceId" = 'x' and "commandId" = 'x'`,
      `select * from devices where "tokenHash" = 'x'`,
      `select * from devices where "personId" = 'x'`,
      `select * from grants where "personId" = 'x'`,
      `select * from grants where "workshopId" = 'x' and role <> 'participant'`,
      `select * from events where "workshopId" = 'x' and "commandId" in ('x', 'y') order by seq`,
      `select * from actors where "workshopId" = 'x' and "actorId" = 'x'`,
      `select * from actors where "workshopId" = 'x' and "personId" = 'x'`,
      `select * from "draftUpdates" where "workshopId" = 'x' and "draftId" = 'x' order by seq`,
      `select * from "draftIds" where "workshopId" = 'x' and "draftId" = 'x' and "deviceId" = 'x'`,
      `select * from drafts where "workshopId" = 'x' and "draftId" = 'x'`,
      `select * from invitations where "tokenHash" = 'x'`,
      `select * from "emergencyCodes" where "codeHash" = 'x'`,
      `select * from "emergencyCodes" where "personId" = 'x'`,
    ];
    const stepsOf = (query: string) =>
      folder.tamper(`explain query plan ${query}`).map((row) => (row as { detail: string }).detail);
    expect(asked.filter((query) => stepsOf(query).some((step) => step.startsWith('SCAN')))).toEqual([]);
  });
});
