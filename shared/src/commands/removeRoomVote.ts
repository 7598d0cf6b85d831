import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { idSchema } from '../idSchema.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Leaves nobody's voice in a vote by name. */
export const cutVoices = (board: Board, voteId: string): void => {
  for (const [key] of board.all('voices')) if (key.startsWith(`${voteId}/`)) board.cut('voices', key);
};

/** Removes a vote of the room that was written down by mistake. */
export const removeRoomVote = defineCommand({
  action: 'removeRoomVote',
  args: z.strictObject({ voteId: idSchema }),
  apply(board, { voteId }) {
    cutVoices(board, voteId);
    board.cut('roomVotes', voteId);
    return done;
  },
});
