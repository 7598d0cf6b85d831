import * as z from 'zod/mini';
import { sameRow } from '../board/equality.ts';
import { idSchema } from '../idSchema.ts';
import { mostTasks, taskLimits } from '../meeting/tasks.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { earlierMeetingFields } from './earlierMeeting.ts';
import { putOff, tellAgain } from './letters.ts';
import { lineOfWords } from './lineOfWords.ts';

/** The shape of what is typed of a task. */
export const taskFields = { what: lineOfWords(1, taskLimits.what), owner: lineOfWords(0, taskLimits.owner) };

/**
 * Writes down a task that was given at a point: what, who is responsible, and the meeting of the series it comes back to, if there is one. There
 * it stands on the agenda by itself. `to` is what the minutes call that meeting.
 */
export const writeTask = defineCommand({
  action: 'writeTask',
  args: z.strictObject({
    taskId: idSchema,
    agendaItemId: idSchema,
    ...taskFields,
    toId: z.nullable(idSchema),
    to: z.optional(z.strictObject(earlierMeetingFields)),
  }),
  apply(board, { taskId, agendaItemId, what, owner, toId, to }, context) {
    if (!board.get('agendaItems', agendaItemId)) return refuse('unknown-agenda-item');
    const { where } = context;
    if ('workshopId' in where && where.workshopId === toId) return refuse('same-meeting');
    const before = board.get('tasks', taskId);
    if (!before && [...board.all('tasks')].length >= mostTasks) return refuse('too-many-tasks');
    const task = { agendaItemId, what, owner, at: before?.at ?? context.now };
    const isSaidAnew = before !== undefined && !sameRow(before, task);
    board.put('tasks', taskId, task);
    if (isSaidAnew && board.get('putOffs', taskId)?.toId === toId) tellAgain(board, taskId, context);
    else putOff(board, taskId, toId === null ? undefined : { toId, to }, context);
    return done;
  },
});
