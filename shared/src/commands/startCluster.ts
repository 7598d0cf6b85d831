import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { islandFields } from './islandFields.ts';
import { movedMeanwhile, movePlace } from './place.ts';
import { readTitle, titleSchema } from './readTitle.ts';

const start = z.strictObject({ statementId: idSchema, seen: z.nullable(idSchema) });

/** Starts a cluster from one or two statements, taken from where they were seen. Without a title it has no name until somebody gives it one. */
export const startCluster = defineCommand({
  action: 'startCluster',
  undoable: true,
  args: z.strictObject({
    clusterId: idSchema,
    statements: z.array(start).check(z.minLength(1), z.maxLength(2)),
    title: z.optional(titleSchema),
    ...islandFields,
  }),
  apply(board, { clusterId, statements, title, x, y }, context) {
    if (board.get('clusters', clusterId) || board.get('mergedClusters', clusterId)) return refuse('id-taken');
    for (const { statementId, seen } of statements) {
      const moved = movedMeanwhile(board, statementId, seen);
      if (moved) return moved;
    }
    const read = title === undefined ? { title: '' } : readTitle(title);
    if ('refusal' in read) return read.refusal;
    board.put('clusters', clusterId, { title: read.title });
    board.put('islands', clusterId, { x, y, columns: null });
    for (const [index, one] of statements.entries()) movePlace(board, one, clusterId, context, context.now + index);
    return done;
  },
});
