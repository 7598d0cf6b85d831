import type { Board } from '@skab/shared/board/board.ts';
import { composeFeed, feedEntry } from '@skab/shared/scene/feed.ts';
import type { FeedFrame } from '@skab/shared/protocol/socket.ts';

/** How many commits back a phone that slept is told only what it missed. */
const ringSize = 1000;

/** Remembers which statements each recent commit touched. */
export interface FeedRing {
  note(seq: number, statementIds: readonly string[]): void;
  /** Forgets what it knows: whoever asks next gets the whole feed. */
  reset(seq: number): void;
  /** What came after a seq, as it stands now; everything when that cannot be told apart. */
  since(seq: number | null, board: { readonly seq: number; readonly published: Board }): FeedFrame;
}

export const feedRing = (startSeq: number): FeedRing => {
  let from = startSeq;
  let ring: { readonly seq: number; readonly statementIds: readonly string[] }[] = [];
  return {
    note: (seq, statementIds) => {
      ring.push({ seq, statementIds });
      // Trimmed now and then, not each time.
      if (ring.length > ringSize * 2) {
        const gone = ring.length - ringSize;
        from = ring[gone - 1]?.seq ?? from;
        ring = ring.slice(gone);
      }
    },
    reset: (seq) => {
      from = seq;
      ring = [];
    },
    since: (since, { seq, published }) => {
      if (since === null || since < from || since > seq)
        return { seq, isWhole: true, shown: composeFeed(published), gone: [] };
      const ids = new Set(ring.filter((noted) => noted.seq > since).flatMap((noted) => noted.statementIds));
      const shown = [...ids].flatMap((id) => feedEntry(published, id) ?? []);
      const gone = [...ids].filter((id) => !published.get('statements', id));
      return { seq, isWhole: false, shown, gone };
    },
  };
};
