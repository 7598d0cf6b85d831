import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

/** More than any hall holds. */
export const mostPeople = 5000;

/** Says how many people are in the room; null says it no longer. Phones have nothing to do with it. */
export const countRoom = defineCommand({
  action: 'countRoom',
  args: z.strictObject({ people: z.nullable(z.int().check(z.gte(0), z.lte(mostPeople))) }),
  apply(board, { people }) {
    if (people === null) board.cut('roomCount', only);
    else board.put('roomCount', only, { people });
    return done;
  },
});
