import type { Board } from '../board/board.ts';
import { cleanText } from '../board/statementText.ts';

/** Puts a prompt's words under a fresh id; null where there are no words. */
export const writePrompt = (board: Board, promptId: string, raw: string): string | null => {
  const text = cleanText(raw);
  if (text === '') return null;
  board.put('prompts', promptId, { text });
  return promptId;
};
