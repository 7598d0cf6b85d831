import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { agendaItemsInOrder } from '../meeting/agendaItems.ts';
import { done, refuse } from '../outcome.ts';
import { orderAgendaItems } from './agendaItems.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';
import { agendaItemLimit } from './stepFields.ts';

/** Names a point of the agenda, and says whether it is closed; one that is not there is added last. */
export const writeAgendaItem = defineCommand({
  action: 'writeAgendaItem',
  args: z.strictObject({ agendaItemId: idSchema, title: lineOfWords(1, 200), isClosed: z.boolean() }),
  apply(board, { agendaItemId, title, isClosed }) {
    const items = agendaItemsInOrder(board);
    const before = board.get('agendaItems', agendaItemId);
    if (!before && items.length >= agendaItemLimit) return refuse('too-many-agenda-items');
    const place = before ?? { number: 0, position: 0 };
    const row = {
      number: place.number,
      position: place.position,
      title,
      ...(isClosed ? { isClosed: true as const } : {}),
    };
    if (before) board.put('agendaItems', agendaItemId, row);
    else orderAgendaItems(board, [...items, { id: agendaItemId, row }]);
    return done;
  },
});
