import * as z from 'zod/mini';
import { relationKey } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { handChoices, pollLimits } from '../meeting/polls.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';
import { cutVoices } from './removeRoomVote.ts';

const hands = z.int().check(z.gte(0), z.lte(9999));

/** The shape of hands that were counted. */
export const handsSchema = z.strictObject({ yes: hands, no: hands, neither: hands });

/**
 * Writes down a vote of the room at a point: the hands that were counted, or what each of those on the list of attendance voted by name.
 * Written again it replaces what stood there.
 */
export const writeRoomVote = defineCommand({
  action: 'writeRoomVote',
  args: z.strictObject({
    voteId: idSchema,
    agendaItemId: idSchema,
    question: lineOfWords(1, pollLimits.question),
    hands: z.optional(handsSchema),
    voices: z.optional(
      z
        .array(z.strictObject({ attendeeId: idSchema, choice: z.enum(handChoices) }))
        .check(z.minLength(1), z.maxLength(300)),
    ),
  }),
  apply(board, { voteId, agendaItemId, question, hands: counted, voices }, { now }) {
    if ((counted === undefined) === (voices === undefined)) return refuse('malformed');
    if (!board.get('agendaItems', agendaItemId)) return refuse('unknown-agenda-item');
    if (voices?.some(({ attendeeId }) => !board.get('attendees', attendeeId))) return refuse('unknown-attendee');
    const before = board.get('roomVotes', voteId);
    if (!before && [...board.all('roomVotes')].length >= pollLimits.roomVotes) return refuse('too-many-votes');
    cutVoices(board, voteId);
    const at = before?.at ?? now;
    board.put('roomVotes', voteId, { agendaItemId, question, at, ...(counted ? { hands: counted } : {}) });
    for (const { attendeeId, choice } of voices ?? []) {
      const { name = '' } = board.get('attendees', attendeeId) ?? {};
      board.put('voices', relationKey(voteId, attendeeId), { choice, name });
    }
    return done;
  },
});
