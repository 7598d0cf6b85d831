import * as z from 'zod/mini';
import { isWithin } from '../board/clusters.ts';
import { idSchema } from '../ids.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Lays a cluster inside another, or takes it out again (`parentId` null). Never inside itself. */
export const nestCluster = defineCommand({
  action: 'nestCluster',
  undoable: true,
  args: z.strictObject({ clusterId: idSchema, parentId: z.nullable(idSchema) }),
  apply(board, { clusterId, parentId }) {
    if (!board.get('clusters', clusterId)) return refuse('cluster-gone');
    if (parentId === null) {
      if (board.get('nests', clusterId)) board.cut('nests', clusterId);
      return done;
    }
    if (!board.get('clusters', parentId)) return refuse('cluster-gone');
    if (isWithin(board, parentId, clusterId)) return refuse('would-circle');
    board.put('nests', clusterId, { parentId });
    return done;
  },
});
