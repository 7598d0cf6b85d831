import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { publish } from './publishing.ts';
import { readStatementText } from './readStatementText.ts';
import { standingOf } from './standing.ts';

/**
 * Enters what was said aloud in the room as a statement under a step, whatever is done in that step. It says that it was said in the
 * room, and is nobody's: who wrote it down is not its author.
 */
export const postSaidInRoom = defineCommand({
  action: 'postSaidInRoom',
  args: z.strictObject({ statementId: idSchema, stepId: idSchema, text: z.string() }),
  apply(board, { statementId, stepId, text: raw }, context) {
    const read = readStatementText(raw);
    if ('refusal' in read) return read.refusal;
    if (standingOf(board, statementId) !== 'unknown')
      return board.get('saidInRoom', statementId) ? done : refuse('id-taken');
    const step = board.get('steps', stepId);
    if (!step) return refuse('unknown-step');
    publish(board, statementId, { text: read.text, stepId, promptId: step.promptId }, context);
    board.put('saidInRoom', statementId, { at: context.now });
    return done;
  },
});
