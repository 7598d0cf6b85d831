import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { kinds, mostTables } from '../meeting/kinds.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';

/**
 * Says who one is here as, of which council, whether one is there from home, and by which table's card one came. Only what is asked is
 * kept, under the actor on the desk; said again it takes the place of what was said. It gives no right.
 */
export const sayKind = defineCommand({
  action: 'sayKind',
  args: z.strictObject({
    kind: z.nullable(z.enum(kinds)),
    council: z.optional(lineOfWords(1, 120)),
    isFromHome: z.boolean(),
    table: z.optional(z.int().check(z.gte(1), z.lte(mostTables))),
  }),
  apply(board, { kind, council, isFromHome, table }, { actor }) {
    const asked = board.get('doorQuestions', only);
    if (!asked || (kind !== null && !asked.kinds.includes(kind)) || (isFromHome && !asked.fromHome))
      return refuse('not-asked');
    if (council !== undefined && (kind !== 'councilMember' || !asked.councils.split('\n').includes(council)))
      return refuse('not-asked');
    if (table !== undefined && table > (asked.tables ?? 0)) return refuse('not-asked');
    if (kind === null && !isFromHome && table === undefined) board.cut('arrivals', actor.id);
    else
      board.put('arrivals', actor.id, {
        kind,
        ...(council === undefined ? {} : { council }),
        ...(isFromHome ? { isFromHome } : {}),
        ...(table === undefined ? {} : { table }),
      });
    return done;
  },
});
