import type { Board } from './board.ts';

/** The first way in which questions to a talk are not sound; null when they are. */
export const unsoundQuestions = (board: Board): string | null => {
  for (const [id] of board.all('questions')) {
    const stepId = board.get('statements', id)?.stepId ?? null;
    if (stepId === null) return 'a question was settled that does not stand on the board';
    if (board.get('steps', stepId)?.activity !== 'presentation') return 'something was settled that is no question';
  }
  return null;
};
