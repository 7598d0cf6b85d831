import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { gatherUpshot, upshotDecisionLimit } from '../meeting/upshot.ts';
import { cutPractice } from '../meeting/practice.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Shows on shared screens what the meeting arrived at, as the desk stands now, or takes it away. Nothing of a closed point is told. */
export const showUpshot = defineCommand({
  action: 'showUpshot',
  args: z.strictObject({ isShown: z.boolean() }),
  apply(board, { isShown }) {
    if (!isShown) {
      board.cut('upshot', only);
      return done;
    }
    const { adjournedAt } = board.get('upshot', only) ?? {};
    board.put('upshot', only, {
      ...gatherUpshot(board, upshotDecisionLimit),
      ...(adjournedAt === undefined ? {} : { adjournedAt }),
    });
    // One thing stands before what is on, and this came last.
    board.cut('shownDecision', only);
    cutPractice(board);
    return done;
  },
});
