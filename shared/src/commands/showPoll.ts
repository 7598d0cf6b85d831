import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { openPollOf } from '../meeting/ballots.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Shows on shared screens and phones what a closed poll came to; null takes it away. An open one stands there until it is closed. */
export const showPoll = defineCommand({
  action: 'showPoll',
  args: z.strictObject({ pollId: z.nullable(idSchema) }),
  apply(board, { pollId }) {
    if (openPollOf(board)) return refuse('poll-open');
    if (pollId === null) {
      board.cut('shownPoll', only);
      return done;
    }
    const poll = board.get('polls', pollId);
    if (!poll || poll.cast === null) return refuse('unknown-poll');
    board.put('shownPoll', only, { pollId });
    board.cut('shownDecision', only);
    board.cut('upshot', only);
    return done;
  },
});
