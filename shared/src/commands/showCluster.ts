import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Opens one cluster on shared screens, or none. */
export const showCluster = defineCommand({
  action: 'showCluster',
  args: z.strictObject({ clusterId: z.nullable(idSchema) }),
  apply(board, { clusterId }) {
    if (clusterId !== null && !board.get('clusters', clusterId)) return refuse('cluster-gone');
    board.put('spotlight', only, { clusterId });
    return done;
  },
});
