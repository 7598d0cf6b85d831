import * as z from 'zod/mini';
import { relationKey } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { noteMover } from './place.ts';
import { missing, standingOf } from './standing.ts';

/** Lets a statement stand in a second cluster as well; it stays where it is. */
export const addPlace = defineCommand({
  action: 'addPlace',
  undoable: true,
  args: z.strictObject({ statementId: idSchema, clusterId: idSchema }),
  apply(board, { statementId, clusterId }, context) {
    if (!board.get('statements', statementId)) return refuse(missing[standingOf(board, statementId)]);
    if (!board.get('clusters', clusterId)) return refuse('cluster-gone');
    const key = relationKey(statementId, clusterId);
    if (!board.get('places', key)) {
      board.put('places', key, { at: context.now });
      noteMover(board, statementId, context);
    }
    return done;
  },
});
