import type { Board } from '@skab/shared/board/board.ts';
import type { ShownKind, ShownThing } from '@skab/shared/meeting/wallItem.ts';
import { composeFeed } from '@skab/shared/scene/feed.ts';

/** Something that can stand alone on a screen, with its words and, where it has one, its number. */
export interface FoundThing extends ShownThing {
  readonly words: string;
  readonly number: number | null;
}

const titled = (board: Board, kind: Exclude<ShownKind, 'statement'>): readonly FoundThing[] =>
  [...board.all(`${kind}s`)].map(([id, { title }]) => ({ kind, id, words: title, number: null }));

/** What of some kinds answers to what is typed: principles, stations and clusters first, then statements with the newest first. */
export const findThings = (board: Board, kinds: readonly ShownKind[], typed: string): readonly FoundThing[] => {
  const parts = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const answers = ({ words, number }: FoundThing): boolean =>
    parts.every((part) => words.toLocaleLowerCase().includes(part) || part === String(number));
  const all = (['principle', 'station', 'cluster'] as const)
    .filter((kind) => kinds.includes(kind))
    .flatMap((kind) => titled(board, kind));
  const statements = kinds.includes('statement')
    ? composeFeed(board).map(({ statementId: id, text: words, number }) => ({
        kind: 'statement' as const,
        id,
        words,
        number,
      }))
    : [];
  return [...all, ...statements.reverse()].filter(answers);
};
