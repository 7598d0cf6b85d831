import * as z from 'zod/mini';
import { cleanText, countSigns } from '../board/statementText.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';

/** Signs a description may have. */
export const descriptionLimit = 2_000;

/** Keeps a draft's words as they are now as the description of its cluster; who did, and why, stands in the event. */
export const keepVersion = defineCommand({
  action: 'keepVersion',
  undoable: true,
  args: z.strictObject({
    draftId: idSchema,
    // Room for the same words before they are cleaned, so that too many are refused in words.
    text: z.string().check(z.maxLength(descriptionLimit * 8)),
    why: lineOfWords(0, 280),
  }),
  apply(board, { draftId, text: raw }, { now }) {
    const found = [...board.all('drafts')].find(([, draft]) => draft.draftId === draftId);
    if (!found) return refuse('unknown-draft');
    const text = cleanText(raw);
    if (text === '') return refuse('description-empty');
    if (countSigns(text) > descriptionLimit) return refuse('description-too-long');
    const [clusterId] = found;
    if (board.get('descriptions', clusterId)?.text !== text) board.put('descriptions', clusterId, { text, at: now });
    return done;
  },
});
