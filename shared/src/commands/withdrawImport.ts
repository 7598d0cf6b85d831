import * as z from 'zod/mini';
import { readRelationKey } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/**
 * Takes back a whole import in one step: every statement of it, hidden ones too, with its number and wherever it was placed meanwhile.
 * The clusters stay, with their names and what else lies in them. Parts of it that are still on their way are refused.
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
      for (const collection of ['statements', 'hiddenStatements', 'movers', 'numbers', 'origins'] as const)
        if (board.get(collection, id)) board.cut(collection, id);
    }
    board.put('imports', importId, { ...known, withdrawnAt: context.now });
    return done;
  },
});
