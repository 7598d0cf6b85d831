import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { readRelationKey, relationKey } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { readDealing } from '../meeting/dealing.ts';
import { done, refuse, type Outcome } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { movePlace } from './place.ts';
import { readTitle, titleSchema } from './readTitle.ts';

/** A new cluster beside those that are there; where islands would lie on each other the nearest free place is found. */
const startBeside = (board: Board, clusterId: string, raw: string): Outcome | null => {
  const read = readTitle(raw);
  if ('refusal' in read) return read.refusal;
  const count = [...board.all('clusters')].length;
  board.put('clusters', clusterId, { title: read.title });
  board.put('islands', clusterId, { x: (count % 4) * 640, y: Math.floor(count / 4) * 420, columns: null });
  return null;
};

/** Where those said it belongs who were dealt a statement, in the order they said it. */
const saidOf = (board: Board, statementId: string): readonly string[] =>
  [...board.all('dealt')]
    .flatMap(([key, { clusterId, saidAt = 0 }]) =>
      clusterId !== undefined && readRelationKey(key)[0] === statementId ? [{ clusterId, saidAt }] : [],
    )
    .sort((a, b) => a.saidAt - b.saidAt)
    .map(({ clusterId }) => clusterId);

/**
 * Says where a statement belongs that one was dealt: in a cluster that is there, or, with a title, in a new one. It lies there when as many
 * have said so as the step wants; where they differ it waits with both until the room settles it.
 */
export const placeDealt = defineCommand({
  action: 'placeDealt',
  args: z.strictObject({ statementId: idSchema, clusterId: idSchema, title: z.optional(titleSchema) }),
  apply(board, { statementId, clusterId, title }, context) {
    const { actor, now } = context;
    const dealing = readDealing(board);
    if (!dealing) return refuse('placing-closed');
    const key = relationKey(statementId, actor.id);
    const row = board.get('dealt', key);
    if (!row) return refuse('not-dealt');
    // The room has laid it meanwhile, or others were first: nothing more is wanted of her.
    if (!dealing.hand(actor.id).includes(statementId)) return done;
    if (!board.get('clusters', clusterId)) {
      if (title === undefined || board.get('mergedClusters', clusterId)) return refuse('cluster-gone');
      const no = startBeside(board, clusterId, title);
      if (no) return no;
    }
    board.put('dealt', key, { at: row.at, clusterId, saidAt: now });
    const said = saidOf(board, statementId);
    if (said.length < dealing.wanted) return done;
    const [first = clusterId, second = first] = said;
    if (first === second) movePlace(board, { statementId, seen: null }, clusterId, context);
    else board.put('unsettled', statementId, { firstId: first, secondId: second, at: now });
    return done;
  },
});
