import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Opens a closed workshop again, with no step on. The time it was adjourned at stands in the minutes until it is adjourned again. */
export const reopenWorkshop = defineCommand({
  action: 'reopenWorkshop',
  args: z.strictObject({}),
  apply(board) {
    const run = board.get('run', only);
    if (!run) return refuse('unknown-workshop');
    board.put('run', only, { ...run, phase: 'open', closedAt: null });
    // The meeting goes on: what was read aloud is not the end of it.
    board.cut('upshot', only);
    board.cut('publishedMinutes', only);
    return done;
  },
});
