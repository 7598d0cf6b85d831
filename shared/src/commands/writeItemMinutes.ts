import * as z from 'zod/mini';
import { readableText } from '../board/statementText.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

export const itemMinutesFields = [
  'caseId',
  'summary',
  'background',
  'proposal',
  'earlierDecisions',
  'discussion',
  'decisions',
] as const;
export type ItemMinutesField = (typeof itemMinutesFields)[number];

export const emptyItemMinutes = Object.freeze({
  caseId: '',
  summary: '',
  background: '',
  proposal: '',
  earlierDecisions: '',
  discussion: '',
  decisions: '',
});

/** Writes one typed field of an agenda item's minutes. Two people in two fields never overwrite each other. */
export const writeItemMinutes = defineCommand({
  action: 'writeItemMinutes',
  args: z.strictObject({
    agendaItemId: idSchema,
    field: z.enum(itemMinutesFields),
    text: z.string().check(z.maxLength(20_000), z.overwrite(readableText)),
  }),
  apply(board, { agendaItemId, field, text }) {
    if (!board.get('agendaItems', agendaItemId)) return refuse('unknown-agenda-item');
    board.put('itemMinutes', agendaItemId, {
      ...(board.get('itemMinutes', agendaItemId) ?? emptyItemMinutes),
      [field]: text,
    });
    return done;
  },
});
