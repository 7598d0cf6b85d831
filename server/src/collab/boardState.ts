import * as Y from 'yjs';
import type { Board } from '@skab/shared/board/board.ts';
import { foundDoc, yBoard } from '@skab/shared/board/boardDoc.ts';
import { only, type Rows } from '@skab/shared/board/collections.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { StorageError, type DeskRow, type StoredWorkshop } from '../ports/store.ts';

/**
 * One workshop as this process holds it. `live` and `desk` are what is committed; `work` is `live` plus the turn under way.
 * Only the workshop's own turns change it.
 */
export interface BoardState {
  readonly workshopId: string;
  epoch: number;
  seq: number;
  head: string;
  live: Y.Doc;
  work: Y.Doc;
  desk: Board;
  /** The update log of this epoch as the store holds it; `weighedAt`: its bytes when it was last held against the document. */
  log: { rows: number; bytes: number; weighedAt: number };
}

/** A copy to write on. It has a clientID of its own: what an uncommitted document wrote under is never used again. */
export const forkOf = (live: Y.Doc): Y.Doc => {
  const work = new Y.Doc();
  Y.applyUpdate(work, Y.encodeStateAsUpdate(live));
  return work;
};

/** A document with the same content and no history. */
export const foundedAnew = (live: Y.Doc): Y.Doc => {
  const fresh = new Y.Doc();
  foundDoc(fresh, yBoard(live));
  return fresh;
};

/** The document that updates make; throws when one of them is missing. */
export const readUpdates = (updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('an update before another is missing');
  return doc;
};

/** The desk's rows as a board. */
export const readDesk = (rows: readonly DeskRow[]): Board => {
  const desk = plainBoard();
  for (const { collection, id, row } of rows) {
    // The store gives back the JSON that a turn made of a row of this very collection.
    if (row !== null) desk.put(collection, id, JSON.parse(row) as Rows[typeof collection]);
  }
  return desk;
};

/** Reads a workshop from what is stored; throws `StorageError('damaged')` rather than open with less than was kept. */
export const readState = (stored: StoredWorkshop): BoardState => {
  const { workshopId, epoch, seq, head, updates } = stored;
  try {
    const live = readUpdates(updates);
    if (seq > 0 && !yBoard(live).get('workshop', only)) throw new Error('events without a board');
    const bytes = updates.reduce((sum, update) => sum + update.length, 0);
    const log = { rows: updates.length, bytes, weighedAt: 0 };
    return { workshopId, epoch, seq, head, live, work: forkOf(live), desk: readDesk(stored.desk), log };
  } catch (cause) {
    throw new StorageError('damaged', 'the workshop could not be read', { cause });
  }
};

/** Puts one state in the place of another, which somebody holds. */
export const become = (state: BoardState, next: BoardState): void => {
  const { live, work } = state;
  Object.assign(state, next);
  live.destroy();
  work.destroy();
};

/** Throws the turn under way out of `work`. */
export const dropWork = (state: BoardState): void => {
  state.work.destroy();
  state.work = forkOf(state.live);
};
