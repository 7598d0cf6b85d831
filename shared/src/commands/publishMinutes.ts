import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Lets everybody with the link read the minutes of a closed meeting, as they stand at any time; or not any more. Closed points are never in them. */
export const publishMinutes = defineCommand({
  action: 'publishMinutes',
  args: z.strictObject({ isPublished: z.boolean() }),
  apply(board, { isPublished }, { now }) {
    if (!isPublished) board.cut('publishedMinutes', only);
    else if (!board.get('publishedMinutes', only)) board.put('publishedMinutes', only, { at: now });
    return done;
  },
});
