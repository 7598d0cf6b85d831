import * as z from 'zod/mini';
import { can } from '../access/can.ts';
import { relationKey } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { placingIsOpen } from '../meeting/steps.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand, placeOf } from './defineCommand.ts';
import { movedMeanwhile, movePlace } from './place.ts';

/** Moves a statement to a cluster from where the person saw it; who comes second is told who came first, and may send it anew. */
export const placeStatement = defineCommand({
  action: 'placeStatement',
  undoable: true,
  args: z.strictObject({ statementId: idSchema, clusterId: idSchema, seen: z.nullable(idSchema) }),
  apply(board, { statementId, clusterId, seen }, context) {
    const anyTime = can(context.actor, 'placeAnyTime', placeOf(board, context.where, context.now));
    if (!anyTime && !placingIsOpen(board)) return refuse('placing-closed');
    if (!board.get('clusters', clusterId)) return refuse('cluster-gone');
    const moved = movedMeanwhile(board, statementId, seen);
    // Two who meant the same place agree.
    if (moved) return board.get('places', relationKey(statementId, clusterId)) ? done : moved;
    movePlace(board, { statementId, seen }, clusterId, context);
    return done;
  },
});
