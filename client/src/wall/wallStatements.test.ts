import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { expect, it } from 'vitest';
import { wallStatements } from './wallStatements.ts';

const statement = (stepId: string, publishedAt: number, isLate = false) => ({
  text: `ord ${publishedAt}`,
  stepId,
  promptId: `prompt-${stepId}`,
  publishedAt,
  editedAt: null,
  isLate,
});

it('[MI21] the wall says of a statement that it was said in the room', () => {
  const board = plainBoard();
  board.put('statements', 'aloud', statement('first', 10));
  board.put('saidInRoom', 'aloud', { at: 10 });
  expect(wallStatements(board, 'first')).toEqual([
    { statementId: 'aloud', text: 'ord 10', number: null, isSaidInRoom: true, elsewhere: null },
  ]);
});

it('[SC3] the wall of a step shows its own statements in the order they came, and late ones let in while it is on', () => {
  const board = plainBoard();
  board.put('prompts', 'prompt-first', { text: 'Hvad virker?' });
  board.put('stepRuns', 'second', { startedAt: 100, endedAt: null });
  board.put('statements', 'c', statement('second', 130));
  board.put('statements', 'a', statement('first', 10));
  board.put('statements', 'late', statement('first', 120, true));
  board.put('statements', 'early', statement('first', 90, true));
  board.put('statements', 'b', statement('second', 110));
  board.put('numbers', 'b', { number: 7 });
  expect(wallStatements(board, 'second')).toEqual([
    { statementId: 'b', text: 'ord 110', number: 7, elsewhere: null },
    { statementId: 'late', text: 'ord 120', number: null, elsewhere: { kind: 'prompt', words: 'Hvad virker?' } },
    { statementId: 'c', text: 'ord 130', number: null, elsewhere: null },
  ]);
});
