import * as z from 'zod/mini';
import { relationKey } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { choicesIn, countBallots } from '../meeting/ballots.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Closes a poll: the urn is opened, and what it came to stands on the board. Before that nobody can count anything. */
export const closePoll = defineCommand({
  action: 'closePoll',
  args: z.strictObject({ pollId: idSchema }),
  apply(board, { pollId }, { now, server }) {
    const poll = board.get('polls', pollId);
    if (!poll) return refuse('unknown-poll');
    if (poll.closedAt !== null) return done;
    // The urn is the server's: elsewhere the poll is closed, and what it came to comes with the answer.
    const found = server?.openUrn?.(pollId);
    const ballots = found?.ballots ?? [];
    board.put('polls', pollId, { ...poll, closedAt: now, cast: ballots.length });
    for (const [choice, count] of countBallots(choicesIn(board, pollId, poll), ballots) ?? [])
      board.put('pollCounts', relationKey(pollId, choice), { count });
    found?.objections.forEach(({ objectionId, text }) => board.put('objections', objectionId, { pollId, text }));
    return done;
  },
});
