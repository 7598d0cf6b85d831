import * as z from 'zod/mini';
import { isWithin } from '../board/clusters.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { islandFields } from './islandFields.ts';

/** Lays a cluster inside another, or takes it out again (`parentId` null) to where `onTable` says. Never inside itself. */
export const nestCluster = defineCommand({
  action: 'nestCluster',
  undoable: true,
  args: z.strictObject({
    clusterId: idSchema,
    parentId: z.nullable(idSchema),
    onTable: z.optional(z.strictObject(islandFields)),
  }),
  apply(board, { clusterId, parentId, onTable }) {
    if (!board.get('clusters', clusterId)) return refuse('cluster-gone');
    if (parentId === null) {
      if (board.get('nests', clusterId)) board.cut('nests', clusterId);
      const island = board.get('islands', clusterId);
      if (island && onTable) board.put('islands', clusterId, { ...island, ...onTable });
      return done;
    }
    if (!board.get('clusters', parentId)) return refuse('cluster-gone');
    if (isWithin(board, parentId, clusterId)) return refuse('would-circle');
    board.put('nests', clusterId, { parentId });
    return done;
  },
});
