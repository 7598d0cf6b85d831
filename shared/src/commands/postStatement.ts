import * as z from 'zod/mini';
import { rolesAt } from '../access/can.ts';
import { wasPublished } from '../board/clusters.ts';
import { idSchema } from '../idSchema.ts';
import { isOfMandate } from '../meeting/mandate.ts';
import { intakeAt } from '../meeting/night.ts';
import { mayDeliverLate } from '../meeting/steps.ts';
import { isSealing, namings } from '../meeting/words.ts';
import { isSlowed, postAgainAt, slowPaceNow } from '../meeting/slowMode.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand, placeOf } from './defineCommand.ts';
import { keepMandate } from './keepMandate.ts';
import { publish, seal } from './publishing.ts';
import { readStatementText } from './readStatementText.ts';
import { signedIn, writerOf } from './signing.ts';
import { standingOf } from './standing.ts';

/**
 * Posts a statement to the step that is on; there it waits where the step says so. Words written while the step was open that come after it, or by night, land with the facilitator.
 * Where the step has a slow pace, who is here by the code alone sends once in so many seconds, and is told when she may again.
 * Who wrote it stands on the desk, never on the board.
 */
export const postStatement = defineCommand({
  action: 'postStatement',
  args: z.strictObject({
    statementId: idSchema,
    stepId: idSchema,
    text: z.string(),
    /** What its author was told would stand under it; nothing when left out. */
    naming: z.optional(z.enum(namings)),
    /** The statement it builds on. */
    buildsOn: z.optional(idSchema),
    /** The question of the mandate of which it says what is missing. */
    mandateId: z.optional(idSchema),
  }),
  apply(board, { statementId, stepId, text: raw, naming, buildsOn, mandateId }, context) {
    const read = readStatementText(raw);
    if ('refusal' in read) return read.refusal;
    // The same author posting the same id again has already been heard.
    if (standingOf(board, statementId) !== 'unknown')
      return board.get('authors', statementId)?.actorId === context.actor.id ? done : refuse('id-taken');
    const step = board.get('steps', stepId);
    if (!step) return refuse('unknown-step');
    const { signature, isToBeSeen } = signedIn(board, step, naming, writerOf(board, context));
    const isOnQuestion = mandateId !== undefined && isOfMandate(board, stepId);
    if (isOnQuestion) keepMandate(board);
    const words = {
      text: read.text,
      stepId,
      promptId: step.promptId,
      ...(signature ? { signature } : {}),
      // What was never on the board is nothing to build on; the words count all the same.
      ...(buildsOn !== undefined && buildsOn !== statementId && wasPublished(board, buildsOn) ? { buildsOn } : {}),
      // A question that has gone from the mandate meanwhile: the words count all the same.
      ...(isOnQuestion && board.get('mandateQuestions', mandateId) ? { mandateId } : {}),
    };
    const intake = intakeAt(board, stepId, context.now);
    if (intake === 'takes-none') return refuse('step-takes-none');
    if (intake === 'not-started') return refuse('step-not-started');
    if (intake === 'takes') {
      const isHeldBack = isSlowed(rolesAt(context.actor, placeOf(board, context.where, context.now)));
      if (isHeldBack && slowPaceNow(board) !== null) {
        const waitMs = (postAgainAt(board, context.actor.id) ?? 0) - context.now;
        if (waitMs > 0) return refuse('slow-pace', { inSeconds: Math.ceil(waitMs / 1000) });
        board.put('lastPosts', context.actor.id, { stepId, at: context.now });
      }
      if (isSealing(step.publishing)) seal(board, statementId, { ...words, receivedAt: context.now });
      else if (step.publishing === 'whenSeen' || isToBeSeen)
        board.put('gatedStatements', statementId, { ...words, receivedAt: context.now });
      else publish(board, statementId, words, context);
    } else {
      if (intake !== 'stands-still' && !mayDeliverLate(board, stepId, context.actor.joinedAt, context.now))
        return refuse('too-late');
      board.put('lateStatements', statementId, { ...words, receivedAt: context.now });
    }
    board.put('authors', statementId, { actorId: context.actor.id });
    return done;
  },
});
