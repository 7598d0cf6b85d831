import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { removeCluster } from './removeCluster.ts';

/** Dissolves a cluster: its statements lie in the tray again, unless they also lie elsewhere. Nothing anybody wrote is lost. */
export const dissolveCluster = defineCommand({
  action: 'dissolveCluster',
  undoable: true,
  args: z.strictObject({ clusterId: idSchema }),
  apply(board, { clusterId }, context) {
    if (!board.get('clusters', clusterId)) return refuse('cluster-gone');
    removeCluster(board, clusterId, null, context.now);
    return done;
  },
});
