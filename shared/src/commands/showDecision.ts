import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import { cleanText, countSigns } from '../board/statementText.ts';
import { idSchema } from '../idSchema.ts';
import { isClosedItem } from '../meeting/agenda.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** As many signs as can be read from the far end of a hall at once. */
export const shownDecisionLimit = 600;

/** Takes the words of a point's decision off shared screens, also off those that are held. */
export const hideDecisionOf = (board: Board, agendaItemId: string): void => {
  if (board.get('shownDecision', only)?.agendaItemId === agendaItemId) board.cut('shownDecision', only);
  const held = board.get('heldWall', only);
  if (held?.decision?.agendaItemId === agendaItemId) board.put('heldWall', only, { ...held, decision: null });
};

/** Shows the words of a decision on shared screens while it is worded, but never those of a closed point; null shows it no longer. */
export const showDecision = defineCommand({
  action: 'showDecision',
  args: z.strictObject({
    shown: z.nullable(
      z.strictObject({ agendaItemId: idSchema, text: z.string().check(z.maxLength(4000), z.overwrite(cleanText)) }),
    ),
  }),
  apply(board, { shown }) {
    if (shown === null) {
      board.cut('shownDecision', only);
      return done;
    }
    if (!board.get('agendaItems', shown.agendaItemId)) return refuse('unknown-agenda-item');
    if (isClosedItem(board, shown.agendaItemId)) return refuse('decision-of-closed');
    if (shown.text === '') return refuse('decision-empty');
    if (countSigns(shown.text) > shownDecisionLimit) return refuse('decision-too-long');
    board.put('shownDecision', only, shown);
    board.cut('upshot', only);
    return done;
  },
});
