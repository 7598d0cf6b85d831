import type { Language } from './language.ts';

/** Words one after the other, as a sentence has them: `a, b og c`. */
export const inARow = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
