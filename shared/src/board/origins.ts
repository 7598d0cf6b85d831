import type { Board } from './board.ts';

/** Where an imported statement is from: what its own row said, else what the import was called; null for one said here. */
export const sourceOf = (board: Board, statementId: string): string | null => {
  const origin = board.get('origins', statementId);
  return origin ? (origin.source ?? board.get('imports', origin.importId)?.source ?? null) : null;
};
