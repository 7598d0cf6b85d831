import * as z from 'zod/mini';
import { can } from '../access/can.ts';
import type { Board, Change } from '../board/board.ts';
import { only, type CollectionName } from '../board/collections.ts';
import { sameRow } from '../board/equality.ts';
import { unsoundness } from '../board/invariants.ts';
import { readRelationKey } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand, placeOf } from './defineCommand.ts';
import { noteMover } from './place.ts';

// What stands beside a change and is not the change: who moved last, and what shared screens show.
const besides: ReadonlySet<CollectionName> = new Set<CollectionName>(['movers', 'spotlight']);

/** Words for what changed since, as far as they are on the board. */
const nameOf = (board: Board, { collection, id }: Change): string | undefined => {
  const ids = id.split('/');
  const clusterId = collection === 'places' ? ids[1] : ids[0];
  const titled =
    clusterId === undefined
      ? undefined
      : (board.get('clusters', clusterId) ?? board.get('principles', clusterId) ?? board.get('stations', clusterId));
  return titled?.title || undefined;
};

/**
 * Takes one earlier board step back by putting its before-rows in place. Refused, naming what changed since, when a row is no longer
 * as the step left it, or when the board would not be sound. Redo is the undo of an undo.
 */
export const undo = defineCommand({
  action: 'undo',
  undoable: true,
  args: z.strictObject({ commandId: idSchema }),
  apply(board, { commandId }, context) {
    const recorded = context.recorded?.(commandId);
    if (!recorded) return refuse('unknown-change');
    if (!recorded.isUndoable) return refuse('cannot-be-undone');
    const isOwn = recorded.actorId === context.actor.id;
    if (!isOwn && !can(context.actor, 'undoOthers', placeOf(board, context.where, context.now)))
      return refuse('not-yours');
    const steps = recorded.changes.filter(({ collection }) => !besides.has(collection));
    for (const change of steps) {
      if (!sameRow(board.get(change.collection, change.id), change.after)) {
        const what = nameOf(board, change);
        return refuse('changed-since', what ? { what } : undefined);
      }
    }
    for (const { collection, id, before } of steps) {
      if (before === undefined) board.cut(collection, id);
      else board.put(collection, id, before);
      if (collection === 'places') noteMover(board, readRelationKey(id)[0], context);
    }
    const shown = board.get('spotlight', only)?.clusterId ?? null;
    if (shown !== null && !board.get('clusters', shown)) board.put('spotlight', only, { clusterId: null });
    return unsoundness(board) === null ? done : refuse('would-be-unsound');
  },
});
