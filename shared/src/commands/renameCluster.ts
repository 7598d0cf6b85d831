import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { readTitle, titleSchema } from './readTitle.ts';

/** Gives a cluster another name. */
export const renameCluster = defineCommand({
  action: 'renameCluster',
  undoable: true,
  args: z.strictObject({ clusterId: idSchema, title: titleSchema }),
  apply(board, { clusterId, title: raw }) {
    const cluster = board.get('clusters', clusterId);
    if (!cluster) return refuse('cluster-gone');
    const read = readTitle(raw);
    if ('refusal' in read) return read.refusal;
    board.put('clusters', clusterId, { ...cluster, title: read.title });
    return done;
  },
});
