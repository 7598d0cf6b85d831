import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import type { Store } from '../ports/store.ts';

/** Throws away every practice round that the evening it is of no longer names: whoever ended it, and whenever. */
export interface PracticeSweeper {
  /** Looks whether the practice round of a workshop has ended. */
  look(workshopId: string, published: Board): void;
  /** Sweeps nothing of a workshop while a practice round of it is being founded, and what was left of it after. */
  whileBeginning<T>(workshopId: string, work: () => Promise<T>): Promise<T>;
  /** Sweeps what was left when the server stopped last. */
  begin(): void;
  /** Resolves when what is being thrown away is gone. */
  stop(): Promise<void>;
}

export interface SweeperTools {
  readonly store: Store;
  readonly open: (workshopId: string) => Promise<{ readonly ok: true; readonly board: Board } | { readonly ok: false }>;
  /** People are no more, and their workshop is not. */
  readonly gone: (workshopId: string, personIds: readonly string[]) => Promise<void>;
  /** Another machine goes on from the copy: nothing is done here any more. */
  readonly isCarriedOn: () => boolean;
  readonly report: (error: unknown) => void;
}

const firstWaitMs = 1000;
const longestWaitMs = 60_000;

const practiceOn = (board: Board): string | undefined => board.get('practice', only)?.workshopId;

export const practiceSweeper = ({ store, open, gone, isCarriedOn, report }: SweeperTools): PracticeSweeper => {
  /** Workshops that have practice rounds in the register; a round is looked for in no other. */
  const known = new Set<string>();
  const lines = new Map<string, Promise<unknown>>();
  const due = new Set<string>();
  const waits = new Map<string, NodeJS.Timeout>();
  let isStopped = false;

  /** One thing at a time for each workshop: a round that is being founded is not yet named by its evening. */
  const inLine = <T>(workshopId: string, work: () => Promise<T>): Promise<T> => {
    const run = (lines.get(workshopId) ?? Promise.resolve()).then(work);
    const settled = run.catch(() => undefined);
    lines.set(workshopId, settled);
    void settled.then(() => lines.get(workshopId) === settled && lines.delete(workshopId));
    return run;
  };

  const throwAway = async (ofId: string): Promise<void> => {
    if (isCarriedOn()) return;
    const rows = (await store.register((register) => register.scratches())).filter(
      (row) => row.ofId === ofId && row.kind === 'practice',
    );
    const opened = rows.length === 0 ? undefined : await open(ofId);
    if (opened && !opened.ok) throw new Error('A practice round cannot be thrown away: its evening does not open');
    const on = opened && practiceOn(opened.board);
    for (const { workshopId } of rows) {
      if (workshopId === on) continue;
      let left: readonly string[] = [];
      try {
        left = (await store.discardScratch(workshopId)) ?? [];
      } finally {
        // Its rows can be gone though the files could not be wiped; that is done before the next start.
        const after = await store.register((register) => register.scratches());
        if (!after.some((row) => row.workshopId === workshopId)) await gone(workshopId, left);
      }
    }
    if (on === undefined) known.delete(ofId);
  };

  const sweep = (ofId: string, waitMs = firstWaitMs): void => {
    if (isStopped || due.has(ofId)) return;
    due.add(ofId);
    inLine(ofId, () => {
      // What ends from here on is looked at anew.
      due.delete(ofId);
      return throwAway(ofId);
    }).catch((error: unknown) => {
      report(error);
      if (isStopped || waits.has(ofId)) return;
      const timer = setTimeout(() => {
        waits.delete(ofId);
        sweep(ofId, Math.min(waitMs * 2, longestWaitMs));
      }, waitMs);
      timer.unref();
      waits.set(ofId, timer);
    });
  };

  return {
    look: (workshopId, published) => {
      if (!known.has(workshopId) || waits.has(workshopId)) return;
      if (practiceOn(published) === undefined) sweep(workshopId);
    },
    whileBeginning: (workshopId, work) => {
      known.add(workshopId);
      return inLine(workshopId, work).finally(() => sweep(workshopId));
    },
    begin: () => {
      const found = store
        .register((register) => register.scratches())
        .then((rows) => {
          for (const { ofId, kind } of rows) {
            if (kind !== 'practice') continue;
            known.add(ofId);
            sweep(ofId);
          }
        });
      void found.catch(report);
    },
    stop: async () => {
      isStopped = true;
      for (const timer of waits.values()) clearTimeout(timer);
      await Promise.all(lines.values());
    },
  };
};
