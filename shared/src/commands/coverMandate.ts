import * as z from 'zod/mini';
import { relationKey } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { keepMandate } from './keepMandate.ts';

const relations = { cluster: 'mandateClusters', principle: 'mandatePrinciples' } as const;
const homes = { cluster: 'clusters', principle: 'principles' } as const;

/** Says that a cluster or principle is about a question of the mandate, or that it is not. */
export const coverMandate = defineCommand({
  action: 'coverMandate',
  args: z.strictObject({
    mandateId: idSchema,
    of: z.enum(['cluster', 'principle']),
    itemId: idSchema,
    covers: z.boolean(),
  }),
  apply(board, { mandateId, of, itemId, covers }, { now }) {
    keepMandate(board);
    const key = relationKey(mandateId, itemId);
    if (!covers) {
      board.cut(relations[of], key);
      // A question that was kept for that alone goes with it.
      keepMandate(board);
      return done;
    }
    if (!board.get('mandateQuestions', mandateId)) return refuse('unknown-mandate-question');
    if (!board.get(homes[of], itemId)) return refuse(of === 'cluster' ? 'cluster-gone' : 'unknown-principle');
    if (!board.get(relations[of], key)) board.put(relations[of], key, { at: now });
    return done;
  },
});
