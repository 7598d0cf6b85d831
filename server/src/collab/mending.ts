import * as Y from 'yjs';
import { applyChanges, type Board, type Change } from '@skab/shared/board/board.ts';
import { yBoard } from '@skab/shared/board/boardDoc.ts';
import { deskCollections, isBoardCollection } from '@skab/shared/board/collections.ts';
import { unsoundness } from '@skab/shared/board/invariants.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { twoHomes } from '@skab/shared/board/twoHomes.ts';
import type { DeskRow, Mended, Remains, StoredEvent } from '../ports/store.ts';
import { foundedAnew, readDesk, readUpdates } from './boardState.ts';

/** What the events changed, in order; null when one of them is erased: what it changed nobody knows. */
const changesOf = (events: readonly StoredEvent[]): readonly Change[] | null => {
  const changes: Change[] = [];
  for (const { content } of events) {
    if (content === null) return null;
    // Content is JSON that a turn wrote: `{args, changes}`.
    changes.push(...(JSON.parse(content) as { readonly changes: readonly Change[] }).changes);
  }
  return changes;
};

/** The document as its sound updates leave it, and what the events since changed on it. */
const mendedDoc = ({ updates, updatesSeq, events }: Remains): Y.Doc | null => {
  const changes = changesOf(events.filter(({ seq }) => seq > updatesSeq));
  if (!changes) return null;
  const doc = foundedAnew(readUpdates(updates));
  doc.transact(() =>
    applyChanges(
      yBoard(doc),
      changes.filter(({ collection }) => isBoardCollection(collection)),
    ),
  );
  return doc;
};

const rowsOf = (desk: Board): readonly DeskRow[] =>
  deskCollections.flatMap((collection) =>
    [...desk.all(collection)].map(([id, row]) => ({ collection, id, row: JSON.stringify(row) })),
  );

const mendedDesk = ({ desk, events }: Remains): Board | null => {
  if (desk) return readDesk(desk);
  const changes = changesOf(events);
  if (!changes) return null;
  const board = plainBoard();
  applyChanges(
    board,
    changes.filter(({ collection }) => !isBoardCollection(collection)),
  );
  return board;
};

/** Board and desk from their sound part and the events after it; null when the events do not tell it all any more. */
export const mendedFrom = (remains: Remains): Mended | null => {
  const doc = mendedDoc(remains);
  const desk = mendedDesk(remains);
  if (!doc || !desk || unsoundness(twoHomes(yBoard(doc), desk)) !== null) return null;
  return { newEpoch: remains.epoch + 1, snapshot: Y.encodeStateAsUpdate(doc), desk: rowsOf(desk) };
};
