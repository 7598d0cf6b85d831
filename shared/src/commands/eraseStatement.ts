import * as z from 'zod/mini';
import { clustersOf } from '../board/clusters.ts';
import { readRelationKey, relationKey } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { dropQuestion } from './dropQuestion.ts';
import { unseal } from './publishing.ts';
import { standingOf } from './standing.ts';
import { takeOffScreens } from './takeOffScreens.ts';
import { takeBeside } from './takeBeside.ts';

/**
 * Removes a statement for good, and every row that tells of it. The server then removes its words from events, updates and
 * snapshots too; the record says that something was erased, and not what.
 */
export const eraseStatement = defineCommand({
  action: 'eraseStatement',
  args: z.strictObject({ statementId: idSchema }),
  forgets: ({ statementId }) => statementId,
  apply(board, { statementId }, context) {
    if (standingOf(board, statementId) === 'unknown') return refuse('unknown-statement');
    unseal(board, statementId);
    for (const collection of [
      'statements',
      'lateStatements',
      'gatedStatements',
      'hiddenStatements',
      'withdrawn',
      'origins',
      'saidInRoom',
      'stars',
      'numbers',
      'authors',
      'movers',
      'unsettled',
      'shelf',
    ] as const) {
      if (board.get(collection, statementId)) board.cut(collection, statementId);
    }
    takeBeside(board, 'buildsOn', ({ buildsOn }) => buildsOn === statementId);
    for (const [key] of board.all('dealt')) if (readRelationKey(key)[0] === statementId) board.cut('dealt', key);
    for (const clusterId of clustersOf(board, statementId)) board.cut('places', relationKey(statementId, clusterId));
    for (const collection of ['pollItems', 'pollCounts'] as const)
      for (const [key] of board.all(collection)) if (key.endsWith(`/${statementId}`)) board.cut(collection, key);
    // Letters about it have its words; the meeting it was put off to is told that it is gone, without them.
    for (const collection of ['letters', 'returnedLetters'] as const)
      for (const [key, letter] of board.all(collection))
        if (letter.agendaItemId === statementId) board.cut(collection, key);
    dropQuestion(board, statementId, context);
    takeOffScreens(board, statementId);
    return done;
  },
});
