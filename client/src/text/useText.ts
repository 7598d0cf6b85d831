import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from './language.ts';
import type { Translate } from './texts.ts';

export interface Text {
  readonly t: Translate;
  readonly language: Language;
}

/** The words in the language that is on; what uses it is drawn anew when the language changes. */
export const useText = (): Text => {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'da';
  return useMemo(() => {
    const t: Translate = (key, ...[values]) => i18n.t(key, { lng: language, ...values });
    return { t, language };
  }, [i18n, language]);
};
