import type { Db } from './readWorkshop.ts';
import type { Tables } from './tables.ts';

/** Every table that has rows of a workshop, those first that stand on another; its own row goes last. */
export const tablesOfWorkshop = [
  'ballots',
  'spent',
  'urns',
  'draftUpdates',
  'draftIds',
  'drafts',
  'quarantine',
  'outcomes',
  'desk',
  'updates',
  'events',
  'emergencyCodes',
  'invitations',
  'grants',
  'actors',
  'wipesDue',
  'scratches',
  'workshops',
] as const satisfies readonly (keyof Tables)[];

/** Tables that say of a person that she is somewhere. */
const placesOfPerson = ['actors', 'grants', 'followKeys', 'emergencyCodes'] as const;

const isNowhere = async (tx: Db, personId: string): Promise<boolean> => {
  for (const table of placesOfPerson) {
    const found = tx.selectFrom(table).select('personId').where('personId', '=', personId).limit(1);
    if (await found.executeTakeFirst()) return false;
  }
  return true;
};

const dropSeries = async (tx: Db, seriesId: string): Promise<void> => {
  const left = tx.selectFrom('workshops').select('workshopId').where('seriesId', '=', seriesId).limit(1);
  if (await left.executeTakeFirst()) return;
  await tx.deleteFrom('followKeys').where('seriesId', '=', seriesId).execute();
  await tx.deleteFrom('series').where('seriesId', '=', seriesId).execute();
};

/** Throws a scratch copy away, with those that are copies of it and everybody who was nowhere else, and gives them; the files are still to be wiped. */
export const discardIn = async (tx: Db, workshopId: string): Promise<readonly string[] | undefined> => {
  const row = await tx
    .selectFrom('scratches')
    .innerJoin('workshops', 'workshops.workshopId', 'scratches.workshopId')
    .select(['scratches.ofId', 'workshops.seriesId'])
    .where('scratches.workshopId', '=', workshopId)
    .executeTakeFirst();
  if (!row) return undefined;
  const gone: string[] = [];
  const copies = await tx.selectFrom('scratches').select('workshopId').where('ofId', '=', workshopId).execute();
  for (const copy of copies) gone.push(...((await discardIn(tx, copy.workshopId)) ?? []));
  const came = await tx.selectFrom('actors').select('personId').where('workshopId', '=', workshopId).execute();
  for (const table of tablesOfWorkshop) await tx.deleteFrom(table).where('workshopId', '=', workshopId).execute();
  await dropSeries(tx, row.seriesId);
  for (const { personId } of came) {
    if (!(await isNowhere(tx, personId))) continue;
    await tx.deleteFrom('devices').where('personId', '=', personId).execute();
    await tx.deleteFrom('people').where('personId', '=', personId).execute();
    gone.push(personId);
  }
  // Under the name of what it was of: its own is no more.
  await tx
    .insertInto('wipesDue')
    .values({ workshopId: row.ofId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return gone;
};
