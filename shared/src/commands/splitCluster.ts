import * as z from 'zod/mini';
import { relationKey } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { islandFields } from './islandFields.ts';
import { noteMover } from './place.ts';

/** Moves some of a cluster's statements, in the order given, to a new one beside it that has no name yet. */
export const splitCluster = defineCommand({
  action: 'splitCluster',
  undoable: true,
  args: z.strictObject({
    clusterId: idSchema,
    newClusterId: idSchema,
    statementIds: z.array(idSchema).check(z.minLength(1), z.maxLength(500)),
    ...islandFields,
  }),
  apply(board, { clusterId, newClusterId, statementIds, x, y }, context) {
    if (!board.get('clusters', clusterId)) return refuse('cluster-gone');
    if (board.get('clusters', newClusterId) || board.get('mergedClusters', newClusterId)) return refuse('id-taken');
    if (statementIds.some((id) => !board.get('places', relationKey(id, clusterId)))) return refuse('not-placed-there');
    board.put('clusters', newClusterId, { title: '' });
    board.put('islands', newClusterId, { x, y, columns: null });
    const nest = board.get('nests', clusterId);
    if (nest) board.put('nests', newClusterId, nest);
    for (const [index, statementId] of statementIds.entries()) {
      board.cut('places', relationKey(statementId, clusterId));
      board.put('places', relationKey(statementId, newClusterId), { at: context.now + index });
      noteMover(board, statementId, context);
    }
    return done;
  },
});
