import * as z from 'zod/mini';
import { relationKey } from '../board/relations.ts';
import { idSchema } from '../ids.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Takes a statement out of one cluster; in no other, it lies in the tray again. Also what a withdrawn one left behind. */
export const unplaceStatement = defineCommand({
  action: 'unplaceStatement',
  undoable: true,
  args: z.strictObject({ statementId: idSchema, clusterId: idSchema }),
  apply(board, { statementId, clusterId }, context) {
    const key = relationKey(statementId, clusterId);
    if (!board.get('places', key)) return refuse('not-placed-there');
    board.cut('places', key);
    board.put('movers', statementId, { name: context.actor.name });
    return done;
  },
});
