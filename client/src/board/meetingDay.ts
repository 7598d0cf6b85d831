import { dayText, type Language } from '../ui/clockTime.ts';

/** `2027-02-09` as people say it: `tirsdag 9. februar`. The words of a date that cannot be read are the date itself. */
export const meetingDay = (date: string, language: Language): string => {
  const at = Date.parse(`${date}T12:00:00Z`);
  return Number.isNaN(at) ? date : dayText(at, language, 'UTC');
};

/** A clock time as it is kept (`19.05`), as it is written in the language: `19.05`, `19:05`. */
export const clockWords = (clock: string, language: Language): string =>
  language === 'da' ? clock : clock.replace('.', ':');

/** The same with a large letter first, for where it begins a line. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
