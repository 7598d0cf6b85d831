import type { Board } from '../board/board.ts';
import type { CommandContext } from './defineCommand.ts';

const counter = 'statement';

/** Gives a statement the next number, the first time it is published. On a client nothing happens: a number is never predicted. */
export const giveNumber = (board: Board, statementId: string, context: CommandContext): void => {
  if (!context.server || board.get('numbers', statementId)) return;
  const number = (board.get('counters', counter)?.last ?? 0) + 1;
  board.put('counters', counter, { last: number });
  board.put('numbers', statementId, { number });
};
