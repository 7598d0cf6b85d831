import { cleanText, countSigns, statementLimit } from '@skab/shared/board/statementText.ts';

/** How many signs of a statement these words would take. */
export const signsOf = (words: string): number => countSigns(cleanText(words));

const isTooLong = (words: string): boolean => signsOf(words) > statementLimit;

// The last place that fits, if it leaves the first part a good half of the room.
const lastEnd = (within: string, pattern: RegExp): number => {
  const ends = [...within.matchAll(pattern)].map(({ index, 0: found }) => index + found.length);
  return ends.reverse().find((end) => signsOf(within.slice(0, end)) >= statementLimit / 3) ?? 0;
};

/**
 * Divides words that are too long for one statement: after a sentence or a line if that is well on, else between two words, else
 * where the room ends. Nothing is left out but the blanks between the two.
 */
export const splitStatement = (words: string): { readonly first: string; readonly rest: string } => {
  if (!isTooLong(words)) return { first: words, rest: '' };
  const text = cleanText(words);
  const room = [...text].slice(0, statementLimit).join('');
  // A word that ends exactly with the room is whole.
  const within = /^\s/.test(text.slice(room.length)) ? `${room} ` : room;
  const end = lastEnd(within, /[.!?…:;»"](?=\s)|\n/g) || lastEnd(within, /\s+/g) || room.length;
  return { first: text.slice(0, end).trim(), rest: text.slice(end).trim() };
};
