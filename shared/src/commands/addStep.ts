import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { stepsInOrder } from '../meeting/steps.ts';
import { agendaItemsInOrder } from '../meeting/agenda.ts';
import { done, refuse } from '../outcome.ts';
import { keepClosedSteps } from './closedSteps.ts';
import { defineCommand } from './defineCommand.ts';
import { newStepFields, orderSteps, stepLimit, writeScript } from './stepFields.ts';
import { writePrompt } from './writePrompt.ts';

/** Puts a new step into the running order, right after another one or first of all. Under its agenda item, or that of the step before it. */
export const addStep = defineCommand({
  action: 'addStep',
  args: z.strictObject({
    ...newStepFields,
    afterId: z.nullable(idSchema),
    agendaItemId: z.optional(idSchema),
  }),
  apply(
    board,
    {
      stepId,
      promptId,
      prompt,
      note,
      who,
      materials,
      afterId,
      agendaItemId,
      placers,
      publishing,
      naming,
      ladder,
      presenter,
      background,
      ...said
    },
  ) {
    const steps = stepsInOrder(board);
    const after = afterId === null ? undefined : steps.findIndex(({ id }) => id === afterId);
    if (after === -1) return refuse('unknown-step');
    if (steps.length >= stepLimit) return refuse('too-many-steps');
    if (stepId === promptId || board.get('steps', stepId) || board.get('prompts', promptId)) return refuse('id-taken');
    const beside = after === undefined ? steps[0] : steps[after];
    const itemId = agendaItemId ?? beside?.row.agendaItemId ?? agendaItemsInOrder(board)[0]?.id;
    if (itemId === undefined || !board.get('agendaItems', itemId)) return refuse('unknown-agenda-item');
    const row = {
      ...said,
      agendaItemId: itemId,
      position: 0,
      promptId: writePrompt(board, promptId, prompt),
      ...(placers ? { placers } : {}),
      ...(publishing ? { publishing } : {}),
      ...(naming ? { naming } : {}),
      ...(ladder ? { ladder } : {}),
      ...(presenter ? { presenter } : {}),
      ...(background ? { background } : {}),
    };
    const at = after === undefined ? 0 : after + 1;
    const rows = steps.map(({ id, row: kept }) => [id, kept] as const);
    orderSteps(board, [...rows.slice(0, at), [stepId, row], ...rows.slice(at)]);
    writeScript(board, stepId, { note, who, materials });
    keepClosedSteps(board);
    return done;
  },
});
