import type { Store, TurnWrites, Verdict } from '../ports/store.ts';

/** What goes wrong with a turn. The last two answer `unknown`; only the first of them has written. */
export type Fault = 'failed' | 'unknown-written' | 'unknown-not-written';

/** A store whose n-th turn (from 0, over all workshops) ends as planned; undefined lets it through. All else is the store's own. */
export const faultyStore = (store: Store, plan: (turn: number) => Fault | undefined): Store => {
  let turns = 0;
  return {
    ...store,
    log: {
      ...store.log,
      turn: async (workshopId, knownSeq, judge, commandIds): Promise<Verdict> => {
        const fault = plan(turns++);
        // The command runs all the same, as it does when the disk gives up after it.
        const unwritten = (start: Parameters<typeof judge>[0]): TurnWrites | null => {
          judge(start);
          return null;
        };
        const verdict = await store.log.turn(
          workshopId,
          knownSeq,
          fault === undefined || fault === 'unknown-written' ? judge : unwritten,
          commandIds,
        );
        if (fault === undefined || verdict.kind !== 'committed') return verdict;
        return { kind: fault === 'failed' ? 'failed' : 'unknown', cause: new Error(`Planned: ${fault}`) };
      },
    },
  };
};
