import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';

/** Board units from the middle of the table that a hand may be shown at. */
const farthest = 1_000_000;
const coordinate = z.number().check(z.gte(-farthest), z.lte(farthest));

/** What a screen says of the hand at it: what is in it and where on the table; null when nothing is. `key` is the screen's own, new each visit. */
export const handStateSchema = z.strictObject({
  hand: z.nullable(
    z.strictObject({
      key: idSchema,
      statementId: z.nullable(idSchema),
      clusterId: z.nullable(idSchema),
      x: coordinate,
      y: coordinate,
    }),
  ),
});

export type HeldHand = NonNullable<z.output<typeof handStateSchema>['hand']>;

/** A hand as the others are told of it: the name is the server's word, null for somebody nameless. */
export interface ShownHand extends HeldHand {
  readonly name: string | null;
}

/** What a screen's hand and others' hands weigh at most, in bytes of one message. */
export const handBytes = 1024;
