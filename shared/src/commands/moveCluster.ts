import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { islandFields } from './islandFields.ts';

/** Puts an island somewhere else on the table, or makes it wider or narrower (`columns` null: as wide as it needs). */
export const moveCluster = defineCommand({
  action: 'moveCluster',
  undoable: true,
  args: z.strictObject({
    clusterId: idSchema,
    ...islandFields,
    columns: z.nullable(z.int().check(z.gte(1), z.lte(8))),
  }),
  apply(board, { clusterId, x, y, columns }) {
    if (!board.get('clusters', clusterId)) return refuse('cluster-gone');
    board.put('islands', clusterId, { x, y, columns });
    return done;
  },
});
