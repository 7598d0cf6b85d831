import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import { cleanText } from '../board/statementText.ts';
import { kinds, mostTables } from '../meeting/kinds.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

const kindsSchema = z.array(z.enum(kinds)).check(z.maxLength(kinds.length));

/** What the door asks of those who come in. */
export const doorQuestionsFields = {
  kinds: kindsSchema,
  /** One a line. */
  councils: z.string().check(z.maxLength(1000), z.overwrite(cleanText)),
  fromHome: z.boolean(),
  /** How many tables have a card; left out for none. */
  tables: z.optional(z.int().check(z.gte(1), z.lte(mostTables))),
};

/** Keeps what is asked at the door; where that is nothing, nothing. */
export const putDoorQuestions = (
  board: Board,
  { kinds: wanted, councils, fromHome, tables }: Rows['doorQuestions'],
): void => {
  const asked = kinds.filter((kind) => wanted.includes(kind));
  if (asked.length === 0 && !fromHome && tables === undefined) return board.cut('doorQuestions', only);
  board.put('doorQuestions', only, {
    kinds: asked,
    councils: asked.includes('councilMember') ? councils : '',
    fromHome,
    ...(tables === undefined ? {} : { tables }),
  });
};

/**
 * Says what people are asked at the door: who they are here as (null: not asked), and whether they are there from home; and how many tables
 * have cards that say which they are. Nothing is asked, and no card counts, without this.
 */
export const askAtDoor = defineCommand({
  action: 'askAtDoor',
  args: z.strictObject({ ...doorQuestionsFields, kinds: z.nullable(kindsSchema.check(z.minLength(1))) }),
  apply(board, { kinds: wanted, ...rest }) {
    putDoorQuestions(board, { kinds: wanted ?? [], ...rest });
    return done;
  },
});
