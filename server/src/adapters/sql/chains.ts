import { Kysely } from 'kysely';
import type { Chains, KeptChain } from '../../ports/chains.ts';
import type { StoredEvent } from '../../ports/store.ts';
import type { SqlFlavour } from './flavour.ts';
import type { Tables } from './tables.ts';
import { eventColumns } from './readWorkshop.ts';

const eventsPerRead = 500;

type ReadAfter = (seq: number) => Promise<readonly StoredEvent[]>;

async function* inPages(readAfter: ReadAfter): AsyncIterable<readonly StoredEvent[]> {
  let page = await readAfter(Number.MIN_SAFE_INTEGER);
  for (let last = page.at(-1); last; last = page.at(-1)) {
    yield page;
    page = await readAfter(last.seq);
  }
}

/** The chains of a store over SQL. Its tables are taken as they are; nothing is written. */
export const openSqlChains = (flavour: SqlFlavour): Chains => {
  const db = new Kysely<Tables>({ dialect: flavour.dialect });

  const list = async (): Promise<readonly KeptChain[]> => {
    const register = await db.selectFrom('registerEnd').select(['chain', 'seq', 'head']).execute();
    const workshops = await db
      .selectFrom('workshops')
      .select(['workshopId as chain', 'seq', 'head'])
      .orderBy('createdAt')
      .execute();
    const registerAfter: ReadAfter = (seq) =>
      db
        .selectFrom('registerEvents')
        .select(eventColumns)
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(eventsPerRead)
        .execute();
    const workshopAfter =
      (workshopId: string): ReadAfter =>
      (seq) =>
        db
          .selectFrom('events')
          .select(eventColumns)
          .where('workshopId', '=', workshopId)
          .where('seq', '>', seq)
          .orderBy('seq')
          .limit(eventsPerRead)
          .execute();
    return [
      ...register.map((end) => ({ ...end, pages: () => inPages(registerAfter) })),
      ...workshops.map((end) => ({ ...end, pages: () => inPages(workshopAfter(end.chain)) })),
    ];
  };

  return { list, close: () => db.destroy() };
};
