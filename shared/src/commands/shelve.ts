import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { pollItemKinds } from '../meeting/polls.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

const homes = { cluster: 'clusters', statement: 'statements' } as const;

/** Lays something on the shelf of what matures. It stays on the board where it was. */
export const shelve = defineCommand({
  action: 'shelve',
  args: z.strictObject({ itemId: idSchema, of: z.enum(pollItemKinds) }),
  apply(board, { itemId, of }, { now }) {
    const before = board.get('shelf', itemId);
    if (before && !before.left) return done;
    if (!board.get(homes[of], itemId)) return refuse(of === 'cluster' ? 'cluster-gone' : 'unknown-statement');
    board.put('shelf', itemId, { of, at: now });
    return done;
  },
});
