import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import type { Store, WorkshopRow } from '../ports/store.ts';

type Described = Pick<WorkshopRow, 'title' | 'date' | 'phase' | 'closedAt'>;

const describe = (board: Board): Described | undefined => {
  const workshop = board.get('workshop', only);
  const run = board.get('run', only);
  return workshop && run && { title: workshop.title, date: workshop.date, phase: run.phase, closedAt: run.closedAt };
};

/** Keeps what the list of workshops shows up to date with the boards. */
export interface RowKeeper {
  /** Looks whether the list says something else than the board, and writes it again if so. */
  look(workshopId: string, board: Board): void;
  /** Resolves when what was seen is written. */
  settled(): Promise<void>;
}

export const rowKeeper = (store: Store, report: (error: unknown) => void): RowKeeper => {
  const written = new Map<string, string>();
  let last: Promise<void> = Promise.resolve();
  return {
    look: (workshopId, board) => {
      const row = describe(board);
      const text = JSON.stringify(row);
      if (!row || written.get(workshopId) === text) return;
      written.set(workshopId, text);
      last = last
        .then(() => store.register((register) => register.describeWorkshop(workshopId, row)))
        .catch((error: unknown) => {
          // The board is what counts; the list is mended when it is next looked at.
          written.delete(workshopId);
          report(error);
        });
    },
    settled: () => last,
  };
};
