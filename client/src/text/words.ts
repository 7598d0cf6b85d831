import type { Language } from './language.ts';

/** The words of one language by `part:key`, as far as they have been fetched. */
export type Words = Readonly<Record<string, string>>;

type Values = Readonly<Record<string, string | number>>;

const blank = /\{\{(\w+)\}\}/g;

/**
 * The words of a key with its blanks filled. A `count` chooses between `_one` and `_other` as the language does (Unicode CLDR's plural
 * rules). What is filled in is never read again: a statement may say `{{count}}`. A key whose words are not here is shown as itself.
 */
export const wordsOf = (language: Language, words: Words, key: string, values: Values = {}): string => {
  const { count } = values;
  const counted = typeof count === 'number' ? `${key}_${new Intl.PluralRules(language).select(count)}` : key;
  const pattern = words[counted] ?? words[key] ?? key;
  return pattern.replace(blank, (open, name: string) => String(values[name] ?? open));
};
