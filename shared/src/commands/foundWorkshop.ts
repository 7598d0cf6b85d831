import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { putAgendaItem } from './agendaItems.ts';
import { doorQuestionsFields, putDoorQuestions } from './askAtDoor.ts';
import { keepClosedSteps } from './closedSteps.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';
import { meetingFields, meetingRow } from './meetingFields.ts';
import { agendaItemLimit, newStepFields, stepLimit, writeScript } from './stepFields.ts';
import { writePrompt } from './writePrompt.ts';

const stepSchema = z.strictObject({
  ...newStepFields,
  /** The point it belongs to: its place among the agenda items, the first when left out. */
  point: z.optional(z.int().check(z.gte(0), z.lt(agendaItemLimit))),
});

const itemSchema = z.strictObject({
  agendaItemId: idSchema,
  title: lineOfWords(1, 200),
  isClosed: z.optional(z.boolean()),
});

/** Founds a workshop's board: the meeting, its agenda, and the steps of the evening in their order. */
export const foundWorkshop = defineCommand({
  action: 'foundWorkshop',
  founds: true,
  args: z.strictObject({
    meeting: z.strictObject(meetingFields),
    agendaItem: itemSchema,
    /** The points after the first. */
    moreItems: z.optional(z.array(itemSchema).check(z.maxLength(agendaItemLimit - 1))),
    /** What is asked at the door. */
    door: z.optional(z.strictObject(doorQuestionsFields)),
    steps: z.array(stepSchema).check(z.minLength(1), z.maxLength(stepLimit)),
  }),
  apply(board, { meeting, agendaItem, moreItems = [], door, steps }) {
    if (board.get('workshop', only)) return refuse('already-founded');
    const items = [agendaItem, ...moreItems];
    const ids = [
      ...items.map(({ agendaItemId }) => agendaItemId),
      ...steps.flatMap(({ stepId, promptId }) => [stepId, promptId]),
    ];
    if (new Set(ids).size < ids.length) return refuse('id-taken');
    if (steps.some(({ point }) => point !== undefined && !items[point])) return refuse('unknown-agenda-item');
    board.put('workshop', only, meetingRow(undefined, meeting));
    board.put('run', only, { phase: 'before', stepId: null, openedAt: null, closedAt: null });
    board.put('wall', only, { textScale: 1, address: null });
    items.forEach(({ agendaItemId, title, isClosed = false }, index) =>
      putAgendaItem(board, agendaItemId, { place: index + 1, title, isClosed }),
    );
    steps.forEach(
      (
        {
          stepId,
          promptId,
          prompt,
          placers,
          publishing,
          naming,
          ladder,
          presenter,
          background,
          note,
          who,
          materials,
          point = 0,
          ...said
        },
        index,
      ) => {
        board.put('steps', stepId, {
          ...said,
          agendaItemId: items[point]?.agendaItemId ?? agendaItem.agendaItemId,
          position: index + 1,
          promptId: writePrompt(board, promptId, prompt),
          ...(placers ? { placers } : {}),
          ...(publishing ? { publishing } : {}),
          ...(naming ? { naming } : {}),
          ...(ladder ? { ladder } : {}),
          ...(presenter ? { presenter } : {}),
          ...(background ? { background } : {}),
        });
        writeScript(board, stepId, { note, who, materials });
      },
    );
    keepClosedSteps(board);
    if (door) putDoorQuestions(board, door);
    return done;
  },
});
