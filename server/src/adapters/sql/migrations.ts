import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import { chainStart, registerChain } from '../../chain/seal.ts';
import { StorageError } from '../../ports/store.ts';
import { rowChecksum } from './checks.ts';
import type { SqlFlavour } from './flavour.ts';
import type { Tables } from './tables.ts';

type TableName = keyof Tables;
type Step = (db: Kysely<Tables>, flavour: SqlFlavour) => Promise<void>;

const begin: Step = async (db, { bytesType, keyedTableEnd }) => {
  const table = (name: TableName) => db.schema.createTable(name);
  const keyed = <T extends string, C extends string>(builder: CreateTableBuilder<T, C>) =>
    keyedTableEnd === '' ? builder : builder.modifyEnd(sql.raw(keyedTableEnd));
  const index = (name: string, on: TableName, columns: string[]) =>
    db.schema.createIndex(name).on(on).columns(columns).execute();
  const bytes = sql.raw(bytesType);

  const withEvents = <T extends string, C extends string>(builder: CreateTableBuilder<T, C>) =>
    builder
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('commandId', 'text', (column) => column.notNull())
      .addColumn('actorId', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('contentHash', 'text', (column) => column.notNull())
      .addColumn('prevHash', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('content', 'text')
      .addColumn('salt', bytes);
  const withWhere = <T extends string, C extends string>(builder: CreateTableBuilder<T, C>) =>
    builder
      .addColumn('whereKind', 'text', (column) => column.notNull())
      .addColumn('bodyId', 'text')
      .addColumn('workshopId', 'text', (column) => column.references('workshops.workshopId'))
      .addColumn('stationId', 'text')
      .addColumn('groupId', 'text');

  await keyed(
    table('probes')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('count', 'bigint', (column) => column.notNull()),
  ).execute();
  await table('installation')
    .addColumn('installationId', 'text', (column) => column.primaryKey())
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('isOnly', 'smallint', (column) =>
      column
        .notNull()
        .unique()
        .check(sql`"isOnly" = 1`),
    )
    .execute();
  await table('series')
    .addColumn('seriesId', 'text', (column) => column.primaryKey())
    .addColumn('joinCode', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .execute();
  await table('people')
    .addColumn('personId', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text')
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .execute();

  await table('workshops')
    .addColumn('workshopId', 'text', (column) => column.primaryKey())
    .addColumn('seriesId', 'text', (column) => column.notNull().references('series.seriesId'))
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('date', 'text', (column) => column.notNull())
    .addColumn('phase', 'text', (column) => column.notNull())
    .addColumn('closedAt', 'bigint')
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('epoch', 'bigint', (column) => column.notNull())
    .addColumn('head', 'text', (column) => column.notNull())
    .addColumn('updateSeq', 'bigint', (column) => column.notNull())
    .addColumn('deskCount', 'bigint', (column) => column.notNull())
    .execute();
  await index('workshopsOfSeries', 'workshops', ['seriesId', 'createdAt']);
  await index('workshopsByAge', 'workshops', ['createdAt']);
  const ofWorkshop = (name: 'events' | 'updates' | 'desk' | 'outcomes' | 'wipesDue' | 'actors') =>
    table(name).addColumn('workshopId', 'text', (column) => column.notNull().references('workshops.workshopId'));

  await withEvents(ofWorkshop('events')).addPrimaryKeyConstraint('eventsKey', ['workshopId', 'seq']).execute();
  await ofWorkshop('updates')
    .addColumn('epoch', 'bigint', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('prevSeq', 'bigint', (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addColumn('checksum', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('updatesKey', ['workshopId', 'epoch', 'seq'])
    .execute();
  await keyed(
    ofWorkshop('desk')
      .addColumn('collection', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('row', 'text', (column) => column.notNull())
      .addColumn('checksum', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('deskKey', ['workshopId', 'collection', 'id']),
  ).execute();
  await keyed(
    ofWorkshop('outcomes')
      .addColumn('deviceId', 'text', (column) => column.notNull())
      .addColumn('commandId', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('outcomesKey', ['workshopId', 'deviceId', 'commandId']),
  ).execute();
  await keyed(ofWorkshop('wipesDue').addPrimaryKeyConstraint('wipesDueKey', ['workshopId'])).execute();

  await table('devices')
    .addColumn('deviceId', 'text', (column) => column.primaryKey())
    .addColumn('tokenHash', 'text', (column) => column.notNull().unique())
    .addColumn('personId', 'text', (column) => column.notNull().references('people.personId'))
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('endedAt', 'bigint')
    .execute();
  await index('devicesOfPerson', 'devices', ['personId']);
  await withWhere(
    table('grants')
      .addColumn('grantId', 'text', (column) => column.primaryKey())
      .addColumn('personId', 'text', (column) => column.notNull().references('people.personId'))
      .addColumn('role', 'text', (column) => column.notNull()),
  )
    .addColumn('until', 'bigint')
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .execute();
  await index('grantsOfPerson', 'grants', ['personId']);
  await index('grantsInWorkshop', 'grants', ['workshopId', 'role']);
  await ofWorkshop('actors')
    .addColumn('actorId', 'text', (column) => column.notNull())
    .addColumn('personId', 'text', (column) => column.notNull().references('people.personId'))
    .addColumn('joinedAt', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('actorsKey', ['workshopId', 'actorId'])
    .addUniqueConstraint('oneActorPerPerson', ['workshopId', 'personId'])
    .execute();
  await index('actorsOfPerson', 'actors', ['personId']);
  await withWhere(
    table('invitations')
      .addColumn('tokenHash', 'text', (column) => column.primaryKey())
      .addColumn('role', 'text', (column) => column.notNull()),
  )
    .addColumn('until', 'bigint', (column) => column.notNull())
    .addColumn('isReusable', 'smallint', (column) => column.notNull())
    .addColumn('usedAt', 'bigint')
    .execute();
  await keyed(
    table('followKeys')
      .addColumn('seriesId', 'text', (column) => column.notNull().references('series.seriesId'))
      .addColumn('personId', 'text', (column) => column.notNull().references('people.personId'))
      .addColumn('keyHash', 'text', (column) => column.notNull().unique())
      .addColumn('createdAt', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('followKeysKey', ['seriesId', 'personId']),
  ).execute();
  await withEvents(table('registerEvents')).addPrimaryKeyConstraint('registerEventsKey', ['seq']).execute();
  await table('registerEnd')
    .addColumn('chain', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('head', 'text', (column) => column.notNull())
    .execute();
  await db
    .insertInto('registerEnd')
    .values({ chain: registerChain, ...chainStart(registerChain) })
    .execute();
};

const findEventsByCommand: Step = async (db) => {
  await db.schema.createIndex('eventsOfCommand').on('events').columns(['workshopId', 'commandId']).execute();
};

const keepDamagedAside: Step = async (db, { bytesType }) => {
  await db.schema
    .createTable('quarantine')
    .addColumn('workshopId', 'text', (column) => column.notNull())
    .addColumn('epoch', 'bigint', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('bytes', sql.raw(bytesType))
    .addColumn('row', 'text')
    .execute();
  await db.schema.createIndex('quarantineOfWorkshop').on('quarantine').columns(['workshopId']).execute();
};

const keepDrafts: Step = async (db, { bytesType, keyedTableEnd }) => {
  const ofDraft = (name: 'drafts' | 'draftUpdates' | 'draftIds') =>
    db.schema
      .createTable(name)
      .addColumn('workshopId', 'text', (column) => column.notNull().references('workshops.workshopId'))
      .addColumn('draftId', 'text', (column) => column.notNull());
  await ofDraft('drafts')
    .addColumn('epoch', 'bigint', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('lastId', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('draftsKey', ['workshopId', 'draftId'])
    .execute();
  await ofDraft('draftUpdates')
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('prevSeq', 'bigint', (column) => column.notNull())
    .addColumn('bytes', sql.raw(bytesType), (column) => column.notNull())
    .addColumn('checksum', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('draftUpdatesKey', ['workshopId', 'draftId', 'seq'])
    .execute();
  const ids = ofDraft('draftIds')
    .addColumn('clientId', 'bigint', (column) => column.notNull())
    .addColumn('deviceId', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('draftIdsKey', ['workshopId', 'draftId', 'clientId']);
  await (keyedTableEnd === '' ? ids : ids.modifyEnd(sql.raw(keyedTableEnd))).execute();
};

const describing = ['workshopId', 'seriesId', 'createdAt', 'title', 'date', 'phase', 'closedAt'] as const;

/** Tables of the register, the columns a row is found by, and of `workshops` those that the register writes. */
const summedTables = [
  ['installation', ['installationId'], null],
  ['series', ['seriesId'], null],
  ['people', ['personId'], null],
  ['workshops', ['workshopId'], describing],
  ['devices', ['deviceId'], null],
  ['grants', ['grantId'], null],
  ['actors', ['workshopId', 'actorId'], null],
  ['invitations', ['tokenHash'], null],
  ['followKeys', ['seriesId', 'personId'], null],
] as const;

const sumRegisterRows: Step = async (db) => {
  for (const [table, keys, columns] of summedTables) {
    await db.schema
      .alterTable(table)
      .addColumn('checksum', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    // Which columns these are differs from table to table, as the list above says.
    const any = db as unknown as Kysely<Record<string, Record<string, unknown>>>;
    const rows = await any
      .selectFrom(table)
      .$if(columns === null, (query) => query.selectAll())
      .$if(columns !== null, (query) => query.select([...(columns ?? [])]))
      .execute();
    for (const row of rows) {
      let update = any.updateTable(table).set({ checksum: rowChecksum(table, row) });
      for (const key of keys) update = update.where(key, '=', row[key]);
      await update.execute();
    }
  }
};

const keepEmergencyCodes: Step = async (db) => {
  await db.schema
    .createTable('emergencyCodes')
    .addColumn('codeHash', 'text', (column) => column.primaryKey())
    .addColumn('personId', 'text', (column) => column.notNull().references('people.personId'))
    .addColumn('workshopId', 'text', (column) => column.notNull().references('workshops.workshopId'))
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('endedAt', 'bigint')
    .addColumn('usedAt', 'bigint')
    .addColumn('checksum', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('emergencyCodesOfPerson').on('emergencyCodes').columns(['personId']).execute();
};

const keepTemplates: Step = async (db) => {
  await db.schema
    .createTable('templates')
    .addColumn('templateId', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('checksum', 'text', (column) => column.notNull())
    .execute();
};

const keepBallots: Step = async (db, { keyedTableEnd, urnGuards }) => {
  const ofPoll = (name: 'urns' | 'spent' | 'ballots') =>
    db.schema
      .createTable(name)
      .addColumn('workshopId', 'text', (column) => column.notNull().references('workshops.workshopId'))
      .addColumn('pollId', 'text', (column) => column.notNull());
  const end = async <T extends string, C extends string>(builder: CreateTableBuilder<T, C>): Promise<void> =>
    // In these tables rows lie in the order of their keys, never in the order they came.
    (keyedTableEnd === '' ? builder : builder.modifyEnd(sql.raw(keyedTableEnd))).execute();
  await end(
    ofPoll('urns')
      .addColumn('budget', 'bigint', (column) => column.notNull())
      .addColumn('spent', 'bigint', (column) => column.notNull())
      .addColumn('cast', 'bigint', (column) => column.notNull())
      .addCheckConstraint('noBallotWithoutChoice', sql`"cast" <= "spent"`)
      .addPrimaryKeyConstraint('urnsKey', ['workshopId', 'pollId']),
  );
  await end(
    ofPoll('spent')
      .addColumn('token', 'text', (column) => column.notNull())
      .addColumn('slot', 'bigint', (column) => column.notNull().check(sql`"slot" >= 1`))
      .addPrimaryKeyConstraint('spentKey', ['workshopId', 'pollId', 'token', 'slot']),
  );
  await end(
    ofPoll('ballots')
      .addColumn('ballotId', 'text', (column) => column.notNull())
      .addColumn('choice', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('ballotsKey', ['workshopId', 'pollId', 'ballotId']),
  );
  for (const guard of urnGuards) await sql.raw(guard).execute(db);
};

const keepRehearsals: Step = async (db) => {
  await db.schema
    .createTable('rehearsals')
    .addColumn('workshopId', 'text', (column) => column.primaryKey().references('workshops.workshopId'))
    .addColumn('ofId', 'text', (column) => column.notNull().references('workshops.workshopId'))
    .addColumn('checksum', 'text', (column) => column.notNull())
    .execute();
};

/** Rehearsals become one kind of scratch copy. */
const keepScratches: Step = async (db) => {
  await db.schema
    .createTable('scratches')
    .addColumn('workshopId', 'text', (column) => column.primaryKey().references('workshops.workshopId'))
    .addColumn('ofId', 'text', (column) => column.notNull().references('workshops.workshopId'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('checksum', 'text', (column) => column.notNull())
    .execute();
  // The table as it was is no longer one that this program knows.
  const before = db as unknown as Kysely<{ rehearsals: { workshopId: string; ofId: string } }>;
  for (const { workshopId, ofId } of await before.selectFrom('rehearsals').select(['workshopId', 'ofId']).execute()) {
    const row = { workshopId, ofId, kind: 'rehearsal' } as const;
    await db
      .insertInto('scratches')
      .values({ ...row, checksum: rowChecksum('scratches', row) })
      .execute();
  }
  await db.schema.dropTable('rehearsals').execute();
};

/** Every change of the tables, in order. What stands here has run somewhere: it is never edited, only added to. */
const steps: readonly { readonly name: string; readonly run: Step }[] = [
  { name: 'begin', run: begin },
  { name: 'findEventsByCommand', run: findEventsByCommand },
  { name: 'keepDamagedAside', run: keepDamagedAside },
  { name: 'keepDrafts', run: keepDrafts },
  { name: 'sumRegisterRows', run: sumRegisterRows },
  { name: 'keepEmergencyCodes', run: keepEmergencyCodes },
  { name: 'keepTemplates', run: keepTemplates },
  { name: 'keepBallots', run: keepBallots },
  { name: 'keepRehearsals', run: keepRehearsals },
  { name: 'keepScratches', run: keepScratches },
];

/** How many changes a database that this program has been at has gone through. */
export const stepCount = steps.length;

/** Brings the tables up to this program, all or nothing; refuses a database that a newer program has been at. */
export const migrate = async (tx: Kysely<Tables>, flavour: SqlFlavour): Promise<void> => {
  await tx.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('position', 'bigint', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  const ran = await tx.selectFrom('migrations').select(['position', 'name']).orderBy('position').execute();
  if (ran.some(({ position, name }, index) => position !== index + 1 || steps[index]?.name !== name))
    throw new StorageError('unavailable', 'The database was made by a newer version of the program. Run that one.');
  for (const [index, { name, run }] of steps.entries()) {
    if (index < ran.length) continue;
    await run(tx, flavour);
    await tx
      .insertInto('migrations')
      .values({ position: index + 1, name })
      .execute();
  }
};
