import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';

/** What a workshop that is thrown away is for: trying the whole evening before it, or trying to write while it is on. */
export type ScratchKind = 'rehearsal' | 'practice';

/** What kind of scratch copy a workshop is; undefined for one that is none. */
export const scratchKindOf = (board: Board): ScratchKind | undefined => {
  const mark = board.get('rehearsal', only);
  return mark && (mark.kind ?? 'rehearsal');
};
