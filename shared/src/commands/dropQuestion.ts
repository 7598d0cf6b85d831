import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import type { CommandContext } from './defineCommand.ts';
import { putOff } from './letters.ts';

/** Nothing is told of a question whose words are off the board; the meeting it was put off to is told. Called when the words are gone. */
export const dropQuestion = (board: Board, statementId: string, context: CommandContext): void => {
  if (!board.get('questions', statementId)) return;
  putOff(board, statementId, undefined, context);
  board.cut('questions', statementId);
  // Its words may be among what is read aloud.
  board.cut('upshot', only);
};
