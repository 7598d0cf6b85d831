import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import { cleanText } from '../board/statementText.ts';
import { kinds } from '../meeting/kinds.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';

const kindsSchema = z.array(z.enum(kinds)).check(z.maxLength(kinds.length));

/** What the door asks of those who come in. */
export const doorQuestionsFields = {
  kinds: kindsSchema,
  /** One a line. */
  councils: z.string().check(z.maxLength(1000), z.overwrite(cleanText)),
  fromHome: z.boolean(),
};

/** Keeps what is asked at the door; where that is nothing, nothing. */
export const putDoorQuestions = (board: Board, { kinds: wanted, councils, fromHome }: Rows['doorQuestions']): void => {
  const asked = kinds.filter((kind) => wanted.includes(kind));
  if (asked.length === 0 && !fromHome) return board.cut('doorQuestions', only);
  board.put('doorQuestions', only, {
    kinds: asked,
    councils: asked.includes('councilMember') ? councils : '',
    fromHome,
  });
};

/**
 * Says what people are asked at the door: who they are here as (null: not asked), and whether they are there from home. Nothing is asked
 * without this.
 */
export const askAtDoor = defineCommand({
  action: 'askAtDoor',
  args: z.strictObject({ ...doorQuestionsFields, kinds: z.nullable(kindsSchema.check(z.minLength(1))) }),
  apply(board, { kinds: wanted, ...rest }) {
    putDoorQuestions(board, { kinds: wanted ?? [], ...rest });
    return done;
  },
});
