import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { isWithin } from '../board/clusters.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { removeCluster } from './removeCluster.ts';

/** What is told of a cluster goes to one of which nothing is told; else it is given back, to stand with the name. */
const handOver = (board: Board, fromId: string, intoId: string): string | undefined => {
  const [description, draft] = [board.get('descriptions', fromId), board.get('drafts', fromId)];
  if (board.get('descriptions', intoId) || board.get('drafts', intoId)) return description?.text;
  if (description) board.put('descriptions', intoId, description);
  if (draft) {
    board.cut('drafts', fromId);
    board.put('drafts', intoId, draft);
  }
  return undefined;
};

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
    const description = handOver(board, fromId, intoId);
    removeCluster(board, fromId, intoId, context.now);
    board.put('mergedClusters', fromId, { intoId, title: from.title, ...(description ? { description } : {}) });
    return done;
  },
});
