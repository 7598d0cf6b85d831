import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Language } from './language.ts';
import { text } from './text.ts';
import type { Translate } from './texts.ts';
import { wordsOf } from './words.ts';

export interface Text {
  readonly t: Translate;
  readonly language: Language;
}

/** The words in the language that is on; what uses it is drawn anew when the language changes. */
export const useText = (): Text => {
  const { language, words } = useStore(text);
  return useMemo(() => {
    const t: Translate = (key, ...[values]) => wordsOf(language, words, key, values);
    return { t, language };
  }, [language, words]);
};
