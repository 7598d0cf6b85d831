import * as Y from 'yjs';
import type { Store } from '../ports/store.ts';
import { become, forkOf, readState, type BoardState } from './boardState.ts';
import { eraseFrom } from './erasure.ts';
import type { Moved } from './openBoard.ts';

/** How often another process may be quicker before founding anew is given up. */
const mostAttempts = 3;

/** Puts another document in the place of the one a board has. */
export interface Renewal {
  /** Reads the board as it is kept: after a commit nobody knows the end of. Throws when it cannot be read. */
  readAnew(): Promise<void>;
  /** Founds the board anew under a higher epoch, without anything that mentions one of the ids. Throws when the store did not do it. */
  foundAnew(ids: readonly string[]): Promise<void>;
}

export interface RenewalTools {
  readonly store: Store;
  /** What replicas lack is in the update, if their copies are still good. */
  readonly onMoved: (moved: Moved) => void;
  /** Copies of the document so far are void. */
  readonly onRefounded: () => void;
}

export const renewal = (state: BoardState, { store, onMoved, onRefounded }: RenewalTools): Renewal => {
  const readAnew = async (): Promise<void> => {
    const stored = await store.log.load(state.workshopId);
    if (!stored) throw new Error('the workshop is not there');
    const { epoch } = state;
    const vector = Y.encodeStateVector(state.live);
    become(state, readState(stored));
    if (state.epoch !== epoch) onRefounded();
    const update = state.epoch === epoch ? Y.encodeStateAsUpdate(state.live, vector) : null;
    onMoved({ seq: state.seq, head: state.head, update, rows: 'all', desk: 'all' });
  };

  const replaceBy = (fresh: Y.Doc): void => {
    const bytes = Y.encodeStateAsUpdate(fresh).length;
    const log = { rows: 1, bytes, weighedAt: bytes };
    become(state, { ...state, epoch: state.epoch + 1, live: fresh, work: forkOf(fresh), log });
    onRefounded();
  };

  const foundAnew = async (ids: readonly string[]): Promise<void> => {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const fresh = await eraseFrom(store, state, ids);
      if (fresh) return replaceBy(fresh);
      await readAnew();
    }
    throw new Error('the board could not be founded anew');
  };

  return { readAnew, foundAnew };
};
