import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done, refuse } from '../outcome.ts';
import { standStillNoMore } from './beginStep.ts';
import { defineCommand } from './defineCommand.ts';
import { noteMover } from './place.ts';

/** Goes on where everything stood still; the step that is on has as much time left as it had. */
export const resumeEvening = defineCommand({
  action: 'resumeEvening',
  args: z.strictObject({}),
  apply(board, _args, context) {
    const run = board.get('run', only);
    if (!run) return refuse('unknown-workshop');
    if (!run.halt) return done;
    board.put('run', only, standStillNoMore(board, run, context.now));
    noteMover(board, only, context);
    return done;
  },
});
