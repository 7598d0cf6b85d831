import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { only } from '../board/collections.ts';
import { agendaItemsInOrder } from '../meeting/agenda.ts';
import { done, refuse } from '../outcome.ts';
import { putAgendaItem } from './agendaItems.ts';
import { keepClosedSteps } from './closedSteps.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';
import { hideDecisionOf } from './showDecision.ts';
import { agendaItemLimit } from './stepFields.ts';

/** Names a point of the agenda, and says whether it is closed; one that is not there is added last. */
export const writeAgendaItem = defineCommand({
  action: 'writeAgendaItem',
  args: z.strictObject({ agendaItemId: idSchema, title: lineOfWords(1, 200), isClosed: z.boolean() }),
  apply(board, { agendaItemId, title, isClosed }) {
    const before = board.get('agendaItems', agendaItemId);
    const place = before?.position ?? agendaItemsInOrder(board).length + 1;
    if (!before && place > agendaItemLimit) return refuse('too-many-agenda-items');
    putAgendaItem(board, agendaItemId, { place, title, isClosed });
    if (isClosed) hideDecisionOf(board, agendaItemId);
    if (isClosed) board.cut('upshot', only);
    keepClosedSteps(board);
    return done;
  },
});
