import type { Board } from '../board/board.ts';
import type { RefusalCode } from '../outcome.ts';

/** Where a statement is. */
export type Standing = 'published' | 'late' | 'sealed' | 'gated' | 'hidden' | 'withdrawn' | 'unknown';

export const standingOf = (board: Board, statementId: string): Standing => {
  if (board.get('statements', statementId)) return 'published';
  if (board.get('lateStatements', statementId)) return 'late';
  if (board.get('sealedStatements', statementId)) return 'sealed';
  if (board.get('gatedStatements', statementId)) return 'gated';
  if (board.get('hiddenStatements', statementId)) return 'hidden';
  if (board.get('withdrawn', statementId)) return 'withdrawn';
  return board.get('authors', statementId) ? 'withdrawn' : 'unknown';
};

/** Why nothing can be done with a statement that is not where it was expected. */
export const missing: Record<Standing, RefusalCode> = {
  published: 'unknown-statement',
  late: 'unknown-statement',
  sealed: 'unknown-statement',
  gated: 'unknown-statement',
  hidden: 'statement-hidden',
  withdrawn: 'statement-withdrawn',
  unknown: 'unknown-statement',
};
