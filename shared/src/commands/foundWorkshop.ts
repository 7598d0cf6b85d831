import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { cleanText } from '../board/statementText.ts';
import { idSchema } from '../idSchema.ts';
import { activities, placers } from '../meeting/words.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';
import { meetingFields } from './meetingFields.ts';
import { writePrompt } from './writePrompt.ts';

const stepSchema = z.strictObject({
  stepId: idSchema,
  /** The id the prompt's row gets, if the step has one. */
  promptId: idSchema,
  title: lineOfWords(1, 60),
  activity: z.enum(activities),
  prompt: z.string().check(z.maxLength(200)),
  plannedMinutes: z.int().check(z.gte(1), z.lte(600)),
  note: z.string().check(z.maxLength(1000)),
  /** Who may place statements while this step is on; everyone when left out. */
  placers: z.optional(z.enum(placers)),
});

/** Founds a workshop's board: the meeting, its first agenda item, and the steps of the evening in their order. */
export const foundWorkshop = defineCommand({
  action: 'foundWorkshop',
  founds: true,
  args: z.strictObject({
    meeting: z.strictObject(meetingFields),
    agendaItem: z.strictObject({ agendaItemId: idSchema, title: lineOfWords(1, 200) }),
    steps: z.array(stepSchema).check(z.minLength(1), z.maxLength(40)),
  }),
  apply(board, { meeting, agendaItem, steps }) {
    if (board.get('workshop', only)) return refuse('already-founded');
    const ids = [agendaItem.agendaItemId, ...steps.flatMap(({ stepId, promptId }) => [stepId, promptId])];
    if (new Set(ids).size < ids.length) return refuse('id-taken');
    board.put('workshop', only, meeting);
    board.put('run', only, { phase: 'before', stepId: null, openedAt: null, closedAt: null });
    board.put('wall', only, { textScale: 1, address: null });
    board.put('agendaItems', agendaItem.agendaItemId, { number: 1, title: agendaItem.title, position: 1 });
    steps.forEach(({ stepId, promptId, title, activity, prompt, plannedMinutes, note, placers: who }, index) => {
      board.put('steps', stepId, {
        agendaItemId: agendaItem.agendaItemId,
        position: index + 1,
        title,
        activity,
        promptId: writePrompt(board, promptId, prompt),
        plannedMinutes,
        ...(who ? { placers: who } : {}),
      });
      const words = cleanText(note);
      if (words !== '') board.put('scriptNotes', stepId, { text: words });
    });
    return done;
  },
});
