import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Breaks an open poll off: what lies in the urn is thrown away unread. */
export const breakOffPoll = defineCommand({
  action: 'breakOffPoll',
  args: z.strictObject({ pollId: idSchema }),
  apply(board, { pollId }, { now }) {
    const poll = board.get('polls', pollId);
    if (!poll) return refuse('unknown-poll');
    if (poll.closedAt !== null) return refuse('poll-closed');
    board.put('polls', pollId, { ...poll, closedAt: now });
    if (board.get('shownPoll', only)?.pollId === pollId) board.cut('shownPoll', only);
    return done;
  },
});
