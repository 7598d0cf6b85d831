import * as z from 'zod/mini';
import { relationKey } from '../board/relations.ts';
import { handSize, readDealing } from '../meeting/dealing.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Takes papers from the tray into one's hand, until it is full or there are no more. */
export const takeDealt = defineCommand({
  action: 'takeDealt',
  args: z.strictObject({}),
  apply(board, _args, { actor, now }) {
    const dealing = readDealing(board);
    if (!dealing) return refuse('placing-closed');
    const most = handSize - dealing.hand(actor.id).length;
    for (const [index, statementId] of dealing.next(actor.id).slice(0, Math.max(0, most)).entries())
      board.put('dealt', relationKey(statementId, actor.id), { at: now + index });
    return done;
  },
});
