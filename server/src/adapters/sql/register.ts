import type { Kysely } from 'kysely';
import { chainEvent, chainStart } from '../../chain/seal.ts';
import type { GrantRow, InvitationRow, Register, WorkshopRow } from '../../ports/store.ts';
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
] as const;

const toGrant = ({ grantId, personId, role, until, createdAt, ...where }: GrantsTable): GrantRow => ({
  grantId,
  personId,
  role,
  where: toWhere(where),
  until,
  createdAt,
});

const toInvitation = ({ tokenHash, role, until, isReusable, usedAt, ...where }: InvitationsTable): InvitationRow => ({
  tokenHash,
  role,
  where: toWhere(where),
  until,
  isReusable: isReusable === 1,
  usedAt,
});

/** The register over SQL, inside a transaction that is another's to end. */
export const sqlRegister = (tx: Kysely<Tables>, { locksRows }: SqlFlavour): Register => {
  const workshops = () => tx.selectFrom('workshops').select(workshopColumns);

  return {
    installation: () => tx.selectFrom('installation').select(['installationId', 'createdAt']).executeTakeFirst(),
    foundInstallation: async (row) => {
      await tx
        .insertInto('installation')
        .values({ ...row, isOnly: 1 })
        .execute();
    },

    addSeries: async (row) => {
      await tx.insertInto('series').values(row).execute();
    },
    workshopByCode: (joinCode): Promise<WorkshopRow | undefined> =>
      workshops()
        .innerJoin('series', 'series.seriesId', 'workshops.seriesId')
        .where('series.joinCode', '=', joinCode)
        .orderBy('workshops.createdAt', 'desc')
        .orderBy('workshops.workshopId', 'desc')
        .limit(1)
        .executeTakeFirst(),
    codeOf: async (workshopId) => {
      const found = await tx
        .selectFrom('series')
        .innerJoin('workshops', 'workshops.seriesId', 'series.seriesId')
        .select('series.joinCode')
        .where('workshops.workshopId', '=', workshopId)
        .executeTakeFirst();
      return found?.joinCode;
    },
    addWorkshop: async (row) => {
      const { seq, head } = chainStart(row.workshopId);
      await tx
        .insertInto('workshops')
        .values({ ...row, seq, head, epoch: 1, updateSeq: 0, deskCount: 0 })
        .execute();
    },
    workshop: (workshopId) => workshops().where('workshopId', '=', workshopId).executeTakeFirst(),
    workshops: () => workshops().orderBy('createdAt', 'desc').orderBy('workshopId', 'desc').execute(),
    describeWorkshop: async (workshopId, row) => {
      await tx.updateTable('workshops').set(row).where('workshopId', '=', workshopId).execute();
    },

    addPerson: async (row) => {
      await tx.insertInto('people').values(row).execute();
    },
    namePerson: async (personId, name) => {
      await tx.updateTable('people').set({ name }).where('personId', '=', personId).execute();
    },
    person: (personId) =>
      tx.selectFrom('people').select(['personId', 'name']).where('personId', '=', personId).executeTakeFirst(),
    addDevice: async (row) => {
      await tx.insertInto('devices').values(row).execute();
    },
    deviceByToken: (tokenHash) =>
      tx.selectFrom('devices').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst(),
    devicesOf: (personId) =>
      tx.selectFrom('devices').selectAll().where('personId', '=', personId).orderBy('createdAt').execute(),
    endDevice: async (deviceId, at) => {
      await tx
        .updateTable('devices')
        .set({ endedAt: at })
        .where('deviceId', '=', deviceId)
        .where('endedAt', 'is', null)
        .execute();
    },

    addGrant: async ({ where, ...row }) => {
      await tx
        .insertInto('grants')
        .values({ ...row, ...toColumns(where) })
        .execute();
    },
    grantsOf: async (personId) => {
      const rows = await tx
        .selectFrom('grants')
        .selectAll()
        .where('personId', '=', personId)
        .orderBy('createdAt')
        .execute();
      return rows.map(toGrant);
    },
    grantsIn: async (workshopId) => {
      const rows = await tx
        .selectFrom('grants')
        .selectAll()
        .where('workshopId', '=', workshopId)
        .where('role', '<>', 'participant')
        .orderBy('createdAt')
        .execute();
      return rows.map(toGrant);
    },
    endGrant: async (grantId, at) => {
      await tx
        .updateTable('grants')
        .set({ until: at })
        .where('grantId', '=', grantId)
        .where((e) => e.or([e('until', 'is', null), e('until', '>', at)]))
        .execute();
    },

    addActor: async (row) => {
      await tx.insertInto('actors').values(row).execute();
    },
    actorOf: (workshopId, personId) =>
      tx
        .selectFrom('actors')
        .selectAll()
        .where('workshopId', '=', workshopId)
        .where('personId', '=', personId)
        .executeTakeFirst(),

    actorById: (workshopId, actorId) =>
      tx
        .selectFrom('actors')
        .selectAll()
        .where('workshopId', '=', workshopId)
        .where('actorId', '=', actorId)
        .executeTakeFirst(),

    addInvitation: async ({ where, isReusable, ...row }) => {
      await tx
        .insertInto('invitations')
        .values({ ...row, isReusable: isReusable ? 1 : 0, ...toColumns(where) })
        .execute();
    },
    invitation: async (tokenHash) => {
      const row = await tx.selectFrom('invitations').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst();
      return row && toInvitation(row);
    },
    useInvitation: async (tokenHash, at) => {
      const { numUpdatedRows } = await tx
        .updateTable('invitations')
        .set({ usedAt: at })
        .where('tokenHash', '=', tokenHash)
        .where((e) => e.or([e('usedAt', 'is', null), e('isReusable', '=', 1)]))
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    addFollowKey: async (row) => {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('followKeys')
        .values(row)
        .onConflict((conflict) => conflict.columns(['seriesId', 'personId']).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
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
