import type { Board, Change } from '@skab/shared/board/board.ts';
import type { Touched } from '@skab/shared/board/boardDoc.ts';
import { boardCollections } from '@skab/shared/board/collections.ts';
import type { BoardFrame } from '@skab/shared/protocol/socket.ts';
import { recent, type Recent } from './recent.ts';

/** Remembers which rows of the published board each recent commit touched. */
export interface BoardRing extends Pick<Recent<Touched>, 'note' | 'reset'> {
  /** The rows touched after a seq, as they stand now; the whole board when that cannot be told apart. */
  since(seq: number | null, board: { readonly seq: number; readonly published: Board }): BoardFrame;
}

export const boardRing = (startSeq: number): BoardRing => {
  const { note, reset, since } = recent<Touched>(startSeq);
  let whole: BoardFrame | null = null;

  // Composed once for all who come at one seq.
  const wholeAt = (seq: number, published: Board): BoardFrame => {
    if (whole?.seq === seq) return whole;
    const changes = boardCollections.flatMap((collection) =>
      // The row is read from this very collection.
      [...published.all(collection)].map(([id, after]) => ({ collection, id, before: undefined, after }) as Change),
    );
    whole = { seq, isWhole: true, changes };
    return whole;
  };

  return {
    note,
    reset,
    since: (seenSeq, { seq, published }) => {
      const touched = since(seenSeq, seq);
      if (!touched) return wholeAt(seq, published);
      const rows = new Map(touched.map((row) => [`${row.collection}/${row.id}`, row]));
      const changes = [...rows.values()].map(
        // The row is read from this very collection.
        ({ collection, id }) => ({ collection, id, before: undefined, after: published.get(collection, id) }) as Change,
      );
      return { seq, isWhole: false, changes };
    },
  };
};
