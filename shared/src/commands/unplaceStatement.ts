import * as z from 'zod/mini';
import { relationKey } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { movedMeanwhile, noteMover } from './place.ts';

/**
 * Takes a statement out of the cluster it was seen in; in no other, it lies in the tray again. Also what a withdrawn one left
 * behind. Who comes second is told who came first.
 */
export const unplaceStatement = defineCommand({
  action: 'unplaceStatement',
  undoable: true,
  args: z.strictObject({ statementId: idSchema, clusterId: idSchema }),
  apply(board, { statementId, clusterId }, context) {
    const key = relationKey(statementId, clusterId);
    // Nowhere is where it was meant to be.
    if (!board.get('places', key)) return movedMeanwhile(board, statementId, null) ?? done;
    board.cut('places', key);
    noteMover(board, statementId, context);
    return done;
  },
});
