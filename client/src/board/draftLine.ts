import type { RefusalCode } from '@skab/shared/outcome.ts';

/** Somebody else who writes in the same draft. */
interface OtherWriter {
  readonly name: string | null;
}

/** What a field needs of a draft that is open: words and places in them. Who opens it stands outside the board. */
export interface DraftLine {
  view(): {
    readonly state: 'opening' | 'reading' | 'writing' | 'ended';
    readonly isLive: boolean;
    readonly isSaved: boolean;
    readonly others: readonly OtherWriter[];
    readonly leftOut: string | null;
    readonly refusal: RefusalCode | null;
  };
  words(): string;
  /** Puts words in the place of `cut` signs at `at`. */
  replace(at: number, cut: number, words: string): void;
  point(cursor: { readonly from: number; readonly to: number } | null): void;
  putAway(): void;
  subscribe(listener: () => void): () => void;
  /** Told where a place in the words is after others have written. */
  onShift(listener: (shift: (at: number) => number) => void): () => void;
  dispose(): void;
}

/** What a person did to a text: the least that was put in the place of the least, the caret at its end. */
export const editOf = (
  before: string,
  after: string,
  caret: number,
): { readonly at: number; readonly cut: number; readonly words: string } => {
  const tail = Math.max(0, after.length - caret);
  const most = Math.min(before.length, after.length);
  // What stands after the caret is as it was: without that, one of three like letters could be any of them.
  let end = 0;
  while (end < Math.min(tail, most) && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  let at = 0;
  while (at < most - end && before[at] === after[at]) at += 1;
  while (end < most - at && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { at, cut: before.length - at - end, words: after.slice(at, after.length - end) };
};
