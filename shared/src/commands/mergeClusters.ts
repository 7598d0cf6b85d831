import * as z from 'zod/mini';
import { isWithin } from '../board/clusters.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { removeCluster } from './removeCluster.ts';

/** Merges a cluster into another. Nothing is deleted: statements, inner clusters and links move over, and the name is kept. */
export const mergeClusters = defineCommand({
  action: 'mergeClusters',
  undoable: true,
  args: z.strictObject({ fromId: idSchema, intoId: idSchema }),
  apply(board, { fromId, intoId }, context) {
    const from = board.get('clusters', fromId);
    if (!from || !board.get('clusters', intoId)) return refuse('cluster-gone');
    if (fromId === intoId) return refuse('same-cluster');
    // An inner cluster that takes its outer one in first comes up to where the outer one was.
    if (isWithin(board, intoId, fromId)) {
      const outerId = board.get('nests', fromId)?.parentId;
      if (outerId === undefined) board.cut('nests', intoId);
      else board.put('nests', intoId, { parentId: outerId });
    }
    removeCluster(board, fromId, intoId, context.now);
    board.put('mergedClusters', fromId, { intoId, title: from.title });
    return done;
  },
});
