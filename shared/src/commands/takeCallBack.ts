import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { speakerNow, speakersBefore } from '../meeting/floor.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { cutSpeaker, floorMoved, noteFloorMover, showFloor } from './showFloor.ts';

/**
 * Takes the last call back: who was called by mistake waits where she did, and who spoke until then speaks on. When nobody has the floor,
 * the last who had it speaks on.
 */
export const takeCallBack = defineCommand({
  action: 'takeCallBack',
  args: z.strictObject({ seen: z.nullable(idSchema) }),
  apply(board, { seen }, context) {
    const moved = floorMoved(board, seen);
    if (moved) return moved;
    const called = speakerNow(board);
    const last = speakersBefore(board).at(-1);
    if (!called && !last) return refuse('no-call-before');
    if (called) {
      const { haltedMs: _, ...row } = called.row;
      board.put('speakers', called.id, { ...row, standing: 'waiting', calledAt: null });
      // Meanwhile she may have asked again.
      const actorId = board.get('askers', called.id)?.actorId;
      const again = [...board.all('askers')].filter(
        ([id, asker]) =>
          asker.actorId === actorId && id !== called.id && board.get('speakers', id)?.standing === 'waiting',
      );
      for (const [id] of again) cutSpeaker(board, id);
    }
    if (last && (!called || last.row.endedAt === called.row.calledAt))
      board.put('speakers', last.id, { ...last.row, standing: 'speaking', endedAt: null });
    showFloor(board);
    noteFloorMover(board, context);
    return done;
  },
});
