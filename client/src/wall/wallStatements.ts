import type { Board } from '@skab/shared/board/board.ts';
import type { Signature } from '@skab/shared/meeting/naming.ts';
import { composeFeed, type FeedEntry } from '@skab/shared/scene/feed.ts';

/** A statement for the wall. `elsewhere` is where it belongs when that is not what is up: another prompt, a cluster inside. */
export interface WallStatement {
  readonly statementId: string;
  readonly text: string;
  readonly number: number | null;
  readonly isSaidInRoom?: boolean;
  readonly signature?: Signature;
  readonly buildsOn?: number;
  readonly elsewhere: { readonly kind: 'prompt' | 'cluster'; readonly words: string } | null;
}

/** What the wall shows of a statement, wherever it hangs. */
export const asShown = ({
  statementId,
  text,
  number,
  isSaidInRoom,
  signature,
  buildsOn,
}: FeedEntry): Omit<WallStatement, 'elsewhere'> => ({
  statementId,
  text,
  number,
  ...(isSaidInRoom ? { isSaidInRoom } : {}),
  ...(signature ? { signature } : {}),
  ...(buildsOn === undefined ? {} : { buildsOn }),
});

/**
 * What the wall of a step shows, in the order it came: the statements of that step, and late ones of earlier steps that were let
 * in while it was on; where people build on what was said, all of it.
 */
export const wallStatements = (board: Board, stepId: string): readonly WallStatement[] => {
  // What people build on hangs there to be read.
  const isToRead = board.get('steps', stepId)?.activity === 'build';
  const startedAt = board.get('stepRuns', stepId)?.startedAt ?? 0;
  return composeFeed(board).flatMap((entry): readonly WallStatement[] => {
    const { statementId } = entry;
    const shown = asShown(entry);
    const statement = board.get('statements', statementId);
    if (!statement) return [];
    if (statement.stepId === stepId || isToRead) return [{ ...shown, elsewhere: null }];
    if (!statement.isLate || statement.publishedAt < startedAt) return [];
    const prompt = statement.promptId === null ? undefined : board.get('prompts', statement.promptId);
    return [{ ...shown, elsewhere: { kind: 'prompt', words: prompt?.text ?? '' } }];
  });
};
