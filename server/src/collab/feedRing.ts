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
  const compose = (seenSeq: number | null, seq: number, published: Board): FeedFrame => {
    const touched = since(seenSeq, seq);
    if (!touched) return { seq, isWhole: true, shown: composeFeed(published), gone: [] };
    const ids = new Set(touched);
    const shown = [...ids].flatMap((id) => feedEntry(published, id) ?? []);
    const gone = [...ids].filter((id) => !published.get('statements', id));
    return { seq, isWhole: false, shown, gone };
  };
  // A hall that comes back together asks for the same: composed once for all who lack as much at one seq.
  const composed = new Map<number | null, FeedFrame>();
  return {
    note: (seq, touched) => {
      composed.clear();
      note(seq, touched);
    },
    reset: (seq) => {
      composed.clear();
      reset(seq);
    },
    since: (seenSeq, { seq, published }) => {
      const known = composed.get(seenSeq);
      if (known?.seq === seq) return known;
      const frame = compose(seenSeq, seq, published);
      composed.set(seenSeq, frame);
      return frame;
    },
  };
};
