import type { UrnWrite } from '../../ports/store.ts';
import { inChunks } from './inChunks.ts';
import type { Db } from './readWorkshop.ts';

/** Writes what an urn came to. The database refuses it where somebody has used more than her choices. */
export const writeUrn = async (
  tx: Db,
  workshopId: string,
  { pollId, budget, spent, ballots }: UrnWrite,
): Promise<void> => {
  await tx.insertInto('urns').values({ workshopId, pollId, budget, spent: 0, cast: 0 }).execute();
  await inChunks(spent, (rows) =>
    tx
      .insertInto('spent')
      .values(rows.map((row) => ({ workshopId, pollId, ...row })))
      .execute(),
  );
  await inChunks(ballots, (rows) =>
    tx
      .insertInto('ballots')
      .values(rows.map((row) => ({ workshopId, pollId, ...row })))
      .execute(),
  );
};
