import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { clockTimeOf, minuteOfDay } from '../meeting/clockTimes.ts';
import { openPollOf } from '../meeting/ballots.ts';
import { cutPractice } from '../meeting/practice.ts';
import { done, refuse } from '../outcome.ts';
import { finishStep } from './beginStep.ts';
import { defineCommand } from './defineCommand.ts';
import { clearFloor } from './showFloor.ts';

/** Closes the workshop and ends the step that is on. Who adjourns the meeting stamps the minutes with the time. */
export const closeWorkshop = defineCommand({
  action: 'closeWorkshop',
  args: z.strictObject({ adjourns: z.optional(z.literal(true)) }),
  apply(board, { adjourns }, context) {
    const run = board.get('run', only);
    const workshop = board.get('workshop', only);
    if (!run || !workshop) return refuse('unknown-workshop');
    // What lies in the urn would never be counted.
    if (openPollOf(board)) return refuse('poll-open');
    board.put('run', only, {
      ...finishStep(board, run, context.now),
      phase: 'closed',
      stepId: null,
      closedAt: context.now,
    });
    clearFloor(board, context.now);
    if (adjourns) {
      const { attachments = '' } = board.get('minutes', only) ?? {};
      const adjournedAt = clockTimeOf(minuteOfDay(context.now, workshop.timeZone));
      board.put('minutes', only, { adjournedAt, attachments });
      const upshot = board.get('upshot', only);
      if (upshot) board.put('upshot', only, { ...upshot, adjournedAt });
    }
    cutPractice(board);
    board.cut('shownDecision', only);
    board.cut('shownPoll', only);
    if (board.get('heldWall', only)) board.cut('heldWall', only);
    return done;
  },
});
