import * as z from 'zod/mini';
import { relationKey } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { readTitle, titleSchema } from './readTitle.ts';

/** Makes a station, out of a cluster that it stays linked to, or out of nothing (`clusterId` null). The cluster stays. */
export const makeStation = defineCommand({
  action: 'makeStation',
  undoable: true,
  args: z.strictObject({ stationId: idSchema, clusterId: z.nullable(idSchema), title: titleSchema }),
  apply(board, { stationId, clusterId, title: raw }, context) {
    if (clusterId !== null && !board.get('clusters', clusterId)) return refuse('cluster-gone');
    if (board.get('stations', stationId)) return refuse('id-taken');
    const read = readTitle(raw);
    if ('refusal' in read) return read.refusal;
    board.put('stations', stationId, { title: read.title });
    if (clusterId !== null) board.put('stationClusters', relationKey(stationId, clusterId), { at: context.now });
    return done;
  },
});
