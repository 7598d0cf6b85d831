import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import type { Letter } from '../board/deskRows.ts';
import { idSchema } from '../idSchema.ts';
import { isClosedItem } from '../meeting/agenda.ts';
import { itemOf, titleElsewhere } from '../meeting/tasks.ts';
import type { CommandContext } from './defineCommand.ts';
import { earlierMeetingSchema } from './earlierMeeting.ts';
import { lineOfWords } from './lineOfWords.ts';

/** What a letter says of the point it is about, as it comes to the workshop it is for. */
export const letterSchema = z.strictObject({
  agendaItemId: idSchema,
  title: lineOfWords(1, 200),
  isClosed: z.boolean(),
  from: earlierMeetingSchema,
  isForgotten: z.optional(z.literal(true)),
});

export const letterIdSchema = z.string().check(z.regex(/^[A-Za-z]{1,40}\/[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{22}$/));

/** One letter of each kind lies ready about one point for one workshop: a newer takes the place of one that has not gone yet. */
const letterId = ({ name, agendaItemId, toId }: Letter): string => `${name}/${agendaItemId}/${toId}`;

/** Puts a letter about a point in the outbox: it is on disk with the change that asks for it, or neither is. */
const postLetter = (
  board: Board,
  { name, agendaItemId, toId }: Pick<Letter, 'name' | 'agendaItemId' | 'toId'>,
  { where, now }: CommandContext,
): void => {
  const meeting = board.get('workshop', only);
  if (!meeting || !('workshopId' in where)) return;
  const letter: Letter = {
    toId,
    name,
    agendaItemId,
    // A step that was not reached, a task and a question is a point there; of words that are gone nothing is told.
    title: titleElsewhere(board, agendaItemId) || '–',
    isClosed: isClosedItem(board, itemOf(board, agendaItemId)),
    from: { meetingId: where.workshopId, title: meeting.title, date: meeting.date },
    at: now,
    // What was put off is a question that somebody asked, and may be erased here one day: nothing would reach it there.
    ...(name === 'withdrawPutOff' && board.get('questions', agendaItemId) ? { isForgotten: true } : {}),
  };
  board.put('letters', letterId(letter), letter);
};

/** Where something is put off to; null is a later meeting that is not planned yet. */
export interface PutOffTo {
  readonly toId: string | null;
  /** What that meeting is called. */
  readonly to?: { readonly title: string; readonly date: string } | undefined;
}

/**
 * Notes that a point, a step, a task or a question is put off, and where to; undefined takes that back. The meeting it is put off to is told by a letter, and so is one that
 * it was put off to before.
 */
export const putOff = (
  board: Board,
  agendaItemId: string,
  where: PutOffTo | undefined,
  context: CommandContext,
): void => {
  const before = board.get('putOffs', agendaItemId);
  const toId = where?.toId;
  if (before?.toId === toId) return;
  if (before?.toId) postLetter(board, { name: 'withdrawPutOff', agendaItemId, toId: before.toId }, context);
  if (toId) postLetter(board, { name: 'receivePutOff', agendaItemId, toId }, context);
  if (!where) board.cut('putOffs', agendaItemId);
  else board.put('putOffs', agendaItemId, { toId: where.toId, at: context.now, ...(where.to ? { to: where.to } : {}) });
};

/** Tells the meeting that something was put off to what it is called now. */
export const tellAgain = (board: Board, id: string, context: CommandContext): void => {
  const toId = board.get('putOffs', id)?.toId;
  if (toId) postLetter(board, { name: 'receivePutOff', agendaItemId: id, toId }, context);
};
