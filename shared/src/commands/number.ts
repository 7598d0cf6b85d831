import type { Board } from '../board/board.ts';
import { numberCounter } from '../board/collections.ts';
import type { CommandContext } from './defineCommand.ts';

/** Gives a statement the next number, the first time it is published. On a client nothing happens: a number is never predicted. */
export const giveNumber = (board: Board, statementId: string, context: CommandContext): void => {
  if (!context.server || board.get('numbers', statementId)) return;
  const number = (board.get('counters', numberCounter)?.last ?? 0) + 1;
  board.put('counters', numberCounter, { last: number });
  board.put('numbers', statementId, { number });
};
