import * as z from 'zod/mini';
import { relationKey } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Gives a paper in one's hand back to the tray; it is not dealt to the same person again. */
export const passDealt = defineCommand({
  action: 'passDealt',
  args: z.strictObject({ statementId: idSchema }),
  apply(board, { statementId }, { actor }) {
    const key = relationKey(statementId, actor.id);
    const row = board.get('dealt', key);
    if (row && row.clusterId === undefined) board.put('dealt', key, { ...row, isPassed: true });
    return done;
  },
});
