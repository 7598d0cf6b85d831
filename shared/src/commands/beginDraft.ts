import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** Begins the text that is written together about a cluster. One who comes second finds the draft that is there. */
export const beginDraft = defineCommand({
  action: 'beginDraft',
  args: z.strictObject({ clusterId: idSchema, draftId: idSchema }),
  apply(board, { clusterId, draftId }, { now }) {
    if (!board.get('clusters', clusterId)) return refuse('cluster-gone');
    if (board.get('drafts', clusterId)) return done;
    for (const [, draft] of board.all('drafts')) if (draft.draftId === draftId) return refuse('id-taken');
    board.put('drafts', clusterId, { draftId, at: now });
    return done;
  },
});
