import * as z from 'zod/mini';
import { cleanText } from '../board/statementText.ts';
import { idSchema } from '../idSchema.ts';
import { placers } from '../meeting/words.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';
import { writePrompt } from './writePrompt.ts';

/** Changes a step's title, prompt, planned minutes and script note. What was said keeps the prompt it was said under. */
export const writeStep = defineCommand({
  action: 'writeStep',
  args: z.strictObject({
    stepId: idSchema,
    title: lineOfWords(1, 60),
    prompt: z.string().check(z.maxLength(200)),
    /** The id of the new prompt's row, used when the words differ. */
    promptId: idSchema,
    plannedMinutes: z.int().check(z.gte(1), z.lte(600)),
    note: z.string().check(z.maxLength(1000)),
    /** Who may place statements while this step is on; as before when left out. */
    placers: z.optional(z.enum(placers)),
  }),
  apply(board, { stepId, title, prompt, promptId, plannedMinutes, note, placers: who }) {
    const step = board.get('steps', stepId);
    if (!step) return refuse('unknown-step');
    const shown = step.promptId === null ? '' : (board.get('prompts', step.promptId)?.text ?? '');
    const isSame = cleanText(prompt) === shown;
    if (!isSame && board.get('prompts', promptId)) return refuse('id-taken');
    const kept = isSame ? step.promptId : writePrompt(board, promptId, prompt);
    board.put('steps', stepId, { ...step, title, promptId: kept, plannedMinutes, ...(who ? { placers: who } : {}) });
    const words = cleanText(note);
    if (words === '') board.cut('scriptNotes', stepId);
    else board.put('scriptNotes', stepId, { text: words });
    return done;
  },
});
