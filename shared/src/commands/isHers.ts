import { can } from '../access/can.ts';
import type { Board } from '../board/board.ts';
import { placeOf, type CommandContext } from './defineCommand.ts';

/** Whether somebody may change a statement's words: she wrote it, or it was said in the room and she may write down what is said there. */
export const isHers = (board: Board, statementId: string, { actor, where, now }: CommandContext): boolean =>
  board.get('authors', statementId)?.actorId === actor.id ||
  (board.get('saidInRoom', statementId) !== undefined && can(actor, 'postSaidInRoom', placeOf(board, where, now)));
