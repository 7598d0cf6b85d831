import type { Kysely } from 'kysely';
import { chainEvent, chainStart } from '../../chain/seal.ts';
import { inSeriesOrder } from '@skab/shared/meeting/series.ts';
import type { GrantRow, InvitationRow, Register, WorkshopRow } from '../../ports/store.ts';
import { soundRow, summedRow } from './checks.ts';
import type { SqlFlavour } from './flavour.ts';
import type { GrantsTable, InvitationsTable, Tables } from './tables.ts';
import { toColumns, toWhere } from './where.ts';

const workshopColumns = [
  'workshops.workshopId',
  'workshops.seriesId',
  'workshops.createdAt',
  'workshops.title',
  'workshops.date',
  'workshops.phase',
  'workshops.closedAt',
  'workshops.checksum',
] as const;

const describedBy = ({ workshopId, seriesId, createdAt, title, date, phase, closedAt }: WorkshopRow): WorkshopRow => ({
  workshopId,
  seriesId,
  createdAt,
  title,
  date,
  phase,
  closedAt,
});

const toGrant = ({ grantId, personId, role, until, createdAt, ...where }: Omit<GrantsTable, 'checksum'>): GrantRow => ({
  grantId,
  personId,
  role,
  where: toWhere(where),
  until,
  createdAt,
});

const toInvitation = ({
  tokenHash,
  role,
  until,
  isReusable,
  usedAt,
  ...where
}: Omit<InvitationsTable, 'checksum'>): InvitationRow => ({
  tokenHash,
  role,
  where: toWhere(where),
  until,
  isReusable: isReusable === 1,
  usedAt,
});

const sound =
  <Row extends { readonly checksum: string }>(table: keyof Tables) =>
  (row: Row): Omit<Row, 'checksum'> =>
    soundRow(table, row);

const soundOne = async <Row extends { readonly checksum: string }>(
  table: keyof Tables,
  reading: Promise<Row | undefined>,
): Promise<Omit<Row, 'checksum'> | undefined> => {
  const row = await reading;
  return row && soundRow(table, row);
};

