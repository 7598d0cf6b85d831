import * as Y from 'yjs';
import type { Store } from '../ports/store.ts';
import { foundedAnew, type BoardState } from './boardState.ts';

const mostRows = 200;
const mostTimesContent = 4;
/** A board smaller than this is never worth tidying for its size. */
const leastBytes = 32 * 1024;

/** Whether the update log has piled up. */
export const isLong = ({ log, live }: BoardState): boolean =>
  log.rows > mostRows ||
  (log.rows > 1 && log.bytes > leastBytes && log.bytes > mostTimesContent * Y.encodeStateAsUpdate(live).length);

/** Puts one snapshot in the place of the updates so far. */
export const compact = async (store: Store, state: BoardState): Promise<void> => {
  const snapshot = Y.encodeStateAsUpdate(state.live);
  await store.log.compact(state.workshopId, state.epoch, state.seq, snapshot);
  state.log = { rows: 1, bytes: snapshot.length };
};

/** Whether past edits weigh more than the board itself: then only founding it anew helps. */
export const isHeavyWithHistory = ({ live }: BoardState): boolean => {
  const whole = Y.encodeStateAsUpdate(live).length;
  if (whole <= leastBytes) return false;
  const fresh = foundedAnew(live);
  const content = Y.encodeStateAsUpdate(fresh).length;
  fresh.destroy();
  return whole > mostTimesContent * content;
};
