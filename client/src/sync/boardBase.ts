import type { Change } from '@skab/shared/board/board.ts';
import { boardCollections, deskCollections, type CollectionName } from '@skab/shared/board/collections.ts';
import type { DeskFrame } from '@skab/shared/protocol/socket.ts';
import { emptySnapshot, type Snapshot } from './snapshot.ts';

const withoutAll = (base: Snapshot, collections: readonly CollectionName[]): Snapshot =>
  base.with(
    collections.flatMap((collection) =>
      // Cutting needs no row, so the change is the same for every collection.
      [...base.all(collection).keys()].map((id) => ({ collection, id, before: undefined, after: undefined }) as Change),
    ),
  );

/**
 * What has come from the server, of both homes, row by row. What came since the last look is gathered and laid on at the next, so
 * that nobody sees half a frame.
 */
export const boardBase = () => {
  let base = emptySnapshot;
  let deskFrames: DeskFrame[] = [];
  return {
    hearDesk(frame: DeskFrame): void {
      if (frame.isWhole) deskFrames = [];
      deskFrames.push(frame);
    },
    /** Lays on what has come. `isNewReplica`: the rows are all there are, of a replica that has just begun. */
    look(replicaRows: readonly Change[], isNewReplica: boolean): Snapshot {
      if (isNewReplica) base = withoutAll(base, boardCollections);
      const frames = deskFrames;
      deskFrames = [];
      if (frames[0]?.isWhole) base = withoutAll(base, deskCollections);
      const rows = [...replicaRows, ...frames.flatMap(({ changes }) => changes)];
      if (rows.length > 0) base = base.with(rows);
      return base;
    },
  };
};
