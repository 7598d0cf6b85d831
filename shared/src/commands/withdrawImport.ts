import { agendaItemsInOrder } from '../meeting/agenda.ts';
import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { clustersInside, statementsIn } from '../board/clusters.ts';
import { firstsOf, readRelationKey, relationKey, secondsOf } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { cutAgendaItem, isItemUsed } from './agendaItems.ts';
import { defineCommand } from './defineCommand.ts';
import { dropQuestion } from './dropQuestion.ts';
import { removeCluster } from './removeCluster.ts';

/** What came with statements from an earlier meeting. A cluster or point of which something was made here stays. */
const withdrawBrought = (board: Board, importId: string, now: number): void => {
  const ids = [...board.all('brought')].flatMap(([id, row]) => (row.importId === importId ? [id] : []));
  for (const id of ids) {
    if (board.get('principles', id)) {
      for (const clusterId of secondsOf(board, 'principleClusters', id))
        board.cut('principleClusters', relationKey(id, clusterId));
      for (const mandateId of firstsOf(board, 'mandatePrinciples', id))
        board.cut('mandatePrinciples', relationKey(mandateId, id));
      board.cut('principles', id);
      board.cut('brought', id);
    }
  }
  // The inner ones first, so that an outer one is left empty.
  const depth = (id: string): number => {
    const parentId = board.get('nests', id)?.parentId;
    return parentId === undefined ? 0 : 1 + depth(parentId);
  };
  const clusters = ids.filter((id) => board.get('clusters', id)).sort((a, b) => depth(b) - depth(a));
  for (const id of clusters) {
    const isUsed =
      statementsIn(board, id).length > 0 ||
      clustersInside(board, id).length > 0 ||
      firstsOf(board, 'principleClusters', id).length > 0 ||
      firstsOf(board, 'stationClusters', id).length > 0 ||
      firstsOf(board, 'mandateClusters', id).length > 0;
    if (isUsed) continue;
    removeCluster(board, id, null, now);
    board.cut('brought', id);
  }
  for (const id of ids)
    if (board.get('agendaItems', id) && !isItemUsed(board, id) && agendaItemsInOrder(board).length > 1)
      cutAgendaItem(board, id);
};

/**
 * Takes back a whole import in one step: every statement of it, hidden ones too, with its number and wherever it was placed meanwhile.
 * Clusters stay, with their names and what else lies in them;
 * of what was brought over from an earlier meeting, those do of which something was made here. Parts of it that are still on their way are refused.
 */
export const withdrawImport = defineCommand({
  action: 'withdrawImport',
  args: z.strictObject({ importId: idSchema }),
  apply(board, { importId }, context) {
    const known = board.get('imports', importId);
    if (!known) return refuse('unknown-import');
    if (known.withdrawnAt !== null) return done;
    const gone = new Set([...board.all('origins')].flatMap(([id, row]) => (row.importId === importId ? [id] : [])));
    const places = [...board.all('places')].flatMap(([key]) => (gone.has(readRelationKey(key)[0]) ? [key] : []));
    for (const key of places) board.cut('places', key);
    for (const id of gone) {
      for (const collection of [
        'statements',
        'hiddenStatements',
        'withdrawn',
        'authors',
        'movers',
        'numbers',
        'origins',
      ] as const)
        if (board.get(collection, id)) board.cut(collection, id);
      dropQuestion(board, id, context);
    }
    withdrawBrought(board, importId, context.now);
    board.put('imports', importId, { ...known, withdrawnAt: context.now });
    return done;
  },
});
