import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { wallItemSchema, whyNotShown } from './wallItemFields.ts';

/** Shows a statement, principle, station or card alone on the screens that follow the evening; null shows again what is on. */
export const showItem = defineCommand({
  action: 'showItem',
  args: z.strictObject({ item: z.nullable(wallItemSchema) }),
  apply(board, { item }) {
    const no = item && whyNotShown(board, item);
    if (no) return refuse(no);
    board.put('spotlight', only, item ? { clusterId: null, item } : { clusterId: null });
    return done;
  },
});
