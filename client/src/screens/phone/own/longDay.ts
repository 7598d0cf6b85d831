import type { Language } from '../../../ui/clockTime.ts';

const locales = { da: 'da-DK', en: 'en-GB' } as const;

/** `9. februar 2027`: a day that may be a year away. */
export const longDay = (at: number, language: Language, timeZone?: string): string =>
  new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(at);
