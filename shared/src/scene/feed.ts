import type { Board } from '../board/board.ts';
import { numberBelow } from '../board/buildsOn.ts';
import type { Signature } from '../meeting/naming.ts';

/** A published statement as phones and walls show it: words and number, and what its step lets stand under them. */
export interface FeedEntry {
  readonly statementId: string;
  readonly text: string;
  readonly number: number | null;
  readonly publishedAt: number;
  readonly isLate: boolean;
  /** Said aloud in the room, and written down for who said it. */
  readonly isSaidInRoom?: true;
  readonly signature?: Signature;
  /** The number of the statement it builds on. */
  readonly buildsOn?: number;
}

/** One published statement for the feed; undefined when it is not on the board. */
export const feedEntry = (board: Board, statementId: string): FeedEntry | undefined => {
  const statement = board.get('statements', statementId);
  if (!statement) return undefined;
  const { text, publishedAt, isLate, signature } = statement;
  const buildsOn = numberBelow(board, statement);
  return {
    statementId,
    text,
    number: board.get('numbers', statementId)?.number ?? null,
    publishedAt,
    isLate,
    ...(board.get('saidInRoom', statementId) ? { isSaidInRoom: true } : {}),
    ...(signature ? { signature } : {}),
    ...(buildsOn === null ? {} : { buildsOn }),
  };
};

/** Every published statement in the order they came: by time, then number, never by popularity. */
export const composeFeed = (board: Board): readonly FeedEntry[] =>
  [...board.all('statements')]
    .flatMap(([id]) => feedEntry(board, id) ?? [])
    .sort(
      (a, b) =>
        a.publishedAt - b.publishedAt || (a.number ?? 0) - (b.number ?? 0) || (a.statementId < b.statementId ? -1 : 1),
    );
