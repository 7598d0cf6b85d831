import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { cutPractice } from '../meeting/practice.ts';
import { haltKinds } from '../meeting/words.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { noteMover } from './place.ts';

/** Makes everything stand still: a pause, until a time if one is given, or a stop at once. Said again it changes kind and time. */
export const haltEvening = defineCommand({
  action: 'haltEvening',
  args: z.strictObject({ kind: z.enum(haltKinds), untilAt: z.nullable(z.int().check(z.gte(0))) }),
  apply(board, { kind, untilAt }, context) {
    const run = board.get('run', only);
    if (!run) return refuse('unknown-workshop');
    board.put('run', only, { ...run, halt: { kind, at: run.halt?.at ?? context.now, untilAt } });
    cutPractice(board);
    noteMover(board, only, context);
    return done;
  },
});
