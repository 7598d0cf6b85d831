import type { Board } from '@skab/shared/board/board.ts';
import { composeFeed } from '@skab/shared/scene/feed.ts';

/** A statement for the wall. `elsewhere` is where it belongs when that is not what is up: another prompt, a cluster inside. */
export interface WallStatement {
  readonly statementId: string;
  readonly text: string;
  readonly number: number | null;
  readonly isSaidInRoom?: boolean;
  readonly elsewhere: { readonly kind: 'prompt' | 'cluster'; readonly words: string } | null;
}

/**
 * What the wall of a step shows, in the order it came: the statements of that step, and late ones of earlier steps that were let
 * in while it was on.
 */
export const wallStatements = (board: Board, stepId: string): readonly WallStatement[] => {
  const startedAt = board.get('stepRuns', stepId)?.startedAt ?? 0;
  return composeFeed(board).flatMap((entry): readonly WallStatement[] => {
    const { statementId, text, number } = entry;
    const statement = board.get('statements', statementId);
    if (!statement) return [];
    const isSaidInRoom = board.get('saidInRoom', statementId) !== undefined;
    if (statement.stepId === stepId)
      return [{ statementId, text, number, ...(isSaidInRoom ? { isSaidInRoom } : {}), elsewhere: null }];
    if (!statement.isLate || statement.publishedAt < startedAt) return [];
    const prompt = statement.promptId === null ? undefined : board.get('prompts', statement.promptId);
    return [{ statementId, text, number, elsewhere: { kind: 'prompt', words: prompt?.text ?? '' } }];
  });
};
