import type { Board } from '@skab/shared/board/board.ts';
import { composeFeed, feedEntry } from '@skab/shared/scene/feed.ts';
import type { FeedFrame } from '@skab/shared/protocol/socket.ts';
import { recent, type Recent } from './recent.ts';

/** Remembers which statements each recent commit touched. */
export interface FeedRing extends Pick<Recent<string>, 'note' | 'reset'> {
  /** What came after a seq, as it stands now; everything when that cannot be told apart. */
  since(seq: number | null, board: { readonly seq: number; readonly published: Board }): FeedFrame;
}

export const feedRing = (startSeq: number): FeedRing => {
  const { note, reset, since } = recent<string>(startSeq);
  return {
    note,
    reset,
    since: (seenSeq, { seq, published }) => {
      const touched = since(seenSeq, seq);
      if (!touched) return { seq, isWhole: true, shown: composeFeed(published), gone: [] };
      const ids = new Set(touched);
      const shown = [...ids].flatMap((id) => feedEntry(published, id) ?? []);
      const gone = [...ids].filter((id) => !published.get('statements', id));
      return { seq, isWhole: false, shown, gone };
    },
  };
};
