import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { relationKey } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { isClosedItem } from '../meeting/agenda.ts';
import { openPollOf } from '../meeting/ballots.ts';
import { cutPractice } from '../meeting/practice.ts';
import { pollItemKinds, pollKinds, pollLimits } from '../meeting/polls.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';

const homes = { cluster: 'clusters', statement: 'statements' } as const;

/** Asks the room by secret ballot, in the step that is on. One poll is open at a time, and none under a closed point. */
export const openPoll = defineCommand({
  action: 'openPoll',
  args: z.strictObject({
    pollId: idSchema,
    kind: z.enum(pollKinds),
    question: lineOfWords(1, pollLimits.question),
    /** How many choices each has; one where it is not about dots. */
    budget: z.int().check(z.gte(1), z.lte(pollLimits.dots)),
    voters: z.int().check(z.gte(1), z.lte(pollLimits.voters)),
    items: z.optional(
      z.strictObject({
        of: z.enum(pollItemKinds),
        ids: z.array(idSchema).check(z.minLength(2), z.maxLength(pollLimits.items)),
      }),
    ),
  }),
  apply(board, { pollId, kind, question, budget, voters, items }, { now }) {
    const stepId = board.get('run', only)?.stepId ?? null;
    const step = stepId === null ? undefined : board.get('steps', stepId);
    if (stepId === null || !step) return refuse('step-not-on');
    if (board.get('polls', pollId)) return done;
    if (openPollOf(board)) return refuse('poll-open');
    if (isClosedItem(board, step.agendaItemId)) return refuse('poll-under-closed');
    if ((kind === 'dots') !== (items !== undefined) || (kind !== 'dots' && budget !== 1)) return refuse('malformed');
    const ids = [...new Set(items?.ids)];
    if (items && ids.some((id) => !board.get(homes[items.of], id)))
      return refuse(items.of === 'cluster' ? 'cluster-gone' : 'unknown-statement');
    if (items && ids.length < 2) return refuse('malformed');
    board.put('polls', pollId, { kind, question, stepId, openedAt: now, closedAt: null, cast: null, budget, voters });
    ids.forEach((id, index) => {
      if (items) board.put('pollItems', relationKey(pollId, id), { of: items.of, position: index + 1 });
    });
    board.put('shownPoll', only, { pollId });
    // One thing stands before what is on, and this came last.
    board.cut('shownDecision', only);
    cutPractice(board);
    board.cut('upshot', only);
    return done;
  },
});
