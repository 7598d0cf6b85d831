import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import type { Rows } from '../board/collections.ts';
import { cleanText } from '../board/statementText.ts';
import { idSchema } from '../idSchema.ts';
import { backgroundOf, presenterOf } from '../meeting/agenda.ts';
import { showsMore } from '../meeting/naming.ts';
import { activities, ladderSteps, namings, publishings } from '../meeting/words.ts';
import { done, refuse } from '../outcome.ts';
import { keepClosedSteps } from './closedSteps.ts';
import { defineCommand } from './defineCommand.ts';
import { isUsed, isWrittenIn, newStepFields, writeScript } from './stepFields.ts';
import { takeBeside } from './takeBeside.ts';
import { writePrompt } from './writePrompt.ts';

const { activity: _activity, ladder: _ladder, publishing: _publishing, naming: _naming, ...fields } = newStepFields;

const promptOf = (board: Board, { promptId }: Rows['steps']): string =>
  promptId === null ? '' : (board.get('prompts', promptId)?.text ?? '');

/** Changes what is said of a step. What was said in it keeps the prompt it was said under. What is left out stays as it was. */
export const writeStep = defineCommand({
  action: 'writeStep',
  args: z.strictObject({
    ...fields,
    /** Another activity, of a step in which nothing has happened yet. */
    activity: z.optional(z.enum(activities)),
    agendaItemId: z.optional(idSchema),
    /** Null: at once. */
    publishing: z.optional(z.nullable(z.enum(publishings))),
    /** Null: nothing. Once something was written in it, never more than was told then. */
    naming: z.optional(z.nullable(z.enum(namings))),
    /** Null: as much as the meeting. */
    ladder: z.optional(z.nullable(z.enum(ladderSteps))),
  }),
  apply(board, args) {
    const {
      stepId,
      prompt,
      promptId,
      title,
      plannedMinutes,
      placers,
      activity,
      agendaItemId,
      ladder,
      publishing,
      naming,
      presenter,
      background,
      ...said
    } = args;
    const step = board.get('steps', stepId);
    if (!step) return refuse('unknown-step');
    if (agendaItemId !== undefined && !board.get('agendaItems', agendaItemId)) return refuse('unknown-agenda-item');
    if (activity && activity !== step.activity && isUsed(board, stepId)) return refuse('step-was-on');
    if (naming !== undefined && showsMore(naming, step.naming) && isWrittenIn(board, stepId))
      return refuse('names-promised');
    const isSame = !board.get('closedSteps', stepId) && cleanText(prompt) === promptOf(board, step);
    if (!isSame && board.get('prompts', promptId)) return refuse('id-taken');
    const kept = isSame ? step.promptId : writePrompt(board, promptId, prompt);
    const {
      ladder: before,
      publishing: publishedBefore,
      naming: namedBefore,
      presenter: _gave,
      background: _knew,
      cutMinutes,
      ...rest
    } = step;
    const decides = ladder === undefined ? before : (ladder ?? undefined);
    const publishes = publishing === undefined ? publishedBefore : (publishing ?? undefined);
    const gives = (activity ?? step.activity) === 'presentation' ? (presenter ?? presenterOf(board, stepId)) : '';
    const tells = background ?? backgroundOf(board, stepId);
    const names = naming === undefined ? namedBefore : (naming ?? undefined);
    board.put('steps', stepId, {
      ...rest,
      title,
      promptId: kept,
      plannedMinutes,
      ...(placers ? { placers } : {}),
      ...(activity ? { activity } : {}),
      ...(agendaItemId === undefined ? {} : { agendaItemId }),
      ...(decides ? { ladder: decides } : {}),
      ...(publishes ? { publishing: publishes } : {}),
      ...(names ? { naming: names } : {}),
      ...(gives ? { presenter: gives } : {}),
      ...(tells ? { background: tells } : {}),
      // New minutes are the minutes: nothing is taken from them any more.
      ...(cutMinutes !== undefined && plannedMinutes === step.plannedMinutes ? { cutMinutes } : {}),
    });
    if (naming !== undefined && showsMore(step.naming, naming))
      takeBeside(
        board,
        'signature',
        ({ stepId: saidIn, signature }) =>
          saidIn === stepId && (naming === null || (signature !== undefined && 'name' in signature)),
      );
    writeScript(board, stepId, said);
    keepClosedSteps(board);
    return done;
  },
});