/** The register over SQL, inside a transaction that is another's to end. */
export const sqlRegister = (tx: Kysely<Tables>, { locksRows }: SqlFlavour): Register => {
  const workshops = () => tx.selectFrom('workshops').select(workshopColumns);
  const workshop = (workshopId: string): Promise<WorkshopRow | undefined> =>
    soundOne('workshops', workshops().where('workshopId', '=', workshopId).executeTakeFirst());
  const meetingsOf = async (seriesId: string): Promise<readonly WorkshopRow[]> =>
    inSeriesOrder((await workshops().where('seriesId', '=', seriesId).execute()).map(sound('workshops')));
  const invitation = (tokenHash: string) => {
    const reading = tx.selectFrom('invitations').selectAll().where('tokenHash', '=', tokenHash);
    return soundOne('invitations', reading.$if(locksRows, (query) => query.forUpdate()).executeTakeFirst());
  };
  const emergencyCode = (codeHash: string) => {
    const reading = tx.selectFrom('emergencyCodes').selectAll().where('codeHash', '=', codeHash);
    return soundOne('emergencyCodes', reading.$if(locksRows, (query) => query.forUpdate()).executeTakeFirst());
  };
  const person = (personId: string) =>
    soundOne('people', tx.selectFrom('people').selectAll().where('personId', '=', personId).executeTakeFirst());

  return {
    installation: async () => {
      const row = await soundOne('installation', tx.selectFrom('installation').selectAll().executeTakeFirst());
      return row && { installationId: row.installationId, createdAt: row.createdAt };
    },
    foundInstallation: async (row) => {
      await tx
        .insertInto('installation')
        .values(summedRow('installation', { ...row, isOnly: 1 }))
        .execute();
    },

    addSeries: async (row) => {
      await tx.insertInto('series').values(summedRow('series', row)).execute();
    },
    meetingsByCode: async (joinCode) => {
      const reading = tx.selectFrom('series').selectAll().where('joinCode', '=', joinCode).executeTakeFirst();
      const series = await soundOne('series', reading);
      return series ? meetingsOf(series.seriesId) : [];
    },
    meetingsOf,
    codeOf: async (workshopId) => {
      const reading = tx
        .selectFrom('series')
        .innerJoin('workshops', 'workshops.seriesId', 'series.seriesId')
        .selectAll('series')
        .where('workshops.workshopId', '=', workshopId)
        .executeTakeFirst();
      return (await soundOne('series', reading))?.joinCode;
    },
    addWorkshop: async (row) => {
      const { seq, head } = chainStart(row.workshopId);
      await tx
        .insertInto('workshops')
        .values({ ...summedRow('workshops', describedBy(row)), seq, head, epoch: 1, updateSeq: 0, deskCount: 0 })
        .execute();
    },
    workshop,
    workshops: async () => {
      const rows = await workshops().orderBy('createdAt', 'desc').orderBy('workshopId', 'desc').execute();
      return rows.map(sound('workshops'));
    },
    describeWorkshop: async (workshopId, { title, date, phase, closedAt }) => {
      const before = await workshop(workshopId);
      if (!before) return;
      const row = summedRow('workshops', { ...before, title, date, phase, closedAt });
      await tx.updateTable('workshops').set(row).where('workshopId', '=', workshopId).execute();
    },

    addScratch: async (row) => {
      await tx.insertInto('scratches').values(summedRow('scratches', row)).execute();
    },
    scratches: async () => (await tx.selectFrom('scratches').selectAll().execute()).map(sound('scratches')),

    addTemplate: async (row) => {
      await tx.insertInto('templates').values(summedRow('templates', row)).execute();
    },
    templates: async () => {
      const rows = await tx.selectFrom('templates').selectAll().orderBy('createdAt').orderBy('templateId').execute();
      return rows.map(sound('templates'));
    },
    removeTemplate: async (templateId) => {
      await tx.deleteFrom('templates').where('templateId', '=', templateId).execute();
    },

    addPerson: async (row) => {
      await tx.insertInto('people').values(summedRow('people', row)).execute();
    },
    namePerson: async (personId, name) => {
      const before = await person(personId);
      if (!before) return;
      const row = summedRow('people', { ...before, name });
      await tx.updateTable('people').set(row).where('personId', '=', personId).execute();
    },
    person: async (personId) => {
      const found = await person(personId);
      return found && { personId, name: found.name };
    },
    addDevice: async (row) => {
      await tx.insertInto('devices').values(summedRow('devices', row)).execute();
    },
    deviceByToken: (tokenHash) =>
      soundOne('devices', tx.selectFrom('devices').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst()),
    devicesOf: async (personId) => {
      const reading = tx.selectFrom('devices').selectAll().where('personId', '=', personId).orderBy('createdAt');
      return (await reading.execute()).map(sound('devices'));
    },
    endDevice: async (deviceId, at) => {
      const reading = tx.selectFrom('devices').selectAll().where('deviceId', '=', deviceId).executeTakeFirst();
      const before = await soundOne('devices', reading);
      if (before?.endedAt !== null) return;
      const row = summedRow('devices', { ...before, endedAt: at });
      await tx.updateTable('devices').set(row).where('deviceId', '=', deviceId).execute();
    },

    addGrant: async ({ where, ...row }) => {
      await tx
        .insertInto('grants')
        .values(summedRow('grants', { ...row, ...toColumns(where) }))
        .execute();
    },
    grantsOf: async (personId) => {
      const rows = await tx
        .selectFrom('grants')
        .selectAll()
        .where('personId', '=', personId)
        .orderBy('createdAt')
        .execute();
      return rows.map(sound('grants')).map(toGrant);
    },
    grantsIn: async (workshopId) => {
      const rows = await tx
        .selectFrom('grants')
        .selectAll()
        .where('workshopId', '=', workshopId)
        .where('role', '<>', 'participant')
        .orderBy('createdAt')
        .execute();
      return rows.map(sound('grants')).map(toGrant);
    },
    endGrant: async (grantId, at) => {
      const reading = tx.selectFrom('grants').selectAll().where('grantId', '=', grantId).executeTakeFirst();
      const before = await soundOne('grants', reading);
      if (!before || (before.until !== null && before.until <= at)) return;
      const row = summedRow('grants', { ...before, until: at });
      await tx.updateTable('grants').set(row).where('grantId', '=', grantId).execute();
    },

    addActor: async (row) => {
      await tx.insertInto('actors').values(summedRow('actors', row)).execute();
    },
    actorOf: (workshopId, personId) =>
      soundOne(
        'actors',
        tx
          .selectFrom('actors')
          .selectAll()
          .where('workshopId', '=', workshopId)
          .where('personId', '=', personId)
          .executeTakeFirst(),
      ),

    actorById: (workshopId, actorId) =>
      soundOne(
        'actors',
        tx
          .selectFrom('actors')
          .selectAll()
          .where('workshopId', '=', workshopId)
          .where('actorId', '=', actorId)
          .executeTakeFirst(),
      ),

    addInvitation: async ({ where, isReusable, ...row }) => {
      await tx
        .insertInto('invitations')
        .values(summedRow('invitations', { ...row, isReusable: isReusable ? 1 : 0, ...toColumns(where) }))
        .execute();
    },
    invitation: async (tokenHash) => {
      const row = await invitation(tokenHash);
      return row && toInvitation(row);
    },
    useInvitation: async (tokenHash, at) => {
      const before = await invitation(tokenHash);
      if (!before || (before.usedAt !== null && before.isReusable !== 1)) return false;
      const row = summedRow('invitations', { ...before, usedAt: at });
      await tx.updateTable('invitations').set(row).where('tokenHash', '=', tokenHash).execute();
      return true;
    },

    addEmergencyCode: async (row) => {
      await tx.insertInto('emergencyCodes').values(summedRow('emergencyCodes', row)).execute();
    },
    emergencyCode,
    emergencyCodesOf: async (personId) => {
      const reading = tx.selectFrom('emergencyCodes').selectAll().where('personId', '=', personId).orderBy('createdAt');
      return (await reading.execute()).map(sound('emergencyCodes'));
    },
    endEmergencyCode: async (codeHash, at, isUsed) => {
      const before = await emergencyCode(codeHash);
      if (before?.endedAt !== null) return false;
      const row = summedRow('emergencyCodes', { ...before, endedAt: at, usedAt: isUsed ? at : null });
      await tx.updateTable('emergencyCodes').set(row).where('codeHash', '=', codeHash).execute();
      return true;
    },

    addFollowKey: async (row) => {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('followKeys')
        .values(summedRow('followKeys', row))
        .onConflict((conflict) => conflict.columns(['seriesId', 'personId']).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    followKey: async (keyHash) => {
      const reading = tx.selectFrom('followKeys').selectAll().where('keyHash', '=', keyHash);
      return soundOne('followKeys', reading.executeTakeFirst());
    },
    dropFollowKey: async (seriesId, personId) => {
      await tx.deleteFrom('followKeys').where('seriesId', '=', seriesId).where('personId', '=', personId).execute();
    },

    addRegisterEvent: async (event) => {
      const end = await tx
        .selectFrom('registerEnd')
        .select(['seq', 'head'])
        .$if(locksRows, (query) => query.forUpdate())
        .executeTakeFirstOrThrow();
      const chained = chainEvent(end, event);
      await tx.insertInto('registerEvents').values(chained).execute();
      await tx.updateTable('registerEnd').set({ seq: chained.seq, head: chained.hash }).execute();
    },
  };
};
