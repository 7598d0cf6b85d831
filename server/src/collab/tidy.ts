import * as Y from 'yjs';
import type { Store } from '../ports/store.ts';
import { foundedAnew, type BoardState } from './boardState.ts';

const mostRows = 200;
const mostTimesContent = 4;
/** A board smaller than this is never worth tidying for its size. */
const leastBytes = 32 * 1024;

/** Whether the update log has piled up; notes when it was weighed for that. */
export const isLong = (state: BoardState): boolean => {
  const { rows, bytes, weighedAt } = state.log;
  if (rows > mostRows) return true;
  // Weighing writes the whole document out: not after each turn, but when the log has doubled.
  if (rows <= 1 || bytes <= leastBytes || bytes < 2 * weighedAt) return false;
  state.log = { rows, bytes, weighedAt: bytes };
  return bytes > mostTimesContent * Y.encodeStateAsUpdate(state.live).length;
};

/** Puts one snapshot in the place of the updates so far. */
export const compact = async (store: Store, state: BoardState): Promise<void> => {
  const snapshot = Y.encodeStateAsUpdate(state.live);
  await store.log.compact(state.workshopId, state.epoch, state.seq, snapshot);
  state.log = { rows: 1, bytes: snapshot.length, weighedAt: snapshot.length };
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
