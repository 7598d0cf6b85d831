import type { Kind } from './kinds.ts';
import { namings, type Naming } from './words.ts';

/** What stands under a statement: a name, or who somebody is here as. It is kept with the words, and leads to nobody. */
export type Signature =
  | { readonly name: string }
  | {
      readonly kind: Kind;
      readonly council?: string;
    };

const howMuch = (naming: Naming | null | undefined): number => (naming ? namings.indexOf(naming) : -1);

/** Whether one way shows more of who wrote than another. */
export const showsMore = (naming: Naming | null | undefined, than: Naming | null | undefined): boolean =>
  howMuch(naming) > howMuch(than);

/** The one of two that shows less. */
export const leastNaming = (one: Naming | undefined, other: Naming | undefined): Naming | undefined =>
  showsMore(one, other) ? other : one;
